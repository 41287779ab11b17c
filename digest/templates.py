"""Where templates come from: the user's own folder first, then those that ship with the program."""

from __future__ import annotations

import difflib
from pathlib import Path

from digest.errors import SettingsError

# In a wheel they lie beside this module; in a checkout, at the top of the repository.
_HERE = Path(__file__).parent
_SHIPPED = next(p for p in (_HERE / "_templates", _HERE.parent / "templates") if p.is_dir())


def load_templates(own: Path | None = None) -> dict[str, str]:
    """Every template by its name (`site/feature.html`); files of `own` replace ours one by one.

    Hidden files and editors' copies (`email.html~`) are no templates.
    """
    if own is not None and not own.is_dir():
        raise SettingsError(
            f"{own}: no such folder",
            hint="`digest templates eject NAME` makes it; or take `templates` out of [site]",
        )
    folders = [_SHIPPED, *([own] if own else [])]
    return {
        path.relative_to(folder).as_posix(): _read(path)
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and _is_template(path.relative_to(folder))
    }


def eject_template(name: str, folder: Path) -> Path:
    """Copy the shipped template into `folder`; where it lies now. A file that is there stays."""
    shipped = load_templates()
    if name not in shipped:
        near = difflib.get_close_matches(name, shipped, n=1, cutoff=0.4)
        raise SettingsError(
            f"{name}: there is no template of that name",
            hint=f"`digest templates eject {near[0]}`" if near else "`digest templates list`",
        )
    place = folder / name
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("x", encoding="utf-8") as file:
            file.write(shipped[name])
    except FileExistsError as error:
        raise SettingsError(
            f"{place}: is there already, and stays", hint="move it away to begin anew"
        ) from error
    except OSError as error:
        raise SettingsError(f"{place}: cannot be written: {error.strerror}") from error
    return place


def _is_template(path: Path) -> bool:
    return not any(part.startswith(".") for part in path.parts) and not path.name.endswith("~")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise SettingsError(
            f"{path}: cannot be read: {reason}", hint="keep only templates in their folder"
        ) from error
