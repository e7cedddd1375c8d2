import os
from pathlib import Path

import pytest

from grader.judge import datasets
from grader.judge.configured import ConfigurationError

HEAD = 'title.ko = "점"\ntitle.en = "Points"\nlicence = "CC0"\nattribution = "nobody"\n'
FILE = f'[[files]]\nname = "points.csv"\nbytes = 10\nsha256 = "{"a" * 64}"\n'
TABLE = f'name = "points"\nkind = "table"\n{HEAD}columns = ["x", "class"]\n'
GOOD = TABLE + FILE
IMAGES = f'name = "points"\nkind = "images"\n{HEAD}'


@pytest.fixture
def sets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of a site's own data sets."""
    monkeypatch.setenv("GRADER_DATASETS_DIR", str(tmp_path))
    return tmp_path


def test_a_set_of_the_site_is_one_file(sets: Path) -> None:
    (sets / "points.toml").write_text(GOOD, encoding="utf-8")

    found = datasets.known()

    assert set(found) == {"mnist", "digits", "two-sines", "heights-weights", "points"}
    assert found["points"].title.ko == "점"
    assert found["points"].files[0].size_bytes == 10
    assert not found["points"].is_built_in


def test_a_changed_file_is_read_again(sets: Path) -> None:
    (sets / "points.toml").write_text(GOOD, encoding="utf-8")
    datasets.known()
    (sets / "points.toml").write_text(GOOD.replace("Points", "Dots and dashes"), encoding="utf-8")

    assert datasets.data_set("points").title.en == "Dots and dashes"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = ", "is not valid TOML"),
        ("x = " + "[" * 5000, "nested too deeply"),
        ("x = " + "9" * 5000, "not valid TOML"),
        (GOOD.replace('"points"', '"other"'), "line 1: name: must be the name of the file without .toml, 'points'"),
        (GOOD.replace('"table"', '"tables"'), 'line 2: kind: must be "images" or "table" or "generated"'),
        (GOOD.replace('licence = "CC0"\n', ""), "licence: must be one line of 1 to 300 characters. It is missing."),
        (GOOD.replace('title.en = "Points"\n', ""), "title.en: must be one line"),
        (GOOD + "colour = 1\n", "line 12: files[0].colour: is not a known key"),
        (GOOD.replace("bytes = 10", "bytes = -1"), "line 10: files[0].bytes: must be a whole number from 1"),
        (GOOD.replace("bytes = 10", "bytes = 99999999999999"), "files[0].bytes: must be a whole number from 1"),
        (GOOD.replace("a" * 64, "A" * 64), "line 11: files[0].sha256: must be the sha256"),
        (GOOD.replace("points.csv", "../points.csv"), "line 9: files[0].name: must be letters, digits"),
        (GOOD.replace("points.csv", "points.csv.gz"), "files[0].name: must be letters, digits"),
        (GOOD + FILE, "line 13: files[1].name: must be another one"),
        ('mirrors = ["file:///etc/"]\n' + GOOD, "line 1: mirrors[0]: must be addresses of folders"),
        ('mirrors = ["https://host/file"]\n' + GOOD, "mirrors[0]: must be addresses of folders"),
        (TABLE, "rows: must be there if there are no [[files]], and only then."),
        (TABLE + "rows = [[1, 2], [3]]\n", "line 8: rows: must be a list of lists of 2 finite numbers"),
        (TABLE + "rows = [[1, nan]]\n", "finite numbers"),
        (TABLE + "rows = [[1, 2]]\n" + FILE, "rows: must be there if there are no [[files]]"),
        (GOOD.replace('["x", "class"]', '["x", "x"]'), "line 7: columns: must be a list of 1 to 1000 different names"),
        (GOOD.replace('["x", "class"]', '["x", 1]'), "columns: must be a list"),
        ('fallback = "mnist"\n' + GOOD, 'line 1: fallback: must be "digits"'),
        (IMAGES + FILE, 'files: must be as many files with holds = "images"'),
        (IMAGES + "files = 3\n", "files: must be tables"),
        (IMAGES.replace('"images"', '"generated"') + 'generator = "dice"\n', 'generator: must be "two-sines"'),
        (IMAGES.replace('"images"', '"generated"') + FILE, "kind: of a data set with files"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_the_rule(sets: Path, text: str, told: str) -> None:
    (sets / "points.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ConfigurationError) as error:
        datasets.known()

    assert str(sets / "points.toml") in str(error.value)
    assert told in str(error.value)


@pytest.mark.parametrize("name", ["mnist", "sha256"])
def test_a_taken_name_is_refused(sets: Path, name: str) -> None:
    (sets / f"{name}.toml").write_text(GOOD.replace('"points"', f'"{name}"'), encoding="utf-8")

    with pytest.raises(ConfigurationError, match="this one is taken"):
        datasets.known()


def test_what_is_no_regular_file_is_refused_at_once(sets: Path) -> None:
    os.mkfifo(sets / "points.toml")

    with pytest.raises(ConfigurationError, match="must be a regular file"):
        datasets.known()


def test_a_huge_file_and_other_bytes_are_refused(sets: Path) -> None:
    (sets / "points.toml").write_bytes(b"#" * (2 << 20))
    with pytest.raises(ConfigurationError, match="at most"):
        datasets.known()

    (sets / "points.toml").write_bytes(b'name = "\xff"')
    with pytest.raises(ConfigurationError, match="not valid TOML"):
        datasets.known()


def test_a_missing_folder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADER_DATASETS_DIR", "/nowhere")

    with pytest.raises(ConfigurationError, match="GRADER_DATASETS_DIR: /nowhere: cannot be read: No such file"):
        datasets.known()


def test_mnist_is_known_by_its_published_hashes() -> None:
    sizes = {file.name: file.size_bytes for file in datasets.data_set("mnist").files}

    assert sizes["train-images-idx3-ubyte"] == 16 + 60_000 * 28 * 28
    assert sizes["t10k-labels-idx1-ubyte"] == 8 + 10_000
