"""The pictures of the statements: what lies in the folders is what the script draws, and is safe to show."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.pictures.__main__ import EXERCISES, every_file, main, stale
from scripts.pictures.drawing import number

FILES = every_file()
SVG = "{http://www.w3.org/2000/svg}"


def test_every_file_is_what_the_script_draws(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_drawing_twice_gives_the_same_text() -> None:
    assert every_file() == FILES


def test_a_changed_and_a_missing_file_are_noticed(tmp_path: Path) -> None:
    changed, missing, *_ = FILES
    for path in FILES:
        if path != missing:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(EXERCISES / path, tmp_path / path)
    (tmp_path / changed).write_text("<svg/>")
    assert stale(FILES, tmp_path) == [changed, missing]


@pytest.mark.parametrize("path", FILES)
def test_picture_is_complete_and_small(path: str) -> None:
    assert len(FILES[path].encode()) < 60 * 1024
    root = ElementTree.fromstring(FILES[path])
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox", "").startswith("0 0 640 ")
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text


@pytest.mark.parametrize("path", FILES)
def test_picture_runs_and_fetches_nothing(path: str) -> None:
    shapes = {"svg", "title", "rect", "circle", "ellipse", "polyline", "polygon", "text", "tspan"}
    for element in ElementTree.fromstring(FILES[path]).iter():
        assert element.tag.removeprefix(SVG) in shapes
        for key, value in element.attrib.items():
            assert not key.startswith("on")
            assert "href" not in key
            assert not re.search(r"url\(|:", value)


@pytest.mark.parametrize("path", FILES)
def test_words_can_be_read_on_a_phone(path: str) -> None:
    for element in ElementTree.fromstring(FILES[path]).iter():
        assert float(element.get("font-size", 20)) >= 15


@pytest.mark.parametrize("path", FILES)
def test_nothing_lies_off_the_plate(path: str) -> None:
    root = ElementTree.fromstring(FILES[path])
    width, height = (float(size) for size in root.attrib["viewBox"].split()[2:])
    for element in root.iter(f"{SVG}text"):
        assert 0 < float(element.attrib["x"]) < width
        assert 0 < float(element.attrib["y"]) < height


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (-0.04, "0"), (-0.06, "-0.1"), (12.0, "12"), (12.34, "12.3"), (-10.0, "-10")]
)
def test_coordinates_are_short(value: float, text: str) -> None:
    assert number(value) == text
