"""`grader new SLUG`: write an exercise folder whose blanks an author then fills."""

from __future__ import annotations

import argparse
import keyword
import sys
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from grader.judge.command.inputs import WrongUseError, exercises_folder, folder
from grader.judge.command.terminal import plain
from grader.judge.reading import is_slug, problems

_ENDING = ".txt"  # keeps tools and the build from taking the templates for Python files of ours


def add_parser(subparsers: Any) -> None:
    """Add `new` to the command line."""
    parser = subparsers.add_parser("new", help="begin an exercise", description="Write an exercise folder with blanks.")
    parser.add_argument("slug", metavar="SLUG", help='name of the exercise: lower-case words joined by "-"')
    parser.add_argument(
        "--exercises", metavar="DIR", type=folder, help="where to write it; the nearest folder exercises"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the folder and say what is to be done next."""
    slug: str = arguments.slug
    if not is_slug(slug):
        raise WrongUseError(f'SLUG must be lower-case words joined by "-", at most 60 characters. Received: {slug!r}')
    place = (arguments.exercises or exercises_folder(Path.cwd())) / slug
    _write(place, _filled(slug))
    blanks = problems(place)
    sys.stdout.write(f"{plain(str(place))}: {len(blanks)} blanks to fill, each between « and ».\n")
    sys.stdout.write(f"Then prove it: grader check {plain(str(place))}\n")
    return 0


def _filled(slug: str) -> dict[str, str]:
    """Return the files of the template, with slug and function put in."""
    name = slug.replace("-", "_")
    function = f"{name}_" if keyword.iskeyword(name) else name
    template = files("grader.judge.command").joinpath("template")
    return {
        path.removesuffix(_ENDING): text.replace("@slug@", slug).replace("@function@", function)
        for path, text in _texts(template, "").items()
    }


def _texts(folder: Traversable, prefix: str) -> dict[str, str]:
    texts: dict[str, str] = {}
    for item in folder.iterdir():
        if item.is_dir():
            texts |= _texts(item, f"{prefix}{item.name}/")
        elif item.name.endswith(_ENDING):
            texts[prefix + item.name] = item.read_text(encoding="utf-8")
    return texts


def _write(place: Path, texts: dict[str, str]) -> None:
    try:
        place.mkdir()
        for name, text in texts.items():
            (place / name).parent.mkdir(exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
    except FileExistsError as error:
        raise WrongUseError(f"{place} exists already") from error
    except OSError as error:
        raise WrongUseError(f"cannot write {place}: {error.strerror}") from error
