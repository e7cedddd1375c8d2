"""What runs outside a box never turns foreign bytes into objects or code: only grader.judge.wire and JSON read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GRADER = Path(__file__).resolve().parents[2] / "grader"
IN_A_BOX = ("judge/inside", "checks", "judge/benchmark")  # an examiner's or a candidate's process, or an author's words
MODULES = {
    "pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "marshal", "shelve", "dbm", "copyreg", "yaml",
    "ruamel", "jsonpickle", "numpy", "h5py", "tensorflow", "keras", "torch", "code", "codeop", "plistlib",
    "multiprocessing", "imp", "runpy", "zipimport",
}  # fmt: skip
BY_NAME = {"judge/command/main.py": "import_module(a variable)"}  # from a table of its own commands
CALLS = {"eval", "exec", "compile", "__import__", "execfile"}
METHODS = {"loads_object", "read_pickle", "loadtxt", "fromfile", "memmap", "allow_pickle", "load_module", "exec_module"}
PARSERS = ("ast.parse", "ast.literal_eval")  # a text can crash Python's parser: cpython#90268
SOURCES = sorted(path for path in GRADER.rglob("*.py") if not path.relative_to(GRADER).as_posix().startswith(IN_A_BOX))


def forbidden_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from forbidden_imports(node)
        elif isinstance(node, ast.Call):
            yield from forbidden_calls(node)
        elif isinstance(node, ast.Attribute) and (node.attr in METHODS or ast.unparse(node) in PARSERS):
            yield f".{node.attr}"
        elif isinstance(node, ast.keyword) and node.arg == "allow_pickle":
            yield "allow_pickle="


def forbidden_imports(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.split(".")[0] in MODULES)
    elif node.level == 0 and (node.module or "").split(".")[0] in MODULES:
        yield f"from {node.module}"


def forbidden_calls(node: ast.Call) -> Iterator[str]:
    if isinstance(node.func, ast.Name) and node.func.id in CALLS:
        yield f"{node.func.id}()"
    elif "import_module" in ast.unparse(node.func) and not (node.args and isinstance(node.args[0], ast.Constant)):
        yield "import_module(a variable)"


def test_every_source_is_looked_at() -> None:
    names = {path.relative_to(GRADER).as_posix() for path in SOURCES}
    assert {"judge/grading.py", "judge/wire/reading.py", "judge/box/child.py", "submissions/grade.py"} <= names


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(GRADER).as_posix())
def test_nothing_outside_a_box_can_load_objects_or_run_text(path: Path) -> None:
    allowed = {BY_NAME.get(path.relative_to(GRADER).as_posix())}
    assert set(forbidden_in(ast.parse(path.read_text(encoding="utf-8")))) <= allowed


@pytest.mark.parametrize(
    "source",
    [
        "import pickle", "from pickle import loads", "import numpy as np\nnp.load(file)", "import yaml.reader",
        "eval(text)", "exec(text)", "compile(text, '', 'exec')", "__import__(name)", "import marshal", "import shelve",
        "load(file, allow_pickle=True)", "importlib.import_module(name)", "from multiprocessing import Pipe",
        "loader.exec_module(module)", "ast.parse(text)", "ast.literal_eval(text)",
    ],
)  # fmt: skip
def test_each_forbidden_thing_is_seen(source: str) -> None:
    assert list(forbidden_in(ast.parse(source)))
