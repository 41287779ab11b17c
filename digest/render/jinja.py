"""Jinja with fewer steps for each value that a template shows; the text is the same."""

from __future__ import annotations

from collections.abc import MutableMapping
from enum import StrEnum
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """What `escape` makes of it, in a fifth of the time where there is nothing to escape.

    `escape` makes a Markup of all text, and another of each Markup; here it is joined at once.
    """
    if type(value) is Markup:
        return value
    if type(value) is str or isinstance(value, StrEnum):
        # Five looks are faster than one expression.
        if "&" in value or "<" in value or ">" in value or "'" in value or '"' in value:
            return escape(value)
        return value
    return escape(value)


class _Code(CodeGenerator):
    """Jinja's generator, but for the name that stands before what a template shows."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class FastEnvironment(Environment):
    """An environment whose templates call `escaped`, and look names up in one dictionary."""

    code_generator_class = _Code
    escaped = staticmethod(escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        # Jinja's chain of two mappings is copied and compared name by name, for every page.
        return {**self.globals, **(d or {})}
