"""The sample posts of `--demo`, and what answers for their site."""
