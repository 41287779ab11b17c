"""The commands: read clock and options, call one step, print its report, exit.

Each command is a module of its name, imported when it runs; so `digest --help` imports click and
nothing else, however many commands there are.
"""

from digest.cli.group import main

__all__ = ["main"]
