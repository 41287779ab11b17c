"""One Jinja environment for all templates, in which a name that is missing stops the build."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial
from json import JSONEncoder
from typing import Any

from jinja2 import (
    BytecodeCache,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    select_autoescape,
)
from jinja2.bccache import Bucket

from digest import errors
from digest.edition.compose import area_title, place_of
from digest.model import Look, Templates
from digest.render import standing, words
from digest.render.jinja import FastEnvironment
from digest.render.names import address_part
from digest.render.note import note_html, note_text
from digest.render.once import Once


class _Compiled(BytecodeCache):
    """Compiled templates, for as long as the program runs; a changed source is compiled anew.

    `beyond` is where they are kept for longer, if anywhere.
    """

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}
        self.beyond: BytecodeCache | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])
        elif self.beyond:
            self.beyond.load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()
        if self.beyond:
            self.beyond.dump_bytecode(bucket)


_COMPILED = _Compiled()


def keep_compiled_in(cache: BytecodeCache) -> None:
    """Look for compiled templates there too, and keep them there.

    Their code is run, so that the place must be nobody else's; and it is this program's alone,
    since templates compile to calls of what is here.
    """
    _COMPILED.beyond = cache


class Renderer:
    """Templates by name, ready to be filled; errors name the template and the line.

    Dates are written as the reader's `language` has them, a BCP 47 tag.
    """

    def __init__(self, templates: Templates, look: Look, language: str = "") -> None:
        self._templates = templates
        self._environment = FastEnvironment(
            loader=FunctionLoader(self._load),
            undefined=StrictUndefined,
            # By the true extension: .html is escaped, .md and .txt are not.
            autoescape=select_autoescape(("html", "xml"), default_for_string=False, default=False),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        # With options json.dumps would make an encoder for each page.
        self._environment.policies["json.dumps_function"] = JSONEncoder(sort_keys=True).encode
        self._environment.policies["json.dumps_kwargs"] = {}
        self._environment.filters.update(_filters(language))
        self._environment.globals.update(look=look, once=Once())

    def _load(self, name: str) -> tuple[str, str, None] | None:
        """The source with its name for a file name, which tracebacks then show."""
        source = self._templates.get(name)
        return None if source is None else (source, name, None)

    def fill(self, name: str, /, **values: Any) -> str:
        """The template's text; TemplateError names the template, the line and the fault."""
        try:
            return self._environment.get_template(name).render(values)
        except TemplateNotFound as error:
            fault = f"there is no template {error.name}"
            raise _template_error(*self._place(error, name), fault) from error
        except TemplateSyntaxError as error:
            raise _template_error(error.name or name, error.lineno, error) from error
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            raise _template_error(*self._place(error, name), error) from error

    def _place(self, error: Exception, name: str) -> tuple[str, int | None]:
        """The innermost line of a template that the error came through."""
        frames = traceback.walk_tb(error.__traceback__)
        places = [(frame.f_code.co_filename, line) for frame, line in frames]
        ours = [place for place in places if place[0] in self._templates]
        return ours[-1] if ours else (name, None)


def _filters(language: str) -> dict[str, Callable[..., object]]:
    """What templates may do with a value, by name."""
    return {
        "clock": words.clock,
        "day": partial(words.day, language=language),
        "week": partial(words.week, language=language),
        "count": words.count,
        "history": words.history,
        "decided": partial(standing.decided, language=language),
        "aside": partial(standing.aside, language=language),
        "is_set_aside": standing.is_set_aside,
        "period": partial(words.period, language=language),
        "md": words.markdown,
        "md_address": words.markdown_address,
        "web": words.web,
        "version": words.version,
        "address": address_part,
        "with_date": words.with_date,
        "advised": words.advised,
        "capitalize_first": words.capitalize_first,
        "age": words.age,
        "health": words.health,
        "short": words.short,
        "note_html": note_html,
        "note_text": note_text,
        "area": area_title,
        "place": place_of,
    }


def _template_error(name: str, line: int | None, error: Exception | str) -> errors.TemplateError:
    return errors.TemplateError(
        f"template {name}, line {line or '?'}: {error}",
        hint="mend the template; the files of the last build stay as they are",
    )
