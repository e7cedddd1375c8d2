"""Loading exercise folders into the database."""

import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from grader.catalogue.loading import load_catalogue
from grader.catalogue.models import Exercise, ExerciseVersion, Unit
from tests.conftest import EXERCISES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of one exercise."""
    shutil.copytree(EXERCISES / "softmax", tmp_path / "softmax")
    shutil.copy(EXERCISES / "units.toml", tmp_path / "units.toml")
    return tmp_path


def changes(folder: Path) -> dict[str, str]:
    return {item.slug: item.change or item.problem for item in load_catalogue(folder)}


def test_loading_twice_changes_nothing(db: None, folder: Path) -> None:
    assert changes(folder) == {"softmax": "new"}
    assert changes(folder) == {"softmax": "unchanged"}
    assert ExerciseVersion.objects.count() == 1
    softmax = Exercise.objects.get()
    assert (softmax.title("ko"), softmax.title("en"), softmax.max_score) == ("소프트맥스", "Softmax", 11)
    assert softmax.unit.number == 1


def test_a_changed_file_makes_a_new_version_and_keeps_the_old(db: None, folder: Path) -> None:
    changes(folder)
    old = Exercise.objects.get().current
    with (folder / "softmax" / "statement.en.md").open("a") as file:
        file.write("\nOne more sentence.\n")
    assert changes(folder) == {"softmax": "new version"}
    assert Exercise.objects.get().current != old
    assert ExerciseVersion.objects.filter(pk=old.pk).exists()


def test_going_back_to_old_files_goes_back_to_the_old_version(db: None, folder: Path) -> None:
    changes(folder)
    old = Exercise.objects.get().current
    statement = folder / "softmax" / "statement.en.md"
    before = statement.read_text()
    statement.write_text(before + "\nMore.\n")
    changes(folder)
    statement.write_text(before)
    changes(folder)
    assert Exercise.objects.get().current == old
    assert ExerciseVersion.objects.count() == 2


def test_a_broken_folder_is_named_and_does_not_stop_the_others(db: None, folder: Path) -> None:
    shutil.copytree(folder / "softmax", folder / "a-broken-one")
    toml = folder / "a-broken-one" / "exercise.toml"
    toml.write_text(toml.read_text().replace("points = 1", "points = -3", 1))
    found = changes(folder)
    assert found["softmax"] == "new"
    assert "a-broken-one/exercise.toml: checks[0].points" in found["a-broken-one"]
    assert not Exercise.objects.filter(slug="a-broken-one").exists()


def test_a_folder_that_breaks_later_keeps_its_last_good_version(db: None, folder: Path) -> None:
    changes(folder)
    old = Exercise.objects.get().current
    (folder / "softmax" / "checks.py").unlink()
    assert "checks.py" in changes(folder)["softmax"]
    assert Exercise.objects.get().current == old


@pytest.mark.parametrize(
    "text", ["[[units]]\nnumber = 1\n", "units = 3\n", "this is not TOML", "[[units]]\nnumber = 'x'\n"]
)
def test_broken_units_are_named_and_do_not_stop_exercises(db: None, folder: Path, text: str) -> None:
    (folder / "units.toml").write_text(text)
    found = changes(folder)
    assert found["softmax"] == "new"
    assert found["units.toml"].startswith("units.toml: ")


def test_units_have_titles_in_both_languages(db: None, folder: Path) -> None:
    changes(folder)
    unit = Unit.objects.get(number=1)
    assert (unit.title("ko"), unit.title("en-us")) == ("뉴런", "Neurons")


def test_units_have_a_summary_and_an_introduction_of_three_to_six_sentences(db: None, folder: Path) -> None:
    changes(folder)
    units = list(Unit.objects.all())
    assert [unit.number for unit in units] == list(range(1, 10))
    for unit in units:
        assert all(number < unit.number for number in unit.prerequisites)
        for language in ("ko", "en"):
            assert unit.summary(language)
            assert 3 <= unit.intro(language).count(". ") + 1 <= 6
            assert "\n" not in unit.intro(language)
        assert all(sentence.endswith(("니다", "세요")) for sentence in unit.intro_ko.rstrip(".").split(". "))


def test_prerequisites_are_kept_as_written_whatever_has_been_loaded(db: None, folder: Path) -> None:
    changes(folder)
    toml = folder / "softmax" / "exercise.toml"
    lines = [line for line in toml.read_text().splitlines() if not line.startswith("prerequisites")]
    toml.write_text("\n".join(['prerequisites = ["sigmoid", "no-such-exercise"]', *lines]))
    assert changes(folder)["softmax"] == "new version"
    assert Exercise.objects.get().prerequisites == ["sigmoid", "no-such-exercise"]


def test_the_command_fails_when_something_is_broken(db: None, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CommandError):
        call_command("load_catalogue", tmp_path)


def test_a_missing_folder_is_named(db: None, tmp_path: Path) -> None:
    assert list(changes(tmp_path / "nowhere").values()) == [f"{tmp_path / 'nowhere'}: there is no such folder."]
