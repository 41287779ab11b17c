"""Sources in, archived posts out: `gather` reads them to the end, `take_in` keeps what they give.

`products` says which product a post is about, and `drift` when a page has changed its shape.
"""
