"""Giving a folder of root to an ordinary user, without giving away anything that lies elsewhere."""

import os
import stat
import sys
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

# Whole folders of the system, and folders below which nobody keeps data.
SYSTEM = {
    *("/", "/home", "/lib", "/lib32", "/lib64", "/media", "/mnt", "/opt", "/root", "/run", "/srv", "/var"),
    "/tmp",  # noqa: S108
}
SYSTEM_TREES = ("/bin", "/boot", "/dev", "/etc", "/proc", "/sbin", "/sys", "/usr")


def hand_over(path: Path, uid: int, gid: int) -> None:
    """Make a user the owner of a file, or of a folder and all that is in it.

    Symbolic links are handed over themselves, never what they point at. A file with several names is left alone: one of
    them may be elsewhere, and whoever could write here before may have made the other.

    Raises:
        ImproperlyConfigured: this is no folder of data.
    """
    _refuse_system(path)
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


def _refuse_system(path: Path) -> None:
    resolved = path.resolve()
    holds_code = any(Path(code).resolve().is_relative_to(resolved) for code in (settings.BASE_DIR, sys.base_prefix))
    is_system = str(resolved) in SYSTEM or any(resolved.is_relative_to(tree) for tree in SYSTEM_TREES)
    if holds_code or is_system:
        raise ImproperlyConfigured(
            "GRADER_DATA_DIR must be a folder for data alone, because it is given to the user that runs the site. "
            f"Received: {resolved}."
        )
