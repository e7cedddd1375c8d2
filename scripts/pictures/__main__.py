"""Writes every picture; `--check` writes nothing and fails if a file is not what would be written."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.pictures import (
    digits,
    generating,
    images,
    layers,
    losses,
    neuron,
    optimisers,
    runs,
    sequences,
    steps,
    training,
    transformer,
    worlds,
)

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"
TOPICS = (
    neuron,
    losses,
    layers,
    optimisers,
    steps,
    training,
    images,
    sequences,
    transformer,
    digits,
    runs,
    generating,
    worlds,
)


def every_file() -> dict[str, str]:
    """Return the text of every picture under its path below exercises/."""
    return {path: text for topic in TOPICS for picture in topic.PICTURES for path, text in picture.files().items()}


def stale(files: dict[str, str], folder: Path) -> list[str]:
    """Return the paths whose file is missing or differs."""
    return [path for path, text in files.items() if not _is(folder / path, text.encode())]


def main(arguments: list[str] | None = None) -> int:
    """Write or check the pictures, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts.pictures", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file differs")
    check = parser.parse_args(arguments).check
    files = every_file()
    changed = stale(files, EXERCISES)
    for path in changed:
        sys.stdout.write(f"{'differs' if check else 'written'}: exercises/{path}\n")
        if not check:
            (EXERCISES / path).parent.mkdir(parents=True, exist_ok=True)
            (EXERCISES / path).write_bytes(files[path].encode())
    return 1 if check and changed else 0


def _is(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


if __name__ == "__main__":
    sys.exit(main())
