"""Korean and English."""

import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.module_loading import import_string

from grader.accounts.models import User
from grader.web.languages import AccountAdapter

LOCALE = Path(__file__).resolve().parents[2] / "grader" / "web" / "locale" / "ko" / "LC_MESSAGES"


def test_a_choice_changes_the_page_and_is_kept_with_the_user(as_bob: Client, bob: User) -> None:
    response = as_bob.post("/language/", {"language": "ko", "next": "/submissions/"})
    assert response.headers["Location"] == "/submissions/"
    assert "내 제출" in as_bob.get("/submissions/").content.decode()
    bob.refresh_from_db()
    assert bob.language == "ko"


def test_a_visitor_may_choose_too(client: Client, db: None) -> None:
    client.post("/language/", {"language": "ko", "next": "/"})
    assert '<html lang="ko">' in client.get("/").content.decode()


def test_a_language_that_we_do_not_have_changes_nothing(as_bob: Client, bob: User) -> None:
    as_bob.post("/language/", {"language": "tlh", "next": "/"})
    bob.refresh_from_db()
    assert bob.language == ""
    assert '<html lang="en">' in as_bob.get("/").content.decode()


@pytest.mark.parametrize("next_page", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_it_never_leads_to_another_site(as_bob: Client, next_page: str) -> None:
    response = as_bob.post("/language/", {"language": "ko", "next": next_page})
    assert response.headers["Location"] == "/"


def test_it_rejects_get(client: Client, db: None) -> None:
    assert client.get("/language/").status_code == 405


def test_signing_in_brings_the_language_back(bob: User) -> None:
    User.objects.filter(pk=bob.pk).update(language="ko")
    client = Client(headers={"accept-language": "en"})
    client.post("/accounts/login/", {"login": "bob", "password": "descend-the-slope"})
    assert '<html lang="ko">' in client.get("/").content.decode()


def test_our_adapter_is_the_one_in_use(settings: object) -> None:
    assert import_string(settings.ACCOUNT_ADAPTER) is AccountAdapter


def test_every_text_has_a_korean_one() -> None:
    texts = (LOCALE / "django.po").read_text().split("\n\n")[1:]
    assert len(texts) > 100
    assert [text for text in texts if text.rstrip().endswith('msgstr ""') or "fuzzy" in text] == []


def test_no_text_of_the_templates_is_missing_from_the_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Make the catalogue again in a copy: it must bring nothing new."""
    copy = tmp_path / "web"
    copy_tree(LOCALE.parents[2], copy)
    copy_tree(LOCALE.parents[3] / "submissions", copy / "submissions")  # its admin speaks Korean, too
    monkeypatch.chdir(copy)
    call_command("makemessages", locale=["ko"], no_location=True, no_wrap=True, no_obsolete=True, verbosity=0)
    ours, made = message_ids(LOCALE / "django.po"), message_ids(copy / "locale" / "ko" / "LC_MESSAGES" / "django.po")
    assert made == ours


def test_the_compiled_catalogue_is_of_the_same_age(tmp_path: Path) -> None:
    """The .mo is committed: compiling the .po must give the same bytes."""
    made = tmp_path / "made.mo"
    subprocess.run(["msgfmt", "--check-format", "-o", str(made), str(LOCALE / "django.po")], check=True)
    assert made.read_bytes() == (LOCALE / "django.mo").read_bytes()


def copy_tree(source: Path, target: Path) -> None:
    for file in source.rglob("*"):
        if file.suffix in {".html", ".py", ".po"}:
            (target / file.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            (target / file.relative_to(source)).write_bytes(file.read_bytes())


def message_ids(catalogue: Path) -> set[str]:
    return {line for line in catalogue.read_text().splitlines() if line.startswith("msgid ")}
