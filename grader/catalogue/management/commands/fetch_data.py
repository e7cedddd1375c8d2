"""Brings data sets that exercises need to this machine."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from grader.judge import datasets


class Command(BaseCommand):
    help = "Fetch a data set into GRADER_DATA_DIR, checked by sha256."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help='for example "mnist"')
        parser.add_argument("--from", dest="folder", type=Path, help="take the files from this folder, not the network")

    def handle(self, **options: Any) -> None:
        try:
            path = datasets.fetch(
                options["name"], settings.DATA_DIR, folder=options["folder"], on_progress=self._show_progress
            )
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"\n{options['name']} is in {path}")

    def _show_progress(self, name: str, have_bytes: int) -> None:
        self.stdout.write(f"\r{name}: {have_bytes / 1e6:.1f} MB ", ending="")
