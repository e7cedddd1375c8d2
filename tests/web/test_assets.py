"""Templates and static files keep the rules of the Content-Security-Policy and of licences."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "grader" / "web"
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
SCRIPTS = sorted((WEB / "static" / "web").glob("*.js"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_inline_script_or_style(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"<style|\sstyle=|\son\w+=", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_trusts_a_text(template: Path) -> None:
    assert not re.search(r"\|\s*safe|autoescape off", template.read_text())


@pytest.mark.parametrize(
    "file", [*TEMPLATES, *SCRIPTS, WEB / "static" / "web" / "site.css"], ids=lambda path: path.name
)
def test_nothing_is_loaded_from_elsewhere(file: Path) -> None:
    assert not re.search(r"https?://(?!www\.w3\.org/)", file.read_text())


def test_every_icon_that_is_used_exists() -> None:
    drawn = set(re.findall(r'<symbol id="(\w+)"', (WEB / "static" / "web" / "icons.svg").read_text()))
    in_templates = {name for path in TEMPLATES for name in re.findall(r'{% icon "(\w+)"', path.read_text())}
    in_badges = set(re.findall(r'Badge\("(\w+)"', (WEB / "badges.py").read_text()))
    assert len(in_templates) > 5
    assert (in_templates | in_badges) - drawn == set()


def test_the_lock_names_no_registry() -> None:
    lock = (ROOT / "frontend" / "package-lock.json").read_text()
    assert "http" not in lock
    assert "resolved" not in lock


def test_every_bundled_package_comes_with_its_licence() -> None:
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text())
    vendor = WEB / "static" / "vendor"
    notices = "".join((vendor / f"{file.stem}.LICENSES.txt").read_text() for file in vendor.glob("*.js"))
    bundled = {
        f"{path.removeprefix('node_modules/')} {package['version']}"
        for path, package in lock["packages"].items()
        if path and not package.get("dev") and not package.get("optional")
    }
    assert len(bundled) > 10
    assert {name for name in bundled if name not in notices} == set()
