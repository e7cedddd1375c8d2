"""`grader fetch NAME ...`: bring data sets to this machine, as `manage.py fetch_data` does on a site."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.judge import datasets
from grader.judge.command.inputs import folder


def add_parser(subparsers: Any) -> None:
    """Add `fetch` to the command line."""
    parser = subparsers.add_parser("fetch", help="bring data sets to this machine")
    parser.add_argument("names", nargs="+", metavar="NAME", help='for example "mnist"')
    parser.add_argument("--from", dest="folder", type=folder, help="take the files from this folder, not the network")


def run(arguments: argparse.Namespace) -> int:
    """Fetch what is named; return the exit code.

    Raises:
        DataError: a name is unknown, or its files cannot be had.
    """
    place = _place(os.environ)
    for name in arguments.names:
        with datasets.Progress(_write, is_terminal=sys.stdout.isatty()) as progress:
            path = datasets.fetch(name, place, folder=arguments.folder, on_progress=progress)
        found = datasets.data_set(name)
        print(f"{name} is in {path}. Licence: {found.licence}. {found.attribution}.")
    return 0


def _place(environment: Mapping[str, str]) -> Path:
    return Path(environment.get("GRADER_DATA_DIR") or Path(__file__).parents[3] / "var")


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
