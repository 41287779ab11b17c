"""Judged posts in, the week's edition out: a value, and its file form. Pure.

`selection` chooses the posts, `compose` puts their cards into sections, and `history` tells what
readers knew before.
"""
