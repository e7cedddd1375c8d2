"""What a submission can import: interpreters and packages, without the site's own source, Django or Celery."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from grader.judge.errors import BoxError

# One thread: forking is safe only while the warm process has never started another.
_SINGLE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


@dataclass(frozen=True)
class Runtime:
    """One kind of warm process.

    Args:
        name: What exercise.toml says in `runtime`.
        distributions: Packages by their installed names; what they require comes along.
        preload: Modules that the warm process imports before any fork.
        environment: Environment variables; a box has no others.
        own_variables: Environment variables that its libraries set by themselves while they are imported.
        open_files: Descriptors that a child may hold.
        reserved_bytes: Address space that a child may reserve above its memory: stacks and arenas of threads.
        start_seconds: Time the warm process may take to import everything.
    """

    name: str
    distributions: tuple[str, ...]
    preload: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    own_variables: tuple[str, ...] = ()
    open_files: int = 64
    reserved_bytes: int = 4 << 30
    start_seconds: float = 60.0


# Not numpy.testing or numpy.fft: nearly nobody imports them, and what is loaded is looked at
# in every fork: docs/performance.md has the difference. numpy.random is needed by every child.
_NUMPY_MODULES = (
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
        preload=_NUMPY_MODULES,
        environment=_SINGLE_THREAD,
    ),
    "tensorflow": Runtime(
        name="tensorflow",
        distributions=("numpy", "tensorflow-cpu"),
        preload=(
            *_NUMPY_MODULES,
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
            "KERAS_HOME": "/tmp/keras",
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
    ),
}


@dataclass(frozen=True)
class Installation:
    """Where the files of a runtime lie on this machine.

    Args:
        prefix: Folder of the interpreter and the standard library.
        executable: The interpreter, below `prefix`.
        packages: Top-level files and folders of the packages.
        versions: Versions by distribution.
    """

    prefix: Path
    executable: Path
    packages: tuple[Path, ...]
    versions: dict[str, str]


def runtime_named(name: str) -> Runtime:
    """Return a runtime.

    Raises:
        BoxError: this site has no such runtime.
    """
    try:
        return RUNTIMES[name]
    except KeyError:
        raise BoxError(f"runtime must be one of {', '.join(sorted(RUNTIMES))}. Received: {name}") from None


@cache
def installation_of(name: str) -> Installation:
    """Find the files of a runtime by asking its interpreter.

    Raises:
        BoxError: a package is not installed.
    """
    runtime = runtime_named(name)
    program = Path(__file__).with_name("find_packages.py")
    command = [sys.executable, "-I", str(program), *runtime.distributions]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode != 0:
        raise BoxError(f"runtime {name} is not installed: {done.stderr.strip()}")
    found = json.loads(done.stdout)
    prefix = Path(sys.base_prefix)
    executable = Path(sysconfig.get_config_var("BINDIR") or prefix / "bin")
    return Installation(
        prefix=prefix,
        executable=executable / f"python{sys.version_info.major}.{sys.version_info.minor}",
        packages=tuple(Path(path) for path in found["paths"]),
        versions=found["versions"],
    )
