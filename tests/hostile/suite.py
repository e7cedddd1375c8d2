"""The attack suite as data: each attack is a submission whose header says what it tries and what must become of it.

A header is comments at the top of the file:

    # attack: R9                         row or rows of the list of attacks in sandbox.md, section 2
    # tries: Take memory that no limit counts.
    # walls: seccomp, size of the tmpfs  for the reader of the table
    # expect: passed double=timeout      a verdict for every check, then exceptions by name; or `refused` at upload
    # single: passed                     what to expect in the profile "single", if it is something else
    # control: seccomp, limits           walls without which it works (names in walls_off.py); or `none: reason`
    # then: passed                       verdicts without these walls, if they and no `ESCAPED:` show that it works
    # each: mount unshare                one attack for each word, which takes the place of EACH in the file
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

_KEYS = {"attack", "tries", "walls", "expect", "single", "control", "then", "each", "runtime", "made", "seed"}
_LINE = re.compile(r"# ([a-z]+): (.+)")


@dataclass(frozen=True)
class Attack:
    """One hostile submission.

    Args:
        name: "<class>/<file name without .py>", and "[<word>]" if the file is an attack for each of some words.
        rows: What it stands for in the list of attacks.
        tries: What it tries, in a sentence.
        walls: What stops it, for people.
        expect: The header's words for the expected verdicts.
        single: The same in the profile "single".
        control: Names of the walls without which it works; empty if there is no control.
        no_control: Why there is none.
        then: The header's words for the verdicts without these walls; empty if `ESCAPED:` is what shows.
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
    single: tuple[str, ...]
    control: tuple[str, ...]
    no_control: str
    then: tuple[str, ...]
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

    def expected(self, exercise: Exercise, profile: str = "full") -> dict[str, str]:
        """Return the expected verdict of each check; none if it must be refused."""
        return self._verdicts(self.single if profile == "single" else self.expect, exercise)

    def works(self, exercise: Exercise, verdicts: dict[str, str], escapes: tuple[str, ...]) -> bool:
        """Return whether a run without its walls shows that the attack works."""
        return verdicts == self._verdicts(self.then, exercise) if self.then else bool(escapes)

    def _verdicts(self, words: tuple[str, ...], exercise: Exercise) -> dict[str, str]:
        usual = next((word for word in words if "=" not in word), "passed")
        if usual == REFUSED:
            return {}
        by_name = dict(word.split("=") for word in words if "=" in word)
        unknown = by_name.keys() - {check.name for check in exercise.checks}
        if unknown:
            raise ValueError(f"{self.name}: no check is called {unknown}")
        return {check.name: by_name.get(check.name, usual) for check in exercise.checks}


def read_attacks(path: Path) -> list[Attack]:
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
    attack = Attack(
        name=name,
        rows=rows,
        tries=header["tries"],
        walls=header["walls"],
        expect=tuple(header["expect"].split()),
        single=tuple(header.get("single", header["expect"]).split()),
        control=() if no_control else tuple(sorted(without.replace(",", " ").split())),
        no_control=no_control,
        then=tuple(header.get("then", "").split()),
        runtime=header.get("runtime", "numpy"),
        seed=int(header["seed"]) if "seed" in header else None,
        text=text,
        made="made" in header,
    )
    if "each" not in header:
        return [attack]
    return [
        replace(attack, name=f"{name}[{word}]", text=text.replace("EACH", repr(word)))
        for word in header["each"].split()
    ]


def attacks() -> list[Attack]:
    """Return every attack, in the order of the list."""
    files = [path for name in CLASSES for path in (FOLDER / name).glob("*.py")]
    found = [attack for path in files for attack in read_attacks(path)]
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
