"""Release-notes posts in; what to turn on, in the hosts' own words, out.

The package reads from top to bottom: cli, pipeline, settings, pull, store, publish,
render, edition, extract, tag, model, errors. Imports go down that list only.
"""

__version__ = "0.1.0"
