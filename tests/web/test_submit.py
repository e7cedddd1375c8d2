"""Run and Submit."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.submissions.models import Submission
from grader.web.pages.submit import FRAGMENT
from tests.web.conftest import Save

URL = "/exercises/softmax/submit/"
CODE = "def softmax(z, axis=-1):\n    return z\n"

pytestmark = pytest.mark.usefixtures("no_redis", "softmax")


def test_submit_saves_and_goes_on_to_the_submission(as_bob: Client, bob: User) -> None:
    response = as_bob.post(URL, {"kind": "submit", "code": CODE})
    submission = Submission.objects.get()
    assert response.headers["Location"] == f"/submissions/{submission.pk}/"
    assert (submission.user, submission.kind, submission.source) == (bob, "submit", CODE)


def test_a_run_is_saved_as_a_run(as_bob: Client) -> None:
    as_bob.post(URL, {"kind": "run", "code": CODE})
    assert Submission.objects.get().kind == "run"


def test_an_unknown_wish_does_not_count(as_bob: Client) -> None:
    as_bob.post(URL, {"kind": "grade me well", "code": CODE})
    assert Submission.objects.get().kind == "run"


def test_line_ends_of_the_form_become_those_of_the_editor(as_bob: Client) -> None:
    as_bob.post(URL, {"kind": "run", "code": CODE.replace("\n", "\r\n")})
    assert Submission.objects.get().source == CODE


def test_a_file_wins_over_the_editor(as_bob: Client) -> None:
    file = SimpleUploadedFile("mine.py", b"# from a file\n")
    as_bob.post(URL, {"kind": "submit", "code": CODE, "file": file})
    assert Submission.objects.get().source == "# from a file\n"


def test_a_script_gets_only_the_part_that_changes(as_bob: Client) -> None:
    response = as_bob.post(URL, {"kind": "run", "code": CODE}, headers={"accept": FRAGMENT})
    assert response.status_code == 201
    assert response.headers["Content-Type"] == FRAGMENT
    page = response.content.decode()
    assert f'data-events="/submissions/{Submission.objects.get().pk}/events"' in page
    assert "<html" not in page


REFUSED = {
    "empty": (b"", "The file is empty"),
    "blank": (b"  \n\t\n", "The file is empty"),
    "5 MB": (b"#" * 5_000_000, "A file may have at most 256 KiB. Received: 4,883 KiB."),
    "20 MB": (b"#" * 20_000_000, "A file may have at most 256 KiB."),
    "UTF-16": ("x = 1\n".encode("utf-16"), "Received: UTF-16"),
    "NUL": (b"x = 1\n\0", "NUL"),
    "not UTF-8": ("# 한글\n".encode("cp949"), "cannot be read"),
    "other coding": (b"# coding: cp949\nx = 1\n", "Declared coding: cp949"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_gives_the_reason_and_keeps_the_editor(as_bob: Client, name: str) -> None:
    data, sentence = REFUSED[name]
    file = SimpleUploadedFile("mine.py", data)
    response = as_bob.post(URL, {"kind": "submit", "code": CODE, "file": file})
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert CODE in page
    assert not Submission.objects.exists()


def test_refused_text_stays_in_the_editor(as_bob: Client) -> None:
    code = "# coding: cp949\n# <b>my work</b>\n"
    page = as_bob.post(URL, {"kind": "submit", "code": code}).content.decode()
    assert "Declared coding: cp949" in page
    assert "# &lt;b&gt;my work&lt;/b&gt;" in page


def test_five_megabytes_of_text_give_the_reason(as_bob: Client) -> None:
    response = as_bob.post(URL, {"kind": "submit", "code": "#" * 5_000_000})
    assert response.status_code == 422
    assert "A file may have at most 256 KiB." in response.content.decode()


def test_a_body_that_is_not_even_read_gives_a_page_with_advice(as_bob: Client) -> None:
    response = as_bob.post(URL, {"kind": "submit", "code": "#" * 17_000_000})
    assert response.status_code == 400
    assert "your text is still there" in response.content.decode()


def test_the_reason_comes_in_korean(bob: User) -> None:
    client = Client(headers={"accept-language": "ko"})
    client.force_login(bob)
    assert "파일이 비어 있습니다" in client.post(URL, {"kind": "run", "code": ""}).content.decode()


def test_a_script_gets_the_reason_alone(as_bob: Client) -> None:
    response = as_bob.post(URL, {"kind": "run", "code": ""}, headers={"accept": FRAGMENT})
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert "<html" not in response.content.decode()


def test_too_many_at_once_are_refused_and_the_code_stays(as_bob: Client, bob: User, save: Save) -> None:
    for _ in range(5):
        save(bob)
    response = as_bob.post(URL, {"kind": "submit", "code": CODE})
    assert response.status_code == 429
    assert "At most 5 submissions may wait" in response.content.decode()
    assert CODE in response.content.decode()


def test_somebody_signed_out_keeps_the_code(client: Client) -> None:
    response = client.post(URL, {"kind": "submit", "code": CODE}, headers={"accept-language": "en"})
    assert response.status_code == 403
    assert "You have been signed out" in response.content.decode()
    assert CODE in response.content.decode()
    assert not Submission.objects.exists()


def test_it_needs_the_token_of_the_form(bob: User) -> None:
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    client.force_login(bob)
    response = client.post(URL, {"kind": "submit", "code": CODE})
    assert response.status_code == 403
    assert "Please load the page again" in response.content.decode()


def test_it_rejects_get(as_bob: Client) -> None:
    assert as_bob.get(URL).status_code == 405


def test_an_unpublished_exercise_takes_nothing(as_bob: Client) -> None:
    Exercise.objects.update(is_published=False)
    assert as_bob.post(URL, {"kind": "submit", "code": CODE}).status_code == 404
