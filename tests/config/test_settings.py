"""The settings refuse to start on anything unsafe, and every variable is documented."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAFE = {
    "GRADER_SECRET_KEY": "k" * 50,
    "GRADER_ALLOWED_HOSTS": "descent.example.org",
    "GRADER_REDIS_URL": "redis://redis:6379/0",
    "GRADER_DATABASE_URL": "postgres://descent@postgres/descent",
}


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own, in production mode unless told otherwise."""
    values = {name: value for name, value in os.environ.items() if not name.startswith("GRADER_")}
    command = [sys.executable, "-c", "import grader.config.settings as s; print(s.SECURE_SSL_REDIRECT, s.DEBUG)"]
    return subprocess.run(command, cwd=ROOT, env=values | environment, capture_output=True, text=True, timeout=60)


def test_production_starts_on_safe_settings() -> None:
    done = start(**SAFE)
    assert (done.returncode, done.stdout) == (0, "True False\n"), done.stderr


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"GRADER_SECRET_KEY": ""}, "GRADER_SECRET_KEY is missing."),
        ({"GRADER_SECRET_KEY": "short"}, "GRADER_SECRET_KEY must have at least 40 characters."),
        ({"GRADER_DEBUG": "1"}, "GRADER_DEBUG must be off in production"),
        ({"GRADER_ALLOWED_HOSTS": ""}, "GRADER_ALLOWED_HOSTS is missing."),
        ({"GRADER_ALLOWED_HOSTS": "*"}, "GRADER_ALLOWED_HOSTS must name whole hosts, without '*'."),
        ({"GRADER_ALLOWED_HOSTS": ".org"}, "GRADER_ALLOWED_HOSTS must name whole hosts"),
        ({"GRADER_REDIS_URL": ""}, "GRADER_REDIS_URL is missing."),
        ({"GRADER_DEMO_PASSWORD": "guess"}, "GRADER_DEMO_PASSWORD must be absent in production"),
        ({"GRADER_MODE": "live"}, "GRADER_MODE must be one of production, demo. Received: 'live'."),
        ({"GRADER_DATABASE_URL": "mysql://x@y/z"}, "GRADER_DATABASE_URL must begin with sqlite:/// or postgres://."),
        ({"GRADER_DATABASE_URL": "what is this"}, "GRADER_DATABASE_URL must begin with sqlite:/// or postgres://."),
        ({"GRADER_LOG_LEVEL": "loud"}, "GRADER_LOG_LEVEL must be one of"),
        ({"GRADER_TIME_ZONE": "Mars/Base"}, "GRADER_TIME_ZONE"),
        ({"GRADER_MINIMUM_PROFILE": "none"}, "GRADER_MINIMUM_PROFILE must be one of full, single. Received: 'none'."),
        ({"GRADER_PROOF_SECONDS": "5"}, "GRADER_PROOF_SECONDS must be from 30 to 86400. Received: 5."),
        ({"GRADER_RUNTIMES": "/nowhere.toml"}, "GRADER_RUNTIMES: /nowhere.toml: cannot be read: No such file"),
        ({"GRADER_DATASETS_DIR": "/nowhere"}, "GRADER_DATASETS_DIR: /nowhere: cannot be read: No such file"),
        ({"GRADER_WORKER_RUNTIMES": "numpy,torch"}, "GRADER_WORKER_RUNTIMES must be some of numpy, tensorflow."),
    ],
)
def test_production_refuses(change: dict[str, str], sentence: str) -> None:
    done = start(**SAFE | change)
    assert done.returncode != 0
    assert sentence in done.stderr.splitlines()[-1]


def test_the_demo_needs_nothing(tmp_path: Path) -> None:
    done = start(GRADER_MODE="demo", GRADER_DATA_DIR=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "False False\n"), done.stderr


def test_production_passes_djangos_own_deployment_checks() -> None:
    values = {name: value for name, value in os.environ.items() if not name.startswith("GRADER_")}
    secret = "9f" + "Zq7-".join("abcdefghijklmnopq")
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    environment = values | SAFE | {"GRADER_SECRET_KEY": secret, "DJANGO_SETTINGS_MODULE": "grader.config.settings"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def variables_read() -> set[str]:
    """Every GRADER_* variable that a module of the package names."""
    found = set()
    for path in (ROOT / "grader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_variable(node.value):
                found.add(node.value)
    return found


def is_variable(text: str) -> bool:
    return text.startswith("GRADER_") and text.isidentifier() and text.isupper()


def test_every_variable_is_documented_and_every_documented_one_is_read() -> None:
    lines = (ROOT / "docs" / "settings.md").read_text().splitlines()
    documented = {line.split("`")[1] for line in lines if line.startswith("| `GRADER_")}
    assert documented == variables_read()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_data_folder_of_somebody_else_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = start(GRADER_MODE="demo", GRADER_DATA_DIR=str(tmp_path))
    assert done.returncode != 0
    assert f"may write. Received: {tmp_path}." in done.stderr.splitlines()[-1]


def test_a_data_folder_that_holds_more_than_data_is_refused_before_anything_is_written() -> None:
    done = start(GRADER_MODE="demo", GRADER_DATA_DIR="/usr/share/descent")
    assert done.returncode != 0
    assert "GRADER_DATA_DIR must be a folder for data alone." in done.stderr.splitlines()[-1]
    assert not Path("/usr/share/descent").exists()
