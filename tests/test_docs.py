"""What the documents name exists."""

import ast
import re
from pathlib import Path

import pytest

from grader import checks

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "exercises" / "README.md"]
AUTHORS_GUIDE = ("exercises/README.md", "docs/training-exercises.md")
NAMED = re.compile(r"`((?:grader|tests|exercises|docs)/[\w./-]*\.(?:py|md|toml)):(\w+)`")
PATHS = re.compile(r"`((?:grader|docs|tests|exercises|scripts)/[\w./-]+)`")


def defined_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def test_the_route_of_a_submission_names_functions_that_exist() -> None:
    route = NAMED.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(route) >= 7
    for path, name in route:
        assert name in defined_in(ROOT / path), f"{path} has no {name}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_a_document_names_exists(document: Path) -> None:
    for path in PATHS.findall(document.read_text(encoding="utf-8")):
        assert (ROOT / path).exists(), f"{document.name} names {path}"


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_the_guide_for_authors_names_every_word() -> None:
    guide = "".join((ROOT / path).read_text(encoding="utf-8") for path in AUTHORS_GUIDE)
    for word in checks.__all__:
        assert re.search(rf"`{word}\b", guide), f"{' and '.join(AUTHORS_GUIDE)} do not explain {word}"
