"""Rendered files out into the world: the only writers."""
