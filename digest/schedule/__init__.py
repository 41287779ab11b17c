"""A day and a time in, a ready unit for a scheduler out: `units` and `github` write it (pure).

`place` finds the program and the settings that the unit must name.
"""
