"""Hostile uploads at the doors of the site, and hostile text on its pages: refused, or shown as text; never parsed."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from grader.accounts.models import User
from grader.judge.sources import SourceRefused, refuse_source
from grader.judge.text import Text
from grader.judge.verdict import Outcome
from grader.submissions.models import Grading, Submission
from tests.hostile.suite import Attack, attacks, hostile_double
from tests.submissions.reports import failed, failed_report
from tests.web.conftest import Save, done

pytestmark = pytest.mark.usefixtures("no_redis", "softmax")

URL = "/exercises/softmax/submit/"
CODE = "def softmax(z, axis=-1):\n    return z\n"
EXERCISE = hostile_double()
REFUSED = [attack for attack in attacks() if not attack.expected(EXERCISE)]
TAKEN = [attack for attack in attacks() if attack.name.startswith("upload/") and attack.expected(EXERCISE)]
NAMES = [
    "../../../../etc/cron.d/x",
    "/etc/passwd",
    "..\\..\\x.py",
    "numpy.py",
    "__init__.py",
    "sitecustomize.py",
    "-rf",
    "a" * 10_000,
    "new\nline.py",
    "reversed\u202eyp.exe",
    "<script>alert(1)</script>.py",
    "$(reboot).py",
    "con",
]
MARKUP = "</textarea></pre></script><script>alert(1)</script><img src=x onerror=alert(1)>{{ 79*10729 }}{% csrf_token %}"
TERMINAL = "\x1b]0;title\x07\x1b[2J\x9b31m\x00\x08"
REORDERED = "\u202edesrever\u2066 \u2069 \u200b\u2028\ufeff\U000e0041"
HOSTILE = MARKUP + TERMINAL + REORDERED
RAW = set(TERMINAL + REORDERED) - set("]0;title[2J31m desrever")


def upload(client: Client, data: bytes, name: str = "mine.py") -> int:
    return client.post(URL, {"kind": "submit", "file": SimpleUploadedFile(name, data)}).status_code


@pytest.mark.parametrize("attack", REFUSED, ids=lambda attack: attack.name)
def test_what_is_no_text_is_refused_at_the_door(as_bob: Client, attack: Attack) -> None:
    with pytest.raises(SourceRefused):
        refuse_source(attack.upload)
    assert upload(as_bob, attack.upload) == 422
    assert not Submission.objects.exists()


@pytest.mark.parametrize("attack", TAKEN, ids=lambda attack: attack.name)
def test_text_that_harms_a_parser_is_taken_and_shown_without_being_parsed(
    as_bob: Client, as_alice: Client, attack: Attack
) -> None:
    assert upload(as_bob, attack.upload) == 302
    submission = Submission.objects.get()
    assert as_bob.get(f"/submissions/{submission.pk}/").status_code == 200
    assert as_alice.get(f"/submissions/{submission.pk}/").status_code == 200
    assert as_bob.get(f"/submissions/{submission.pk}/state.json").status_code == 200


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_the_name_of_a_file_is_nobodys_business(as_bob: Client, name: str) -> None:
    assert upload(as_bob, CODE.encode(), name) == 302
    submission = Submission.objects.get()
    assert submission.source == CODE
    page = as_bob.get(f"/submissions/{submission.pk}/").content.decode()
    assert "<script>alert" not in page
    assert not [field.name for field in Submission._meta.get_fields() if "name" in field.name or "path" in field.name]


def test_a_name_leaves_no_file(as_bob: Client, tmp_path: Path) -> None:
    upload(as_bob, CODE.encode(), f"../../../../../../../..{tmp_path}/left.py")
    assert list(tmp_path.iterdir()) == []


def test_the_body_of_a_form_is_not_a_file(as_bob: Client) -> None:
    """Sent as JSON, as XML, in odd parts or twice: what is no form has no code, and what is twice counts once."""
    for kind in ("application/json", "text/xml", "application/x-python-code", "multipart/form-data; boundary="):
        body = json.dumps({"kind": "submit", "code": CODE})
        assert as_bob.generic("POST", URL, body, content_type=kind).status_code in (400, 415, 422)
    twice = f"kind=run&kind=submit&code={'a' * 10}&code=b%20%3D%201"
    as_bob.generic("POST", URL, twice, content_type="application/x-www-form-urlencoded")
    assert Submission.objects.get().source == "b = 1"


def test_too_many_fields_are_refused(as_bob: Client) -> None:
    body = "&".join(f"a{number}=1" for number in range(5000))
    assert as_bob.generic("POST", URL, body, content_type="application/x-www-form-urlencoded").status_code == 400
    assert not Submission.objects.exists()


def hostile_submission(save: Save, user: User) -> Submission:
    """A submission in which everything that a student may choose is hostile."""
    # What the database cannot hold is exchanged before it is stored; the source may hold everything but NUL.
    text = HOSTILE.replace("\x00", "")
    checks = tuple(
        replace(
            failed(name, visible),
            message=Text(HOSTILE, HOSTILE),
            hint=Text(HOSTILE, HOSTILE),
            output=HOSTILE,
            traceback=HOSTILE,
            details={"kind": HOSTILE, "actual": HOSTILE, "inputs": [HOSTILE], HOSTILE: HOSTILE},
        )
        for name, visible in [("worked_example", True), ("matches_reference", False)]
    )
    message = Text(HOSTILE, HOSTILE)
    report = replace(failed_report(), outcome=Outcome.PARTIAL, checks=checks, load_output=HOSTILE, load_message=message)
    metrics = [{"name": "worked_example", "data": {HOSTILE: 1.0}}]
    return save(user, source=f"# {text}\n{CODE}", **(done(report) | {"metrics": metrics, "fault": HOSTILE}))


EDITOR = "/exercises/softmax/"  # it holds a student's own text as it is: it could not be edited otherwise
PAGES = ["/submissions/{}/", "/submissions/{}/state.json", EDITOR, "/submissions/"]
ADMIN = ["/admin/submissions/submission/{}/change/", "/admin/submissions/submission/", "/admin/submissions/grading/"]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_hostile_reaches_the_students_browser_as_markup(
    as_bob: Client, bob: User, save: Save, page: str
) -> None:
    submission = hostile_submission(save, bob)
    response = as_bob.get(page.format(submission.pk))
    assert response.status_code == 200
    assert_harmless(response.content.decode(), is_json=page.endswith("json"), is_editor=page == EDITOR)


@pytest.mark.parametrize("page", [*PAGES, *ADMIN, "grading"])
def test_nothing_hostile_reaches_a_teachers_browser_as_markup(
    as_alice: Client, alice: User, bob: User, save: Save, page: str
) -> None:
    User.objects.filter(pk=alice.pk).update(is_superuser=True)
    submission = hostile_submission(save, bob)
    if page == "grading":
        page = f"/admin/submissions/grading/{Grading.objects.get().pk}/change/"
    response = as_alice.get(page.format(submission.pk))
    assert response.status_code == 200
    assert_harmless(response.content.decode(), is_json=page.endswith("json"))


def assert_harmless(page: str, *, is_json: bool, is_editor: bool = False) -> None:
    """Nothing of HOSTILE is markup, and nothing in it hides or reorders what is read."""
    assert "desrever" in page or "alert(1)" not in page
    if is_json:
        page = json.loads(page)["html"]
    assert "<script>alert(1)" not in page
    assert "<img src=x" not in page
    assert str(79 * 10729) not in page  # long enough to stand nowhere by chance
    assert is_editor or sorted(f"U+{ord(character):04X}" for character in RAW if character in page) == []


def test_a_page_may_run_no_script_of_its_own_text(as_bob: Client, bob: User, save: Save) -> None:
    """The second wall: even if markup slipped through, the browser is told to run scripts of the site's files only."""
    response = as_bob.get(f"/submissions/{hostile_submission(save, bob).pk}/")
    policy = response.headers["Content-Security-Policy"]
    script = next(part for part in policy.split(";") if part.strip().startswith(("script-src", "default-src")))
    assert "unsafe-inline" not in script
    assert "unsafe-eval" not in script
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_terminal_of_an_author_shows_codes_too(tmp_path: Path) -> None:
    """`grader grade` prints what a submission printed: no escape sequence of it may reach the terminal."""
    exercise = Path(__file__).resolve().parents[2] / "exercises" / "softmax"
    source = f"def softmax(z, axis=-1):\n    print({TERMINAL + REORDERED!r})\n    raise ValueError({HOSTILE!r})\n"
    file = tmp_path / "hostile.py"
    file.write_text(source, encoding="utf-8")
    command = [str(Path(sys.executable).with_name("grader")), "grade", str(exercise), str(file)]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    shown = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, done.stderr.decode()
    assert "desrever" in shown
    assert sorted(f"U+{ord(character):04X}" for character in RAW if character in shown) == []
