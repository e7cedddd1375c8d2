"""Search for bytes that break a promise of targets.py: `python -m tests.fuzz --seconds 60 [target...]`.

Each target runs in a process of its own, since libFuzzer ends the process it runs in. What it found is kept.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOUND = ROOT / "var" / "fuzz"
_LONGEST_BYTES = 8192
_SECONDS_PER_INPUT = 20
_MOST_MEGABYTES = 2048


def main() -> int:
    """Return 0 if nothing was found in the time that was given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="in all")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*")
    options = parser.parse_args()
    if options.one:
        _search(options.targets[0], options.seconds)
    from tests.fuzz.targets import TARGETS

    names = options.targets or list(TARGETS)
    seconds = max(1, options.seconds // len(names))
    codes = {name: _run(name, seconds) for name in names}
    for name, code in codes.items():
        print(f"{name:14} {'held' if code == 0 else f'BROKEN: the input is in {FOUND}'}")
    return 1 if any(codes.values()) else 0


def _run(name: str, seconds: int) -> int:
    FOUND.mkdir(parents=True, exist_ok=True)
    print(f"{name}: {seconds} s", flush=True)
    command = [sys.executable, "-m", "tests.fuzz", "--one", "--seconds", str(seconds), name]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _search(name: str, seconds: int) -> None:
    import atheris

    with atheris.instrument_imports(include=["grader.judge", "grader.checks"]):
        from tests.fuzz.targets import TARGETS
    from tests.fuzz.mutating import mutate

    def damage(data: bytes, most: int, seed: int) -> bytes:
        choose = random.Random(seed)
        if choose.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        return mutate(data, choose)[:most]

    with tempfile.TemporaryDirectory() as corpus:
        for seed in (HERE / "corpus" / name).glob("*"):
            shutil.copy(seed, corpus)
        arguments = [
            sys.argv[0],
            f"-max_total_time={seconds}",
            f"-max_len={_LONGEST_BYTES}",
            f"-timeout={_SECONDS_PER_INPUT}",
            f"-rss_limit_mb={_MOST_MEGABYTES}",
            f"-artifact_prefix={FOUND}/{name}-",
            "-print_final_stats=1",
            "-verbosity=0",
            corpus,
        ]
        atheris.Setup(arguments, TARGETS[name], custom_mutator=damage)
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
