"""`make calls`: learn which system calls the whole course makes, and write them to tests/judge/walls/calls.json.

Grades every answer of every exercise with the real judge below strace, and keeps what children called behind their
walls. Run as root or anybody who may trace; takes some minutes. tests/judge/walls compares the allow-list with it.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.tracing import strace
from tests.tracing.corpus import ROOT

RUNTIMES = ("numpy", "tensorflow")
FIXTURE = ROOT / "tests" / "judge" / "walls" / "calls.json"


def trace(runtime: str) -> strace.Calls:
    """Grade everything of a runtime below strace."""
    with tempfile.TemporaryDirectory(prefix="grader-calls-") as folder:
        log = Path(folder, "log")
        grading = (sys.executable, "-m", "tests.tracing.corpus", runtime)
        done = subprocess.run(("strace", *strace.OPTIONS, "-o", str(log), *grading), cwd=ROOT, check=False)
        if done.returncode != 0:
            sys.exit(f"{runtime}: an answer was judged otherwise than it should be; nothing is written")
        with open(log, encoding="utf-8", errors="replace") as lines:
            return strace.read(lines)


def main() -> None:
    """Trace the runtimes that are named, or all, and put what was seen into the fixture."""
    fixture = json.loads(FIXTURE.read_text()) if FIXTURE.exists() else {}
    machine = fixture.setdefault(platform.machine(), {})
    for runtime in sys.argv[1:] or RUNTIMES:
        seen = trace(runtime)
        machine[runtime] = {
            "kernel": os.uname().release,
            "children": seen.lock_downs,
            "allowed": sorted(seen.allowed),
            "refused": sorted(seen.refused),
            "arguments": {name: sorted(values) for name, values in sorted(seen.arguments.items())},
        }
        print(f"{runtime}: {seen.lock_downs} children, {len(seen.allowed)} calls, refused: {dict(seen.refused)}")
    FIXTURE.write_text(json.dumps(fixture, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
