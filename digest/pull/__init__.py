"""Sources in, posts out: the only reader of files and the network.

    place | fetch | decode -> Document | extract -> posts, and the pages that they lead to

What cannot be read is a Problem; the rest goes on. Nothing is written and nothing remembered
here: what servers said comes out as Visits, to be kept together with the posts.
"""
