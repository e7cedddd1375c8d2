"""Reading GRADER_* environment variables: a bad value stops the start with a sentence that names it."""

import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off"}
SECRET_MIN_CHARACTERS = 40

# Whole folders of the system, and folders below which nobody keeps data.
SYSTEM = {
    *("/", "/home", "/lib", "/lib32", "/lib64", "/media", "/mnt", "/opt", "/root", "/run", "/srv", "/var"),
    "/tmp",  # noqa: S108
}
SYSTEM_TREES = ("/bin", "/boot", "/dev", "/etc", "/proc", "/sbin", "/sys", "/usr")
CODE = (Path(__file__).parents[2], Path(sys.base_prefix))


def env_text(name: str, default: str = "") -> str:
    """Return the value as it stands, without surrounding blanks; an empty value counts as absent."""
    return os.environ.get(name, "").strip() or default


def env_choice(name: str, default: str, choices: tuple[str, ...]) -> str:
    """Return one of a few words."""
    value = env_text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}. Received: {value!r}.")
    return value


def env_list(name: str, default: str = "") -> list[str]:
    """Return the words of a comma-separated value."""
    return [word.strip() for word in env_text(name, default).split(",") if word.strip()]


def env_bool(name: str, default: bool) -> bool:
    """Return a yes or no."""
    value = env_text(name).lower()
    if not value:
        return default
    if value in TRUE_WORDS:
        return True
    if value in FALSE_WORDS:
        return False
    raise ImproperlyConfigured(f"{name} must be one of 1, 0, true, false, yes, no, on, off. Received: {value!r}.")


def env_int(name: str, default: int, *, least: int = 0, most: int = 2**31 - 1) -> int:
    """Return a whole number from `least` to `most`."""
    value = env_text(name)
    if not value:
        return default
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number. Received: {value!r}.") from None
    if not least <= number <= most:
        raise ImproperlyConfigured(f"{name} must be from {least} to {most}. Received: {number}.")
    return number


def env_secret(name: str, *, kept_in: Path | None = None) -> str:
    """Return a secret, which has no default.

    Args:
        name: The variable.
        kept_in: File that holds a generated secret when the variable is absent (demo only); None refuses to start.
    """
    value = env_text(name)
    if not value and kept_in is not None:
        value = kept_secret(kept_in, 48)
    if not value:
        raise ImproperlyConfigured(
            f"{name} is missing. Set it to a long random text; to try the site on this machine, set GRADER_MODE=demo."
        )
    if len(value) < SECRET_MIN_CHARACTERS:
        raise ImproperlyConfigured(
            f"{name} must have at least {SECRET_MIN_CHARACTERS} characters. Received: {len(value)} characters."
        )
    return value


def require_writable(folder: Path, name: str) -> None:
    """Make the folder that a variable names, and refuse one in which this user may not write."""
    refuse_system_folder(folder, name)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(
            f"{name} must be a folder in which this user (id {os.geteuid()}) may write. Received: {folder}. Give it to "
            "this user with chown -R, or choose another one."
        )


def refuse_system_folder(folder: Path, name: str) -> None:
    """Refuse a folder that holds more than data: root gives the data folder to the user that runs the site."""
    resolved = folder.resolve()
    holds_code = any(code.resolve().is_relative_to(resolved) for code in CODE)
    if holds_code or str(resolved) in SYSTEM or any(resolved.is_relative_to(tree) for tree in SYSTEM_TREES):
        raise ImproperlyConfigured(f"{name} must be a folder for data alone. Received: {resolved}.")


def kept_secret(path: Path, random_bytes: int) -> str:
    """Return the secret that a file holds; it is made at the first call, readable by this user only."""
    if path.exists():
        return path.read_text().strip()
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name}-{os.getpid()}")
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(random_bytes))
    with suppress(FileExistsError):
        os.link(made, path)  # whole or not at all: another process may be starting too
    made.unlink()
    return path.read_text().strip()
