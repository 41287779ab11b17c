"""`digest evaluate`: labels beside verdicts, and labels that cannot be compared."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.cli import main
from digest.measure.agreement import Label
from digest.measure.labels import LabelError, labels_from_json
from digest.model import Tag
from tests.conftest import SHARED

POST = """\
By the Kettle: Episode 3

April 14, 2026

Full Feature List

Nudge overdue approvals | v4.101 #810001 | 2:10
Approvers get a reminder after a set number of days.
• Switch it on before the holidays

Archive old boards | v4.101 #810002 | 4:05
Boards without cards can be put away.
• Once archived, a board cannot be brought back

Sort lists by age | v4.101 #810003 | 6:00
Lists have one more order.
"""
AGREED = [
    {"id": 810001, "tag": "recommended", "actions": ["turn on"]},
    {"id": "#810002", "episode": 3, "tag": "caution"},
    {"id": "810003", "tag": "ignore"},
]
Evaluate = Callable[..., Result]


@pytest.fixture
def evaluate(tmp_path: Path) -> Evaluate:
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")

    def evaluate(labels: object, *options: str) -> Result:
        text = labels if isinstance(labels, str) else json.dumps(labels, indent=0)
        (tmp_path / "labels.json").write_text(text, encoding="utf-8")
        places = [str(tmp_path / "post.txt"), str(tmp_path / "labels.json")]
        return CliRunner().invoke(main, ["evaluate", *places, *options])

    return evaluate


def test_agreement_is_told_in_figures(evaluate: Evaluate) -> None:
    result = evaluate(AGREED)
    assert result.exit_code == 0
    assert "3 of 3 cards got the right tag; macro F1 1.000." in result.stdout
    assert "disagreement" not in result.stdout


def test_a_disagreement_shows_the_words_that_decided(evaluate: Evaluate) -> None:
    result = evaluate([*AGREED[:2], {"id": "810003", "tag": "caution", "areas": "chat"}])
    assert "1 disagreement" in result.stdout
    assert "tag: ignore, labelled caution" in result.stdout
    swapped = evaluate([AGREED[0], {"id": "810002", "tag": "recommended"}, AGREED[2]])
    assert "“Once archived, a board cannot be brought back”" in swapped.stdout


def test_json_holds_every_figure(evaluate: Evaluate) -> None:
    result = evaluate([AGREED[0], {"id": "810002", "tag": "ignore"}, AGREED[2]], "--json")
    told = json.loads(result.stdout)
    assert told["confusion"]["ignore"] == {"recommended": 0, "caution": 1, "ignore": 1}
    assert told["tags"]["ignore"] == {"precision": 1.0, "recall": 0.5, "f1": 2 / 3}
    (differs,) = told["disagreements"]
    assert (differs["id"], differs["given"]["tag"]) == ("810002", "caution")
    assert differs["evidence"][0]["quote"] == "Once archived, a board cannot be brought back"


def test_a_floor_decides_the_exit_code(evaluate: Evaluate) -> None:
    wrong = [*AGREED[:2], {"id": "810003", "tag": "recommended"}]
    assert evaluate(wrong).exit_code == 0
    assert evaluate(wrong, "--fail-under", "0.9").exit_code == 1
    assert evaluate(AGREED, "--fail-under", "0.9").exit_code == 0


@pytest.mark.parametrize(
    ("labels", "fault"),
    [
        ("", ":1: labels are a JSON array"),
        ("[]", "holds no label"),
        ('[\n{"id": "1", "tag": "ignore"}\n{"id": "2"}]', ":3: not valid JSON: expected , or ]"),
        ('[\n\n{"id": "1", "tag": ignore}]', ":3: not valid JSON"),
        ('[\n{"tag": "ignore"}]', ':2: "id" is missing'),
        ('[\n{"id": "1", "tag": "good"}]', ':2: "tag" is none of recommended, caution, ignore'),
        ('[{"id": "1", "tag": "ignore", "actions": ["buy"]}]', ":1: no such action: buy"),
        ('[{"id": "1", "tag": "ignore", "areas": 3}]', ':1: "areas" is no list of words: 3'),
        ('[{"id": "1", "tag": "ignore", "episode": "3"}]', ":1: \"episode\" is not a number: '3'"),
        ("[5]", ":1: a label is an object"),
        (f"{json.dumps(AGREED, indent=0)[:-1]},\n{json.dumps(AGREED[0])}]", ":19: the card 810001"),
        ('[{"id": "99", "tag": "ignore"}]', ":1: the label of 99 fits no card of the posts"),
        (
            '[{"id": "810001", "episode": 4, "tag": "ignore"}]',
            ":1: the label of 810001 is for episode 4, but that card is in: 3",
        ),
    ],
)
def test_labels_that_cannot_be_compared(evaluate: Evaluate, labels: str, fault: str) -> None:
    result = evaluate(labels)
    assert result.exit_code == 2
    assert fault in result.stderr
    assert not result.stdout


def test_a_file_that_is_not_there(evaluate: Evaluate) -> None:
    result = CliRunner().invoke(main, ["evaluate", "post.txt", "no-labels.json"])
    assert result.exit_code == 2
    assert "no-labels.json: cannot be read" in result.stderr


def test_one_name_or_several_and_no_opinion() -> None:
    text = '[{"id": 7, "tag": "ignore", "actions": "use"}, {"id": 8, "tag": "ignore"}]'
    first, second = labels_from_json(text, "labels.json")
    assert first.label == Label(Tag.IGNORE, frozenset({"use"}), frozenset())
    assert second.label == Label(Tag.IGNORE, frozenset(), frozenset())
    assert (first.id, first.line, first.episode) == ("7", 1, None)
    with pytest.raises(LabelError):
        labels_from_json("[" + "[" * 100, "labels.json")


def test_the_labelled_real_episodes() -> None:
    posts = SHARED / "seed" / "episodes-17-to-19.txt"
    if not posts.is_file():
        pytest.skip("the real episodes are not on this machine")
    labels = SHARED / "gold" / "seed-gold.json"
    options = ("--json", "--fail-under", "0.95")
    result = CliRunner().invoke(main, ["evaluate", str(posts), str(labels), *options])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["cards"] == 121
