"""Reading an exercise folder: a right one becomes an Exercise, each mistake is named by file, key, rule and value."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.judge.errors import ExerciseError
from grader.judge.exercise import Check, Limits
from grader.judge.reading import folder_files, is_slug, problems, read_files, read_folder
from grader.judge.text import Text

TOML = """\
unit = 1
order = 5
runtime = "numpy"
difficulty = 2
minutes = 20
entry_points = ["double", "Doubler"]
forbidden = ["numpy.add"]
title.ko = "두 배"
title.en = "Double"
summary.ko = "수를 두 배로 만듭니다."
summary.en = "Doubles a number."

[limits]
check_seconds = 3

[[checks]]
name = "doubles_one"
points = 2
visible = true
title.ko = "1을 두 배로"
title.en = "Doubles 1"

[[checks]]
name = "doubles_many"
points = 3
visible = false
show_hint = true
seconds = 1.5
title.ko = "여러 수를 두 배로"
title.en = "Doubles many"
"""
SOURCE = "def double(x):\n    return 2 * x\n\n\nclass Doubler:\n    pass\n"
HEADER = "# expect: doubles_one, doubles_many\n# hint.ko: 제곱했습니다.\n# hint.en: You squared it.\n"
FILES = {
    "exercise.toml": TOML,
    "statement.ko.md": "두 배로 만드세요.\n",
    "statement.en.md": "Double it.\n",
    "starter.py": SOURCE,
    "solution.py": SOURCE,
    "checks.py": "def doubles_one(student):\n    pass\n\n\ndef doubles_many ( student, rng):\n    pass\n",
    "wrong/squares.py": HEADER + "def double(x):\n    return x * x\n",
    "right/adds.py": "def double(x):\n    return x + x\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "double", FILES)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def messages(folder: Path) -> list[str]:
    return [str(problem) for problem in problems(folder)]


def test_a_right_folder_is_read_completely(folder: Path) -> None:
    exercise = read_folder(folder)
    assert problems(folder) == []
    assert (exercise.slug, exercise.unit, exercise.order, exercise.minutes) == ("double", 1, 5, 20)
    assert (exercise.runtime, exercise.device, exercise.training, exercise.datasets) == ("numpy", "cpu", False, ())
    assert exercise.title == Text("두 배", "Double")
    assert exercise.entry_points == ("double", "Doubler")
    assert exercise.forbidden == ("numpy.add",)
    assert exercise.limits == Limits(check_seconds=3.0)
    assert exercise.checks == (
        Check("doubles_one", Text("1을 두 배로", "Doubles 1"), points=2, visible=True),
        Check("doubles_many", Text("여러 수를 두 배로", "Doubles many"), 3, visible=False, show_hint=True, seconds=1.5),
    )
    assert exercise.max_score == 5
    assert exercise.statement == Text("두 배로 만드세요.\n", "Double it.\n")
    assert exercise.checks_source == FILES["checks.py"]
    (wrong,) = exercise.wrong
    assert (wrong.name, wrong.source) == ("squares", FILES["wrong/squares.py"])
    assert wrong.expect == ("doubles_one", "doubles_many")
    assert wrong.hint == Text("제곱했습니다.", "You squared it.")
    assert [right.name for right in exercise.right] == ["adds"]


def test_memory_and_folder_give_the_same_exercise(folder: Path) -> None:
    assert folder_files(folder) == FILES
    assert read_files("double", folder_files(folder)) == read_folder(folder)


def test_what_an_author_may_add_is_read(folder: Path) -> None:
    lines = 'forbidden = ["numpy.add", "^"]\nrequired = ["numpy.exp"]\nprerequisites = ["softmax"]\n'
    lines += 'instead = {ko = "np.exp를 쓰세요.", en = "Use np.exp."}'
    (folder / "exercise.toml").write_text(TOML.replace('forbidden = ["numpy.add"]', lines))
    (folder / "explanation.ko.md").write_text("더합니다.\n")
    (folder / "explanation.en.md").write_text("It adds.\n")
    (folder / "pictures").mkdir()
    (folder / "pictures" / "gates.ko.svg").write_text("<svg/>")
    exercise = read_folder(folder)
    assert (exercise.forbidden, exercise.required) == (("numpy.add", "^"), ("numpy.exp",))
    assert (exercise.instead, exercise.prerequisites) == (Text("np.exp를 쓰세요.", "Use np.exp."), ("softmax",))
    assert exercise.explanation == Text("더합니다.\n", "It adds.\n")
    assert exercise.pictures == {"pictures/gates.ko.svg": "<svg/>"}


def test_a_training_is_read_with_its_device_its_attempts_its_symptoms_and_its_calibration(folder: Path) -> None:
    toml = TOML.replace("unit = 1", 'unit = 1\ndevice = "gpu-preferred"').replace("= 1.5", "= 1.5\nattempts = 3")
    (folder / "exercise.toml").write_text(toml)
    (folder / "wrong" / "squares.py").write_text("# symptom: weights_unchanged\n" + FILES["wrong/squares.py"])
    (folder / "calibration.json").write_text('{"runs": 30}')
    exercise = read_folder(folder)
    assert exercise.device == "gpu-preferred"
    assert [check.attempts for check in exercise.checks] == [1, 3]
    assert exercise.total_seconds == 2 * 3.0 + 3 * 1.5
    assert [wrong.symptom for wrong in exercise.wrong] == ["weights_unchanged"]
    assert exercise.calibration == '{"runs": 30}'
    (folder / "calibration.json").write_text('{"runs": 31}')
    assert read_folder(folder).version == exercise.version


@pytest.mark.parametrize("text", ["[]", "", "{", "NaN", '{"x": NaN}', "[" * 100_000, '{"x": ' + "9" * 5000 + "}"])
def test_a_calibration_must_be_a_json_object(folder: Path, text: str) -> None:
    (folder / "calibration.json").write_text(text)
    assert messages(folder) == ["double/calibration.json: must be one JSON object, as `grader calibrate` writes it."]


def test_a_calibration_may_be_a_megabyte_long(folder: Path) -> None:
    (folder / "calibration.json").write_text('{"x": "' + "y" * (1024 * 1024 - 9) + '"}')
    assert messages(folder) == []
    (folder / "calibration.json").write_text('{"x": "' + "y" * (1024 * 1024 - 8) + '"}')
    assert messages(folder) == ["double/calibration.json: cannot be read: it must be at most 1048576 bytes long."]


@pytest.mark.parametrize("symptom", ["", "Weights", "no-dash", "x" * 41])
def test_a_symptom_has_a_name(folder: Path, symptom: str) -> None:
    (folder / "wrong" / "squares.py").write_text(f"# symptom: {symptom}\n" + FILES["wrong/squares.py"])
    (message,) = messages(folder)
    assert message.startswith("double/wrong/squares.py: symptom: ")


def test_an_explanation_in_one_language_is_half_of_one(folder: Path) -> None:
    (folder / "explanation.ko.md").write_text("더합니다.\n")
    assert messages(folder) == ["double/explanation.en.md: is missing or empty: explanation.ko.md is there."]


# --- mistakes in exercise.toml ---

TOML_MISTAKES = [
    ("unit = 1", "unitt = 1", 'unitt: is not a known key. Did you mean "unit"?'),
    ("unit = 1", "", "unit: must be a whole number from 1 to 9. It is missing."),
    ("unit = 1", "unit = 10", "unit: must be a whole number from 1 to 9. Received: 10."),
    ("unit = 1", "unit = 1.0", "unit: must be a whole number from 1 to 9. Received: 1.0."),
    ("unit = 1", "unit = true", "unit: must be a whole number from 1 to 9. Received: true."),
    ("unit = 1", "unit = 0x" + "f" * 90000, "unit: must be a whole number from 1 to 9. Received: a number of more"),
    ("difficulty = 2", "difficulty = 0", "difficulty: must be a whole number from 1 to 3. Received: 0."),
    ("minutes = 20", 'minutes = "20"', "minutes: must be a whole number from 1 to 600. Received: '20'."),
    ('runtime = "numpy"', "", "runtime: must be the name of a runtime"),
    ('runtime = "numpy"', 'runtime = "../numpy"', "runtime: must be the name of a runtime"),
    ('runtime = "numpy"', 'runtime = "numpy"\ndevice = "gpuu"', 'device: must be "cpu" or "gpu" or "gpu-pre'),
    ("seconds = 1.5", "attempts = 0", "checks[1].attempts: must be a whole number from 1 to 5. Received: 0."),
    ("seconds = 1.5", "attempts = 6", "checks[1].attempts: must be a whole number from 1 to 5. Received: 6."),
    ("seconds = 1.5", "attempts = 2.5", "checks[1].attempts: must be a whole number from 1 to 5. Received: 2.5."),
    ('runtime = "numpy"', 'runtime = "numpy"\ntraining = 1', "training: must be true or false. Received: 1."),
    (
        '["double", "Doubler"]',
        "[]",
        "entry_points: must be a list of names of functions or classes. Received: a list of",
    ),
    ('["double", "Doubler"]', '"double"', "entry_points: must be a list of names"),
    ('["double", "Doubler"]', '["double", "two words"]', "entry_points[1]: must be names of functions or classes."),
    ('["double", "Doubler"]', '["double", "lambda"]', "entry_points[1]: must be names of functions or classes."),
    ('["double", "Doubler"]', '["double", "double"]', "entry_points[1]: must stand in the list once."),
    ('["numpy.add"]', '["numpy add"]', "forbidden[0]: must be dotted names or operators. Received: 'numpy add'."),
    ('["numpy.add"]', '["==="]', "forbidden[0]: must be dotted names or operators. Received: '==='."),
    ('["numpy.add"]', '["numpy.add"]\nrequired = ["^"]', "required[0]: must be dotted names. Received: '^'."),
    ('["numpy.add"]', '["numpy.add"]\ninstead.ko = "더하세요."', "instead.en: must be one line of 1 to 300"),
    ('["numpy.add"]', '["numpy.add"]\nprerequisites = ["Add"]', "prerequisites[0]: must be slugs of exercises."),
    ('["numpy.add"]', '["numpy.add"]\ndatasets = [3]', "datasets[0]: must be names of data sets. Received: 3."),
    ('title.ko = "두 배"', "", "title.ko: must be one line of 1 to 100 characters. It is missing."),
    ('title.ko = "두 배"', 'title.ko = "  "', "title.ko: must be one line of 1 to 100 characters. Received: '  '."),
    ('title.ko = "두 배"', 'title.ko = "a\\nb"', "title.ko: must be one line of 1 to 100 characters."),
    ('title.ko = "두 배"', 'title.ko = "a\\u001b[31m"', "title.ko: must be one line of 1 to 100 characters."),
    ('title.ko = "두 배"', 'title.ko = "두 배"\ntitle.kr = "x"', "title.kr: is not a known key. Known keys: en, ko."),
    ('summary.en = "Doubles a number."', f'summary.en = "{"x" * 401}"', "summary.en: must be one line of 1 to 400"),
    ("check_seconds = 3", "check_secs = 3", 'limits.check_secs: is not a known key. Did you mean "check_seconds"?'),
    (
        "check_seconds = 3",
        "check_seconds = 0",
        "limits.check_seconds: must be a number from 0.01 to 7200. Received: 0.",
    ),
    ("check_seconds = 3", "check_seconds = nan", "limits.check_seconds: must be a number from 0.01 to 7200."),
    ("check_seconds = 3", "check_seconds = inf", "limits.check_seconds: must be a number from 0.01 to 7200."),
    ("check_seconds = 3", "memory_bytes = 512", "limits.memory_bytes: must be a whole number from 16777216 to"),
    ("check_seconds = 3", "output_bytes = -1", "limits.output_bytes: must be a whole number from 1024 to"),
    ("points = 2", "points = -3", "checks[0].points: must be a whole number from 1 to 100. Received: -3."),
    ("points = 3", "points = 101", "checks[1].points: must be a whole number from 1 to 100. Received: 101."),
    ("points = 3", "", "checks[1].points: must be a whole number from 1 to 100. It is missing."),
    ("points = 3", "point = 3", 'checks[1].point: is not a known key. Did you mean "points"?'),
    ("visible = true", 'visible = "yes"', "checks[0].visible: must be true or false. Received: 'yes'."),
    ("visible = true", "", "checks[0].visible: must be true or false. It is missing."),
    ("seconds = 1.5", "seconds = false", "checks[1].seconds: must be a number from 0.01 to 7200. Received: false."),
    ('title.en = "Doubles 1"', "", "checks[0].title.en: must be one line"),
    (
        '"doubles_many"',
        '"doubles_one"',
        'checks[1].name: must be different for each check. Received again: "doubles_one"',
    ),
    (
        '"doubles_many"',
        '"double_many"',
        'checks[1].name: checks.py has no "def double_many(". Did you mean "doubles_many"?',
    ),
    ('"doubles_many"', '"../x"', "checks[1].name: must be the name of a function in checks.py. Received: '../x'."),
    ('["double", "Doubler"]', '["triple"]', 'double/starter.py: entry_points[0]: must define "triple"'),
    ('["double", "Doubler"]', '["triple"]', 'double/solution.py: entry_points[0]: must define "triple"'),
    ('title.ko = "두 배"', 'title.ko = "«제목»"', "exercise.toml: line 8: is still to be filled in: «제목»"),
    ("unit = 1", "unit = ", "double/exercise.toml: is not valid TOML: Invalid value (at line 1, column 8)."),
    ("unit = 1", "unit = 1\nunit = 2", "double/exercise.toml: is not valid TOML: Cannot overwrite a value"),
    ("unit = 1", "unit = " + "9" * 5000, "double/exercise.toml: is not valid TOML: Exceeds the limit"),
    ("unit = 1", "unit = " + "[" * 50000, "double/exercise.toml: is not valid TOML: it is nested too deeply."),
]


@pytest.mark.parametrize(("right", "wrong", "expected"), TOML_MISTAKES, ids=[case[2][:50] for case in TOML_MISTAKES])
def test_a_mistake_in_exercise_toml_is_named(folder: Path, right: str, wrong: str, expected: str) -> None:
    assert right in TOML
    (folder / "exercise.toml").write_text(TOML.replace(right, wrong, 1))
    place = expected if "double/" in expected else f"double/exercise.toml: {expected.removeprefix('exercise.toml: ')}"
    assert any(message.startswith(place) for message in messages(folder)), messages(folder)
    with pytest.raises(ExerciseError):
        read_folder(folder)


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ("", "checks: must be tables, each beginning with [[checks]]. It is missing."),
        ("checks = []", "checks: must be 1 to 100 tables. Received: 0."),
        ("checks = [1]", "checks: must be tables, each beginning with [[checks]]. Received: a list of 1."),
        ("[[checks]]\n" * 101, "checks: must be 1 to 100 tables. Received: 101."),
        ("limits = 3", "limits: must be a table, [limits]. Received: 3."),
        ('title = "Double"', "title: must be written as title.ko and title.en. Received: 'Double'."),
        (
            "entry_points = 2020-01-01",
            "entry_points: must be a list of names of functions or classes. Received: 2020-01-01",
        ),
    ],
)
def test_a_wrong_structure_is_named(folder: Path, toml: str, expected: str) -> None:
    (folder / "exercise.toml").write_text(toml)
    assert any(message.startswith(f"double/exercise.toml: {expected}") for message in messages(folder))


def test_all_mistakes_are_found_at_once(folder: Path) -> None:
    (folder / "exercise.toml").write_text(TOML.replace("unit = 1", "unit = 0").replace("points = 2", "points = 0"))
    (folder / "statement.ko.md").unlink()
    found = [problem.where for problem in problems(folder)]
    assert found == ["double/statement.ko.md", "double/exercise.toml: checks[0].points", "double/exercise.toml: unit"]


# --- mistakes in the other files ---

FILE_MISTAKES = [
    ("statement.ko.md", " \n", "double/statement.ko.md: is empty."),
    ("checks.py", "# def doubles_one(\n", 'double/exercise.toml: checks[0].name: checks.py has no "def doubles_one("'),
    ("starter.py", "    def double(x): ...\n", 'double/starter.py: entry_points[0]: must define "double"'),
    ("solution.py", "doubled = 1\ndouble == 2\n", 'double/solution.py: entry_points[0]: must define "double"'),
    ("starter.py", SOURCE + "# «write me»\n", "double/starter.py: line 7: is still to be filled in: «write me»"),
    ("starter.py", "\ufeff" + SOURCE, "double/starter.py: must be UTF-8 without a byte order mark."),
    ("starter.py", SOURCE + "\0", "double/starter.py: must be text. Received: a NUL character at position"),
    ("starter.py", "x" * 262145, "double/starter.py: cannot be read: it must be at most 262144 bytes long."),
    ("Solution.py", "", 'double/Solution.py: is not a file of an exercise. Did you mean "solution.py"?'),
    ("notes.txt", "", "double/notes.txt: is not a file of an exercise; those are exercise.toml, statement.ko.md"),
    ("wrong/Two Words.py", HEADER, "double/wrong/Two Words.py: is not a file of an exercise"),
    ("wrong/deeper/x.py", HEADER, "double/wrong/deeper: cannot be read"),
    ("wrong/x.py", HEADER.replace("# expect", "# expects"), "double/wrong/x.py: expect: needs a comment line"),
    (
        "wrong/x.py",
        HEADER.replace("hint.ko", "hint.kr"),
        'double/wrong/x.py: hint.ko: needs a comment line "# hint.ko: …"',
    ),
    (
        "wrong/x.py",
        HEADER.replace("# hint.en: You squared it.\n", ""),
        "double/wrong/x.py: hint.en: needs a comment line",
    ),
    ("wrong/x.py", HEADER.replace("You squared it.", " "), "double/wrong/x.py: hint.en: needs a comment line"),
    (
        "wrong/x.py",
        HEADER.replace("You squared it.", "x" * 401),
        "double/wrong/x.py: hint.en: must be at most 400 char",
    ),
    ("wrong/x.py", "import numpy\n" + HEADER, "double/wrong/x.py: expect: needs a comment line"),
    ("wrong/x.py", HEADER + HEADER, "double/wrong/x.py: expect: must stand at the top once."),
    (
        "wrong/x.py",
        HEADER.replace("_many", "_any"),
        'double/wrong/x.py: expect: exercise.toml has no check "doubles_any".',
    ),
    ("wrong/x.py", HEADER.replace("_many", "_one"), "double/wrong/x.py: expect: must name a check once."),
]


@pytest.mark.parametrize(("name", "text", "expected"), FILE_MISTAKES, ids=[case[2][:60] for case in FILE_MISTAKES])
def test_a_mistake_in_a_file_is_named(folder: Path, name: str, text: str, expected: str) -> None:
    write(folder, {name: text})
    assert any(message.startswith(expected) for message in messages(folder)), messages(folder)
    with pytest.raises(ExerciseError):
        read_folder(folder)


@pytest.mark.parametrize("name", sorted(set(FILES) - {"wrong/squares.py", "right/adds.py"}))
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ExerciseError, match="is missing") as raised:
        read_folder(folder)
    assert raised.value.where == f"double/{name}"


def test_the_nearest_check_and_header_key_are_suggested(folder: Path) -> None:
    write(folder, {"wrong/x.py": HEADER.replace("doubles_many", "doubles_mny").replace("hint.ko", "hint_ko")})
    assert any(message.endswith('Did you mean "doubles_many"?') for message in messages(folder))
    assert any(message.endswith('Did you mean "hint.ko" where "hint_ko" stands?') for message in messages(folder))


def test_an_entry_point_may_be_a_function_a_class_or_a_value(folder: Path) -> None:
    for definition in ("async def double (x): ...", "class double(list): ...", "double = abs", "double: object = abs"):
        write(folder, {"solution.py": f"{definition}\nclass Doubler: ...\n"})
        assert messages(folder) == []


# --- what is in a folder but is no text of ours ---


def test_bytes_that_are_not_utf8_are_refused(folder: Path) -> None:
    (folder / "statement.ko.md").write_bytes("두 배".encode("cp949"))
    assert messages(folder) == ["double/statement.ko.md: cannot be read: it must be UTF-8; byte 0 is not."]


def test_a_link_is_refused_even_to_a_good_file(folder: Path) -> None:
    (folder / "solution.py").rename(folder.parent / "elsewhere.py")
    (folder / "solution.py").symlink_to(folder.parent / "elsewhere.py")
    with pytest.raises(ExerciseError, match=r"solution\.py: cannot be read"):
        folder_files(folder)


def test_a_linked_folder_of_wrong_answers_is_refused(folder: Path) -> None:
    (folder / "wrong").rename(folder.parent / "elsewhere")
    (folder / "wrong").symlink_to(folder.parent / "elsewhere")
    assert any(message.startswith("double/wrong: cannot be read") for message in messages(folder))


@pytest.mark.timeout(10)
def test_a_pipe_is_refused_without_waiting_for_a_writer(folder: Path) -> None:
    (folder / "solution.py").unlink()
    os.mkfifo(folder / "solution.py")
    assert messages(folder) == ["double/solution.py: cannot be read: it must be a regular file."]


def test_too_many_files_are_refused(folder: Path) -> None:
    write(folder, {f"right/other{number}.py": SOURCE for number in range(200)})
    assert messages(folder)[0] == "double: may hold at most 200 files."


def test_too_many_bytes_together_are_refused(folder: Path) -> None:
    write(folder, {f"right/other{number}.py": "#" * 262144 for number in range(16)})
    assert [problem.where for problem in problems(folder)] == ["double"]
    assert "at most 4194304 bytes in all" in messages(folder)[0]


def test_what_tools_leave_behind_is_no_part_of_an_exercise(folder: Path) -> None:
    before = read_folder(folder)
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "checks.cpython-311.pyc").write_bytes(b"\xff")
    write(folder, {".DS_Store": "x", "checks.py~": "x", "wrong/.squares.py.swp": "x"})
    assert read_folder(folder) == before


def test_a_file_or_nothing_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for name in ("file", "nothing"):
        with pytest.raises(ExerciseError, match="cannot be read as a folder"):
            read_folder(tmp_path / name)


@pytest.mark.parametrize(
    "slug", ["Softmax", "soft_max", "soft--max", "-softmax", "1d-gan", "softmax\n", "", "x" * 61, "소프트"]
)
def test_a_bad_slug_is_refused(slug: str) -> None:
    assert not is_slug(slug)
    with pytest.raises(ExerciseError, match="lower-case words"):
        read_files(slug, FILES)


@pytest.mark.parametrize("name", ["../exercise.toml", "wrong/../x.py", "/etc/passwd", "wrong/x.py/y.py", "wrong/x.txt"])
def test_a_foreign_path_from_memory_is_refused(name: str) -> None:
    with pytest.raises(ExerciseError, match="is not a file of an exercise"):
        read_files("double", {**FILES, name: HEADER})


def test_half_a_surrogate_pair_from_memory_is_refused() -> None:
    with pytest.raises(ExerciseError, match="surrogate"):
        read_files("double", {**FILES, "starter.py": SOURCE + "# \ud800"})


# --- version ---


def test_the_version_is_a_sha256_of_paths_and_texts() -> None:
    framed = "".join(f"{len(part.encode())}:{part}" for name in sorted(FILES) for part in (name, FILES[name]))
    assert read_files("double", FILES).version == hashlib.sha256(framed.encode()).hexdigest()


def test_the_order_of_files_and_the_slug_do_not_change_the_version() -> None:
    turned = dict(reversed(FILES.items()))
    assert read_files("double", FILES).version == read_files("other", turned).version


@given(st.sampled_from(sorted(FILES)), st.sampled_from(["\n", " ", "\n# x\n"]))
def test_any_change_changes_the_version(name: str, added: str) -> None:
    assert read_files("double", FILES).version != read_files("double", {**FILES, name: FILES[name] + added}).version


def test_text_cannot_move_between_files_without_changing_the_version() -> None:
    one = {**FILES, "right/a.py": "x", "right/b.py": "y"}
    other = {**FILES, "right/a.py": "xright/b.pyy"}
    assert read_files("double", one).version != read_files("double", other).version


@given(st.sampled_from(["exercise.toml", "wrong/squares.py", "checks.py"]), st.text(max_size=300))
def test_no_text_breaks_the_reader(name: str, text: str) -> None:
    with contextlib.suppress(ExerciseError):
        assert read_files("double", {**FILES, name: text}).max_score == 5
