"""The attack suite as data: each attack is a submission whose header says what it tries and what must become of it.

A header is comments at the top of the file:

    # attack: R9                         row or rows of the list of attacks in sandbox.md, section 2
    # tries: Take memory that no limit counts.
    # walls: seccomp, size of the tmpfs  for the reader of the table
    # expect: passed double=timeout      a verdict for every check, then exceptions by name; or `refused` at upload
    # control: seccomp, limits           walls without which it works (names in walls_off.py); or `none: reason`
    # runtime: numpy                     if it is another
    # made: by upload()                  the file is a program of ours; its `upload()` returns the bytes to hand in
    # seed: 7                            if the inputs must be known

A submission does its attack, swallows errors, prints a line that begins with `ESCAPED:` if and only if it reached what
it tried, and then answers correctly; unless the attack is about the verdict itself.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from grader.judge.exercise import Exercise
from grader.judge.reading import folder_files, read_files

FOLDER = Path(__file__).parent
CLASSES = {
    "resources": "R",
    "files": "F",
    "network": "N",
    "processes": "P",
    "kernel": "K",
    "forging": "V",
    "information": "I",
    "upload": "U",
}
_ROWS_OF = {"R": 24, "F": 10, "N": 5, "P": 8, "K": 10, "V": 22, "I": 8, "U": 8}
ROWS = tuple(f"{letter}{number}" for letter, count in _ROWS_OF.items() for number in range(1, count + 1))
REFUSED = "refused"

_KEYS = {"attack", "tries", "walls", "expect", "control", "runtime", "made", "seed"}
_LINE = re.compile(r"# ([a-z]+): (.+)")


@dataclass(frozen=True)
class Attack:
    """One hostile submission.

    Args:
        name: "<class>/<file name without .py>".
        rows: What it stands for in the list of attacks.
        tries: What it tries, in a sentence.
        walls: What stops it, for people.
        expect: The header's words for the expected verdicts.
        control: Names of the walls without which it works; empty if there is no control.
        no_control: Why there is none.
        runtime: What it imports.
        seed: Of the grading; None draws one.
        text: The file.
        made: Whether the file makes the bytes to hand in, and is not itself handed in.
    """

    name: str
    rows: tuple[str, ...]
    tries: str
    walls: str
    expect: tuple[str, ...]
    control: tuple[str, ...]
    no_control: str
    runtime: str
    seed: int | None
    text: str
    made: bool

    @cached_property
    def upload(self) -> bytes:
        """The bytes to hand in."""
        if not self.made:
            return self.text.encode()
        program: dict[str, object] = {}
        exec(compile(self.text, self.name, "exec"), program)
        data = program["upload"]()  # type: ignore[operator]
        if not isinstance(data, bytes):
            raise TypeError(f"{self.name}: upload() must return bytes")
        return data

    def expected(self, exercise: Exercise) -> dict[str, str]:
        """Return the expected verdict of each check; none if it must be refused."""
        usual = next((word for word in self.expect if "=" not in word), "passed")
        if usual == REFUSED:
            return {}
        by_name = dict(word.split("=") for word in self.expect if "=" in word)
        unknown = by_name.keys() - {check.name for check in exercise.checks}
        if unknown:
            raise ValueError(f"{self.name}: no check is called {unknown}")
        return {check.name: by_name.get(check.name, usual) for check in exercise.checks}


def read_attack(path: Path) -> Attack:
    """Read one file of the suite, or raise ValueError."""
    name = f"{path.parent.name}/{path.stem}"
    text = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    for line in text.splitlines():
        found = _LINE.fullmatch(line.rstrip())
        if found is None:
            break
        header[found[1]] = found[2].strip()
    if missing := {"attack", "tries", "walls", "expect", "control"} - header.keys():
        raise ValueError(f"{name}: the header lacks {sorted(missing)}")
    if surplus := header.keys() - _KEYS:
        raise ValueError(f"{name}: the header has {sorted(surplus)}, which nobody reads")
    rows = tuple(header["attack"].replace(",", " ").split())
    if strange := [row for row in rows if row not in ROWS]:
        raise ValueError(f"{name}: the list of attacks has no {strange}")
    without = header["control"]
    no_control = without.removeprefix("none:").strip() if without.startswith("none:") else ""
    if without.startswith("none") and not no_control:
        raise ValueError(f"{name}: say why there is no control")
    return Attack(
        name=name,
        rows=rows,
        tries=header["tries"],
        walls=header["walls"],
        expect=tuple(header["expect"].split()),
        control=() if no_control else tuple(sorted(without.replace(",", " ").split())),
        no_control=no_control,
        runtime=header.get("runtime", "numpy"),
        seed=int(header["seed"]) if "seed" in header else None,
        text=text,
        made="made" in header,
    )


def attacks() -> list[Attack]:
    """Return every attack, in the order of the list."""
    found = [read_attack(path) for name in CLASSES for path in (FOLDER / name).glob("*.py")]
    return sorted(found, key=lambda attack: (ROWS.index(attack.rows[0]), attack.name))


def hostile_double() -> Exercise:
    """Return the exercise that is attacked."""
    return read_files("hostile-double", folder_files(FOLDER / "exercise"))


def exercise_for(attack: Attack, exercise: Exercise) -> Exercise:
    """Return the exercise in the attack's runtime."""
    return exercise if attack.runtime == exercise.runtime else replace(exercise, runtime=attack.runtime)


def rows_elsewhere() -> dict[str, dict[str, str]]:
    """Return the rows that another test proves (`test`) or that do not apply (`why`)."""
    return tomllib.loads((FOLDER / "elsewhere.toml").read_text(encoding="utf-8"))
