"""A program: print where this interpreter, the given distributions and everything they require lie, as JSON.

Run by the interpreter of a runtime, so that it sees that interpreter's packages: `python -I find_packages.py numpy`.
"""

from __future__ import annotations

import json
import re
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"^\s*([A-Za-z0-9][A-Za-z0-9._-]*)")


def main(names: list[str]) -> int:
    """Print {"prefix": ..., "executable": ..., "paths": [...], "versions": {...}}; 1 if a name is not installed."""
    found: dict[str, Distribution] = {}
    pending = list(names)
    while pending:
        name = _canonical(pending.pop())
        if name in found:
            continue
        try:
            package = distribution(name)
        except PackageNotFoundError:
            if name in {_canonical(wanted) for wanted in names}:
                print(f"{name} is not installed", file=sys.stderr)
                return 1
            continue  # required on another platform only
        found[name] = package
        pending += [match.group(1) for line in package.requires or () if (match := _required(line))]
    paths = sorted({path for package in found.values() for path in _top_level(package)})
    versions = {name: package.version for name, package in found.items()}
    print(json.dumps({**_interpreter(), "paths": paths, "versions": versions}))
    return 0


def _interpreter() -> dict[str, str]:
    """Return the folder of the standard library and the program itself: not those of a virtual environment."""
    prefix = sys.base_prefix
    folder = sysconfig.get_config_var("BINDIR") or f"{prefix}/bin"
    return {"prefix": prefix, "executable": f"{folder}/python{sys.version_info.major}.{sys.version_info.minor}"}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _required(line: str) -> re.Match[str] | None:
    # Extras are never installed into a box; other markers are settled by what is installed.
    return None if "extra ==" in line else _NAME.match(line)


def _top_level(package: Distribution) -> set[str]:
    names = {file.parts[0] for file in package.files or () if file.parts[0] not in ("..", "__pycache__", "bin")}
    return {str(package.locate_file(name)) for name in names if not name.endswith(".pth")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
