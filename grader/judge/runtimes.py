"""Runtimes: which interpreter and which packages submissions import. Two are built in, a site adds others.

GRADER_RUNTIMES names a TOML file with a table for each further runtime: see docs/runtimes.md. What is built in stays as
it is: a table of the same name is refused.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from grader.judge.configured import ConfigurationError, read_toml, refuse
from grader.judge.errors import BoxError, ExerciseError
from grader.judge.exercise_fields import Table, shown
from grader.judge.text import NOTHING, Text

VARIABLE = "GRADER_RUNTIMES"
FORK, SPAWN = "fork", "spawn"

# One thread: forking is safe only while the warm process has never started another.
_SINGLE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
_NAME = r"[a-z][a-z0-9_-]{0,39}"
_DISTRIBUTION = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?"
_MODULE = r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*"
_VARIABLE = r"[A-Za-z_][A-Za-z0-9_]{0,99}"
_OURS = ("HOME", "PATH", "LANG", "LD_LIBRARY_PATH", "LD_PRELOAD", "LD_AUDIT")
_MOST_LINE, _MOST_BYTES = 300, 1 << 40


@dataclass(frozen=True)
class Runtime:
    """What a submission can import, and how it comes into memory.

    Args:
        name: What exercise.toml says in `runtime`.
        distributions: Packages by their installed names; what they require comes along.
        preload: Modules that are imported before a submission is.
        environment: Environment variables; a box has few others.
        own_variables: Environment variables that its libraries set by themselves while they are imported.
        open_files: Descriptors that a child may hold.
        reserved_bytes: Address space that a child may reserve above its memory: stacks and arenas of threads.
        start_seconds: Time that importing everything may take.
        python: Interpreter, or that of a virtual environment; "" is the one that runs this program.
        start: "fork": a warm process imports everything once and forks. "spawn": every child imports by itself,
            behind its walls; for libraries that start threads or calculate while they are imported.
        import_bytes: Memory that the libraries take in a child that imports by itself, above what the exercise allows.
        device_bytes: Most memory of a GPU that a box may take; 0 is all of it.
        title: For people.
    """

    name: str
    distributions: tuple[str, ...]
    preload: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    own_variables: tuple[str, ...] = ()
    open_files: int = 64
    reserved_bytes: int = 4 << 30
    start_seconds: float = 60.0
    python: str = ""
    start: str = FORK
    import_bytes: int = 1 << 30
    device_bytes: int = 0
    title: Text = NOTHING

    @property
    def imports_in_child(self) -> bool:
        """Return whether every child imports by itself."""
        return self.start == SPAWN


# Not numpy.testing or numpy.fft: nearly nobody imports them, and what is loaded is looked at
# in every fork: docs/performance.md has the difference. numpy.random is needed by every child.
NUMPY_MODULES = (
    "numpy",
    "numpy.random",
    "numpy.linalg",
    "math",
    "random",
    "itertools",
    "functools",
    "collections",
    "dataclasses",
    "typing",
    "json",
    "traceback",
)

RUNTIMES: dict[str, Runtime] = {
    "numpy": Runtime(
        name="numpy",
        distributions=("numpy",),
        preload=NUMPY_MODULES,
        environment=_SINGLE_THREAD,
        title=Text("NumPy", "NumPy"),
    ),
    "tensorflow": Runtime(
        name="tensorflow",
        distributions=("numpy", "tensorflow-cpu"),
        preload=(
            *NUMPY_MODULES,
            "tensorflow",
            "keras",
            "keras.layers",
            "keras.models",
            "keras.optimizers",
            "keras.losses",
        ),
        environment={
            **_SINGLE_THREAD,
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "TF_ENABLE_ONEDNN_OPTS": "0",  # else results depend on how many threads happened to run
            "CUDA_VISIBLE_DEVICES": "",
            "KERAS_HOME": "/tmp/keras",  # noqa: S108  (a box has its own /tmp)
        },
        own_variables=(
            "ENABLE_RUNTIME_UPTIME_TELEMETRY",
            "HDF5_PLUGIN_PATH",
            "TF2_BEHAVIOR",
            "TPU_ML_PLATFORM",
            "TPU_ML_PLATFORM_VERSION",
        ),
        open_files=256,
        reserved_bytes=32 << 30,
        start_seconds=240.0,
        title=Text("TensorFlow", "TensorFlow"),
    ),
}


def known() -> dict[str, Runtime]:
    """Return every runtime of this site by name: the built-in ones and those of GRADER_RUNTIMES.

    Raises:
        ConfigurationError: the file of the site is wrong.
    """
    path = os.environ.get(VARIABLE, "").strip()
    return RUNTIMES | (_read(Path(path), _stamp(Path(path))) if path else {})


def runtime_named(name: str) -> Runtime:
    """Return a runtime.

    Raises:
        BoxError: this site has no such runtime.
        ConfigurationError: the file of the site is wrong.
    """
    found = known()
    if name not in found:
        raise BoxError(f"runtime must be one of {', '.join(sorted(found))}. Received: {name}")
    return found[name]


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise ConfigurationError(f"{VARIABLE}: {path}: cannot be read: {error.strerror}.") from error
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _read(path: Path, stamp: tuple[int, int]) -> dict[str, Runtime]:
    del stamp  # only tells a changed file from the one that was read
    values, text = read_toml(path)
    problems: list[ExerciseError] = []
    found = {}
    for name, value in values.items():
        whole = Table(values, str(path), "", problems)
        if name in RUNTIMES:
            whole.note(name, "is built in and cannot be changed: choose another name.")
        elif not re.fullmatch(_NAME, name):
            whole.note(name, "must be a lower-case letter, then up to 39 lower-case letters, digits, _ and -.")
        elif not isinstance(value, dict):
            whole.note(name, f"must be a table, [{name}]. Received: {shown(value)}.")
        else:
            found[name] = _runtime(name, whole.table(name))
    refuse(problems, text)
    return found


def _runtime(name: str, table: Table) -> Runtime:
    start = table.choice("start", (FORK, SPAWN), default=FORK)
    if table.has("import_bytes") and start != SPAWN:
        table.note("import_bytes", 'is only for start = "spawn": what a warm process imports is not counted.')
    distributions = table.names("distributions", _DISTRIBUTION, "names of packages", required=True)
    runtime = Runtime(
        name=name,
        distributions=tuple(dict.fromkeys(("numpy", *map(_canonical, distributions)))),  # arrays cross between boxes
        preload=tuple(dict.fromkeys((*NUMPY_MODULES, *table.names("preload", _MODULE, "names of modules")))),
        environment={**_SINGLE_THREAD, **_environment(table)},
        own_variables=table.names("own_variables", _VARIABLE, "names of environment variables"),
        open_files=table.integer("open_files", 16, 65_536, default=256),
        reserved_bytes=table.integer("reserved_bytes", 0, _MOST_BYTES, default=32 << 30),
        start_seconds=table.number("start_seconds", 1, 3600, default=240.0),
        python=_python(table),
        start=start,
        import_bytes=table.integer("import_bytes", 0, _MOST_BYTES, default=1 << 30),
        device_bytes=table.integer("device_bytes", 0, _MOST_BYTES, default=0),
        title=table.text("title", most=_MOST_LINE) if table.has("title") else Text(name, name),
    )
    table.finish()
    return runtime


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _environment(table: Table) -> dict[str, str]:
    given = table.table("environment")
    found = {}
    for name, value in given.values.items():
        given.has(name)
        if not re.fullmatch(_VARIABLE, name) or name in _OURS:
            given.note(name, f"must be the name of a variable, and none of {', '.join(_OURS)}.")
        elif not isinstance(value, str) or re.search(r"[\x00-\x1f\x7f]", value) or len(value) > _MOST_LINE:
            given.note(name, f"must be a text on one line. Received: {shown(value)}.")
        else:
            found[name] = value
    return found


def _python(table: Table) -> str:
    if not table.has("python"):
        return ""
    path = table.line("python", most=4096)
    if path and not path.startswith("/"):
        table.note("python", f"must be a path that begins with /. Received: {shown(path)}.")
    return path
