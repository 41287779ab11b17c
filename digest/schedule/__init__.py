"""A day and a time in, a ready unit for this machine's scheduler out: `units` writes it (pure).

`place` finds the program and the settings that the unit must name.
"""
