"""What runs in the examiner's box imports no more than it may: the words, and every checks.py."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", sorted((ROOT / "grader" / "checks").glob("*.py")), ids=lambda path: path.name)
def test_words_import_numpy_and_the_standard_library_only(path: Path) -> None:
    others = {name for name in imported(path) if name.split(".")[0] not in {*sys.stdlib_module_names, "numpy"}}

    assert {name for name in others if not name.startswith("grader.checks")} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "exercises").glob("*/checks.py")), ids=lambda path: path.parent.name)
def test_checks_import_numpy_the_words_and_what_only_calculates(path: Path) -> None:
    assert imported(path) <= {"numpy", "grader.checks", "collections", "functools", "itertools", "math"}
