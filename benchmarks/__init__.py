"""Speed, as ratios within one run: machines are shared and noisy, so no figure is a timed test."""
