"""Root gives its data folder away, and nothing else."""

import os
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from grader.config.handing_over import hand_over

UID = 64_101
ROOT = Path(__file__).resolve().parents[2]


def owner(path: Path) -> int:
    return path.lstat().st_uid


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A file outside of the data folder."""
    (tmp_path / "elsewhere").write_text("root's own")
    return tmp_path / "elsewhere"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a file in a folder."""
    (tmp_path / "data" / "inner").mkdir(parents=True)
    (tmp_path / "data" / "inner" / "file").write_text("x")
    return tmp_path / "data"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
class TestAsRoot:
    def test_all_that_is_in_the_folder_is_handed_over(self, data: Path) -> None:
        hand_over(data, UID, UID)
        assert {owner(path) for path in (data, *data.rglob("*"))} == {UID}

    def test_a_link_is_handed_over_and_not_what_it_points_at(self, data: Path, elsewhere: Path) -> None:
        (data / "link").symlink_to(elsewhere)
        (data / "folder").symlink_to(elsewhere.parent)
        hand_over(data, UID, UID)
        assert (owner(data / "link"), owner(data / "folder")) == (UID, UID)
        assert (owner(elsewhere), owner(elsewhere.parent)) == (0, 0)

    def test_a_second_name_of_a_file_elsewhere_is_left_alone(self, data: Path, elsewhere: Path) -> None:
        os.link(elsewhere, data / "trap")
        hand_over(data, UID, UID)
        assert owner(elsewhere) == 0

    def test_a_missing_folder_is_made(self, data: Path) -> None:
        hand_over(data / "new" / "one", UID, UID)
        assert owner(data / "new" / "one") == UID


@pytest.mark.parametrize("path", ["/", "/var", "/etc/descent", "/usr/share", ROOT, ROOT.parent])
def test_folders_of_the_system_and_of_the_code_are_refused(path: str | Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="must be a folder for data alone"):
        hand_over(Path(path), UID, UID)
