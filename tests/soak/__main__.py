"""Thousands of gradings in a row, one in ten hostile: `python -m tests.soak --gradings 10000 --seconds 1800`.

Exits 1 if an honest verdict is wrong, an attack reaches something, a grading fails on our side, or memory, descriptors,
processes, groups or files have grown.
"""

from __future__ import annotations

import argparse
import sys

from tests.soak.figures import HEAD, row
from tests.soak.running import counted, soak


def main() -> int:
    """Return 0 if all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gradings", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=1800)
    parser.add_argument("--seed", type=int, default=1, help="of the order of the work")
    options = parser.parse_args()
    print(HEAD, flush=True)
    result = soak(options.gradings, options.seconds, options.seed, lambda sample: print(row(sample), flush=True))
    print(f"{result.gradings} gradings, {result.hostile} of them hostile")
    for line in counted(result.problems):
        print(line)
    print("FAILED" if result.problems else "constant memory and descriptors, every verdict right")
    return 1 if result.problems else 0


if __name__ == "__main__":
    sys.exit(main())
