"""Giving a folder of root to an ordinary user, without giving away anything that lies elsewhere."""

import os
import stat
from pathlib import Path

from grader.config.environment import refuse_system_folder


def hand_over(path: Path, uid: int, gid: int) -> None:
    """Make a user the owner of a file, or of a folder and all that is in it.

    Symbolic links are handed over themselves, never what they point at. A file with several names is left alone: one of
    them may be elsewhere, and whoever could write here before may have made the other.

    Raises:
        ImproperlyConfigured: this is no folder of data.
    """
    refuse_system_folder(path, "GRADER_DATA_DIR")
    if path.is_file():
        _give(path.parent, path.name, uid, gid)
        return
    path.mkdir(parents=True, exist_ok=True)
    for _, folders, files, descriptor in os.fwalk(path, follow_symlinks=False):
        for name in (*folders, *files):
            _give(descriptor, name, uid, gid)
    _give(path.parent, path.name, uid, gid)


def _give(folder: int | Path, name: str, uid: int, gid: int) -> None:
    descriptor = folder if isinstance(folder, int) else os.open(folder, os.O_PATH | os.O_DIRECTORY)
    try:
        found = os.stat(name, dir_fd=descriptor, follow_symlinks=False)
        has_other_names = found.st_nlink > 1 and not stat.S_ISDIR(found.st_mode)
        if (found.st_uid, found.st_gid) != (uid, gid) and not has_other_names:
            os.chown(name, uid, gid, dir_fd=descriptor, follow_symlinks=False)
    except FileNotFoundError:
        pass  # another program of the site has removed it
    finally:
        if not isinstance(folder, int):
            os.close(descriptor)
