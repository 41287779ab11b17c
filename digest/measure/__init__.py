"""Judged posts in, numbers out: how often tags are right, and which rules spoke. Pure."""
