"""Brings data sets that exercises need to this machine, and looks whether those that are there are undamaged."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from grader.judge import datasets
from grader.judge.errors import JudgeError


class Command(BaseCommand):
    help = "Fetch data sets into GRADER_DATA_DIR, checked by sha256. What is there is kept; see docs/data.md."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help='for example "mnist"; all that are known if none')
        parser.add_argument("--from", dest="folder", type=Path, help="take the files from this folder, not the network")
        parser.add_argument(
            "--check", action="store_true", help="only read again what is there, and name what is damaged"
        )

    def handle(self, **options: Any) -> None:
        try:
            names = options["names"] or self._usual(everything=not options["check"])
            problems = [self._problem(name, **options) for name in names]
        except JudgeError as error:
            raise CommandError(str(error)) from error
        told = [problem for problem in problems if problem]
        if told:
            raise CommandError("\n".join(told))

    def _usual(self, *, everything: bool) -> list[str]:
        known = datasets.known().values()
        fetched = [found.name for found in known if not found.comes_with_files]
        return [name for name in fetched if everything or datasets.available(name, settings.DATA_DIR)]

    def _problem(self, name: str, *, check: bool, folder: Path | None, **_: Any) -> str:
        """Fetch or check one data set; return what went wrong, so that the others still get their turn."""
        try:
            found = datasets.data_set(name)
            if check:
                return self._look_at(name)
            if found.comes_with_files:
                self.stdout.write(f"{name} needs no fetching.")
                return ""
            with datasets.Progress(self._write, is_terminal=self.stdout.isatty()) as progress:
                path = datasets.fetch(name, settings.DATA_DIR, folder=folder, on_progress=progress)
        except datasets.DataError as error:
            return str(error)
        self.stdout.write(f"{name} is in {path}. Licence: {found.licence}. {found.attribution}.")
        return ""

    def _look_at(self, name: str) -> str:
        problems = datasets.damaged(name, settings.DATA_DIR)
        if problems:
            return "\n".join([*problems, f"Run manage.py fetch_data {name} to bring it again."])
        self.stdout.write(f"{name} is complete and undamaged.")
        return ""

    def _write(self, text: str) -> None:
        self.stdout.write(text, ending="")
