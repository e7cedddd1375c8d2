"""The AppArmor profiles are ones that a parser takes. Whether they hold can only be seen on a host with AppArmor."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

PARSER = shutil.which("apparmor_parser", path="/usr/sbin:/sbin:/usr/bin")
PROFILES = sorted((ROOT / "deploy" / "apparmor").iterdir())


def as_this_parser_reads_it(text: str) -> str:
    """AppArmor 3 knows neither the newer interface nor user namespaces: docs/deploying.md has the same as a command."""
    if Path("/etc/apparmor.d/abi/4.0").exists():
        return text
    return re.sub(r"^  (userns|unix),\n", "", text, flags=re.MULTILINE).replace("abi/4.0", "abi/3.0")


@pytest.mark.skipif(PARSER is None, reason="apparmor is not installed")
@pytest.mark.parametrize("profile", PROFILES, ids=lambda path: path.name)
def test_the_parser_takes_it(profile: Path) -> None:
    text = as_this_parser_reads_it(profile.read_text(encoding="utf-8"))
    command = [str(PARSER), "--skip-kernel-load", "--skip-cache"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("rule", ["userns,", "mount,", "umount,", "pivot_root,"])
def test_a_worker_may_build_boxes(rule: str) -> None:
    rules = (ROOT / "deploy" / "apparmor" / "descent-worker").read_text(encoding="utf-8").splitlines()
    assert f"  {rule}" in rules


def test_the_profile_is_the_one_that_the_compose_file_names() -> None:
    assert "profile descent-worker " in (ROOT / "deploy/apparmor/descent-worker").read_text(encoding="utf-8")
    assert "apparmor=${WORKER_APPARMOR:-descent-worker}" in (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
