"""What was learned about actions beside the pieces; `make train` writes it."""

from __future__ import annotations

SCALES = (0.126448, 0.057988)
BIAS = (-0.383, -0.8429, -1.7351)
OF_ROWS = ((0.2384, -0.0648, -0.3456), (-0.2463, 0.3055, -0.2799), (-0.3141, -0.2839, 0.5218))
