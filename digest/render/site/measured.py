"""How often the tags are right, for "About"; `make figures` writes this file."""

from digest.render.site.library import Table

MEASURED = Table(
    title="How good are the tags?",
    head=(
        "cards",
        "number",
        "recommended F1",
        "caution F1",
        "caution recall",
        "ignore F1",
        "action",
        "main area",
    ),
    rows=(
        (
            "held out, cards made for measuring",
            "110",
            "0.91",
            "0.81",
            "0.85",
            "0.95",
            "0.89",
            "0.90",
        ),
        (
            "held out, four episodes as they come",
            "200",
            "0.87",
            "0.72",
            "0.95",
            "0.94",
            "0.87",
            "0.90",
        ),
        (
            "development: the rules were written with these",
            "78",
            "1.00",
            "1.00",
            "1.00",
            "1.00",
            "1.00",
            "0.99",
        ),
        ("the sample posts", "36", "1.00", "1.00", "1.00", "1.00", "0.92", "0.97"),
        (
            "three real episodes, which the rules were written with",
            "121",
            "0.96",
            "1.00",
            "1.00",
            "1.00",
            "0.93",
            "0.91",
        ),
    ),
)
