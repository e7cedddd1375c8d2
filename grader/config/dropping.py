"""Leaving root for good: what root starts becomes an ordinary user's program before it does anything else.

As root, in this order: hand the data folder over, make control groups that the user may divide among submissions, show
what lies in folders that only root can enter (in a mount namespace of this process alone), become the user, and start
the same program again. Nothing of root survives that: no group, no capability, no memory, no variable that names root.
"""

import os
import pwd
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from grader.config.delegating import delegate_cgroups
from grader.config.environment import env_text
from grader.config.handing_over import hand_over
from grader.config.showing import may, show

USER_ID = 64_101  # has no name, no home and no other program; 64100 is whom a box runs as under root
ROOTS_VARIABLES = ("HOME", "USER", "LOGNAME", "MAIL", "SHELL", "TMPDIR")
ROOTS_PREFIXES = ("SUDO_", "XDG_")


def leave_root() -> None:
    """Start this program again as an ordinary user if root runs it; otherwise do nothing.

    Raises:
        ImproperlyConfigured: it cannot be done; says what to do.
    """
    if os.geteuid() == 0:
        _leave_root(*_user())


def _leave_root(uid: int, gid: int) -> NoReturn:
    try:
        for path in _written():
            hand_over(path, uid, gid)
        delegate_cgroups(uid, gid)
        show(_read(), uid, gid)
        _refuse_what_stays_closed(uid, gid)
        os.chdir(settings.BASE_DIR if Path.cwd() == settings.BASE_DIR else Path.cwd())
        os.setgroups([])
        os.setresgid(gid, gid, gid)
        os.setresuid(uid, uid, uid)
    except OSError as error:
        raise ImproperlyConfigured(
            f"Root may not run this, and changing to user {uid} failed: {error}. Start it as an ordinary user."
        ) from error
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], _environment())  # noqa: S606  (no shell is wanted)


def _user() -> tuple[int, int]:
    """Return the ids of the user to become."""
    name = env_text("GRADER_USER")
    if not name:
        return USER_ID, USER_ID
    try:
        found = pwd.getpwnam(name)
    except KeyError:
        raise ImproperlyConfigured(f"GRADER_USER must name a user of this machine. Received: {name!r}.") from None
    if found.pw_uid == 0 or found.pw_gid == 0:
        raise ImproperlyConfigured(f"GRADER_USER must name an ordinary user. Received: {name!r}.")
    return found.pw_uid, found.pw_gid


def _written() -> list[Path]:
    database = _sqlite_file()
    beside = [] if database is None else [Path(f"{database}{end}") for end in ("", "-wal", "-shm", "-journal")]
    return [settings.DATA_DIR, *(path for path in beside if path.exists())]


def _read() -> list[Path]:
    """Return the folders that the programs of the site need."""
    python = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parent]
    database = _sqlite_file()
    folders = [settings.BASE_DIR, settings.DATA_DIR, settings.EXERCISES_DIR, *python, Path.cwd()]
    return [*folders, *([database.parent] if database is not None else [])]


def _sqlite_file() -> Path | None:
    database: dict[str, Any] = settings.DATABASES["default"]
    return Path(database["NAME"]).resolve() if database["ENGINE"].endswith("sqlite3") else None


def _refuse_what_stays_closed(uid: int, gid: int) -> None:
    database = _sqlite_file()
    needs = [
        (Path(sys.executable), os.X_OK),
        (settings.BASE_DIR / "manage.py", os.R_OK),
        (Path(__file__), os.R_OK),
        (settings.DATA_DIR, os.R_OK | os.W_OK | os.X_OK),
        *([(database.parent, os.W_OK | os.X_OK)] if database is not None else []),
    ]
    for path, mode in needs:
        if not may(path, mode, uid, gid):
            raise ImproperlyConfigured(
                f"Root may not run this, and user {uid} may not {'write' if mode & os.W_OK else 'read'} {path}. "
                "Let everybody read the project (chmod -R o+rX), or set GRADER_USER to a user who may."
            )


def _environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ROOTS_VARIABLES and not name.startswith(ROOTS_PREFIXES)
    }
    return kept | {"HOME": str(settings.DATA_DIR), "USER": "descent", "LOGNAME": "descent"}
