"""Loads exercise folders into the database."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from grader.catalogue.loading import load_catalogue


class Command(BaseCommand):
    help = "Load every exercise folder below FOLDER; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.EXERCISES_DIR)

    def handle(self, **options: Any) -> None:
        loaded = list(load_catalogue(options["folder"]))
        for item in loaded:
            if item.change in {"new", "new version"}:
                self.stdout.write(f"{item.slug}: {item.change}")
            elif item.problem:
                self.stderr.write(item.problem)
        broken = sum(1 for item in loaded if item.problem)
        self.stdout.write(f"Exercises: {len(loaded) - broken} loaded, {broken} broken.")
        if broken:
            raise CommandError("broken exercises keep the version they had before")
