"""What the doctor saw: a line for each part, and what to do about each fault."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from digest.console.screen import OUT
from digest.examine import Finding


def print_findings(findings: Iterable[Finding]) -> None:
    """What the doctor saw: a line for each part, and what to do about each fault."""
    for finding in findings:
        mark = ("fault", "yellow") if finding.problem else ("fine ", "green")
        said = finding.problem.what if finding.problem else finding.seen
        OUT.print(Text.assemble(mark, f"  {finding.part}: {said}"))
        if finding.problem and finding.problem.hint:
            OUT.print(f"       Try: {finding.problem.hint}")
        if finding.advice:
            OUT.print(f"       Better: {finding.advice}")
