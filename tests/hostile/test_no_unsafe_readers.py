"""Nothing in grader/ reads a format that runs code when read; what a box sends is decoded by grader.judge.wire."""

import ast
from pathlib import Path

import pytest

import grader

MODULES = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "marshal", "shelve", "yaml", "imp"}
READERS = {"load", "loadtxt", "genfromtxt", "fromfile", "literal_eval"}
ROOT = Path(grader.__file__).parent


def unsafe_uses(source: str) -> list[str]:
    """Return what a module uses of the forbidden."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.partition(".")[0] in MODULES]
        elif isinstance(node, ast.ImportFrom):
            found += [node.module] if (node.module or "").partition(".")[0] in MODULES else []
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found += [node.func.id] if node.func.id == "eval" else []
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            name = f"{node.value.id}.{node.attr}"
            found += [name] if node.value.id in ("np", "numpy", "ast") and node.attr in READERS else []
    return found


def test_nothing_reads_a_format_that_runs_code() -> None:
    modules = sorted(ROOT.rglob("*.py"))
    found = {str(path.relative_to(ROOT)): unsafe_uses(path.read_text(encoding="utf-8")) for path in modules}
    assert {name: uses for name, uses in found.items() if uses} == {}
    assert len(modules) > 100


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from yaml import load",
        "import joblib.numpy",
        "np.load(file)",
        "eval(text)",
        "ast.literal_eval(x)",
    ],
)
def test_the_search_finds_what_it_looks_for(source: str) -> None:
    assert unsafe_uses(source)


def test_only_programs_of_a_box_compile_foreign_python() -> None:
    """Python's parser can be crashed by a text: it may crash a box, and nothing else (cpython#90268)."""
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("compile", "exec", "ast.parse"):
                found.add(str(path.relative_to(ROOT)))
    assert found == {"judge/inside/candidate.py", "judge/inside/examiner.py"}
