"""The page of an exercise."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.judge.reading import read_folder
from tests.conftest import EXERCISES, load_from_folder
from tests.submissions.reports import failed_report
from tests.web.conftest import Save, done, load_changed

URL = "/exercises/softmax/"


def test_it_shows_statement_mathematics_checks_and_starter(as_bob: Client, softmax: Exercise) -> None:
    page = as_bob.get(URL).content.decode()
    assert "<h2>Formula</h2>" in page
    assert "<math" in page
    assert 'class="unreadable"' not in page
    assert "Every row sums to one" in page
    assert "Right values for arrays of many shapes" in page
    assert "raise NotImplementedError(&quot;softmax&quot;)" in page


def test_the_content_follows_the_language(bob: User, softmax: Exercise) -> None:
    client = Client(headers={"accept-language": "ko"})
    client.force_login(bob)
    page = client.get(URL).content.decode()
    assert "무엇을 만드나요" in page
    assert "행마다 합이 1입니다" in page
    assert "실행은 공개 항목만 확인하며" in page


def test_neither_solution_nor_checks_reach_the_page(as_bob: Client, softmax: Exercise) -> None:
    page = as_bob.get(URL).content.decode()
    solution = (EXERCISES / "softmax" / "solution.py").read_text()
    assert solution.strip().splitlines()[-1].strip() not in page
    assert "def matches_reference" not in page


def test_the_last_code_comes_back_and_keeps_its_first_line(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, source="# older\n")
    save(bob, source="\n# </textarea><b>newest\n")
    page = as_bob.get(URL).content.decode()
    assert "\n\n# &lt;/textarea&gt;&lt;b&gt;newest\n</textarea>" in page  # HTML swallows the first of the two
    assert "# older" not in page


def test_the_starter_can_be_asked_for_again(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, source="# mine\n")
    assert "# mine" not in as_bob.get(URL + "?starter=1").content.decode()


def test_code_of_others_is_not_shown(as_charlie: Client, bob: User, save: Save) -> None:
    save(bob, source="# secret of bob\n", **done(failed_report()))
    page = as_charlie.get(URL).content.decode()
    assert "secret of bob" not in page
    assert "Your submissions" not in page


def test_earlier_submissions_are_listed(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, **done(failed_report(score=2)))
    page = as_bob.get(URL).content.decode()
    assert f'href="/submissions/{submission.pk}/"' in page
    assert "2 / 11" in page


def test_a_visitor_may_read_and_is_asked_to_sign_in(client: Client, softmax: Exercise) -> None:
    page = client.get(URL).content.decode()
    assert "Sign in to run your code" in page
    assert f"/accounts/login/?next={URL}" in page
    assert 'name="kind"' not in page


def test_an_unpublished_exercise_is_not_found_except_by_staff(
    as_bob: Client, as_alice: Client, softmax: Exercise
) -> None:
    Exercise.objects.update(is_published=False)
    assert as_bob.get(URL).status_code == 404
    assert as_alice.get(URL).status_code == 200


def test_more_submissions_cost_no_more_queries(
    as_bob: Client, bob: User, save: Save, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    save(bob, **done(failed_report()))
    as_bob.get(URL)  # the exercise is read once per process
    # session, user, exercise, best scores, units, their exercises, submissions, gradings, last source
    with django_assert_num_queries(9):
        as_bob.get(URL)
    for _ in range(5):
        save(bob, **done(failed_report()))
    load_from_folder("cross-entropy")
    load_from_folder("backprop")
    with django_assert_num_queries(9):
        as_bob.get(URL)


# --- after full marks ---

EXPLANATION = {
    "explanation.ko.md": "해설의 카나리아입니다. $x$\n",
    "explanation.en.md": "The canary of the explanation: $x$\n",
}
HINT = read_folder(EXERCISES / "softmax").wrong[0].hint.en


def gives_away(page: str) -> bool:
    return "canary of the explanation" in page or HINT in page or 'id="explanation"' in page


def test_full_marks_open_the_explanation_and_the_mistakes(as_bob: Client, bob: User, save: Save) -> None:
    load_changed("softmax", **EXPLANATION)
    save(bob, **done(failed_report(score=11)))
    page = as_bob.get(URL).content.decode()
    assert '<details class="fold explanation">' in page
    assert "The canary of the explanation: <span" in page
    assert "Mistakes that others make here" in page
    assert all(wrong.hint.en.replace("'", "&#x27;") in page for wrong in read_folder(EXERCISES / "softmax").wrong)
    assert "You have earned every point." in page


def test_a_link_opens_the_explanation_unfolded(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, **done(failed_report(score=11)))
    assert '<details class="fold explanation" open>' in as_bob.get(URL + "?explanation=1").content.decode()


def test_nobody_else_is_sent_the_explanation(
    client: Client, as_bob: Client, as_charlie: Client, bob: User, charlie: User, save: Save
) -> None:
    load_changed("softmax", **EXPLANATION)
    save(bob, **done(failed_report(score=10.99)))
    save(bob, kind="run", **done(failed_report(score=11)))  # a run does not count
    save(bob, source="queued")
    for someone in (client, as_bob, as_charlie):
        for query in ("", "?explanation=1", "?starter=1"):
            page = someone.get(URL + query).content.decode()
            assert not gives_away(page)
            assert "You have earned every point." not in page


def test_full_marks_of_others_or_elsewhere_open_nothing(
    as_charlie: Client, bob: User, charlie: User, save: Save
) -> None:
    save(bob, **done(failed_report(score=11)))
    other = load_from_folder("backprop")
    submission = save(charlie, **done(failed_report(score=11)))
    submission.version = other.current
    submission.save(update_fields=["version"])
    assert not gives_away(as_charlie.get(URL).content.decode())


def test_a_refused_submission_shows_no_explanation_either(as_bob: Client, softmax: Exercise) -> None:
    response = as_bob.post(URL + "submit/", {"kind": "submit", "code": "\0"})
    assert response.status_code == 422
    assert not gives_away(response.content.decode())


def test_staff_always_see_it(as_alice: Client, softmax: Exercise) -> None:
    load_changed("softmax", **EXPLANATION)
    page = as_alice.get(URL).content.decode()
    assert gives_away(page)
    assert "Students see it after full marks" in page


def test_full_marks_lead_to_the_next_exercise_that_is_not_solved(as_bob: Client, bob: User, save: Save) -> None:
    solved, following = load_from_folder("cross-entropy"), load_from_folder("backprop")
    save(bob, **done(failed_report(score=11)))
    assert f"Next exercise: {solved.title_en}" in as_bob.get(URL).content.decode()
    submission = save(bob, **done(failed_report(score=11)))
    submission.version = solved.current
    submission.save(update_fields=["version"])
    assert f"Next exercise: {following.title_en}" in as_bob.get(URL).content.decode()


def test_after_the_last_exercise_there_is_no_next(as_bob: Client, bob: User, save: Save) -> None:
    save(bob, **done(failed_report(score=11)))
    assert "Next exercise" not in as_bob.get(URL).content.decode()


# --- what comes before, and rules ---


def test_prerequisites_are_links_with_a_tick_when_solved(as_bob: Client, bob: User, save: Save) -> None:
    load_changed("backprop", prerequisites=["softmax", "cross-entropy", "not-there-yet"])
    load_from_folder("cross-entropy")
    save(bob, **done(failed_report(score=11)))
    page = as_bob.get("/exercises/backprop/").content.decode()
    steps = page[page.index('class="steps"') : page.index("</ul>", page.index('class="steps"'))]
    softmax, cross_entropy = steps.split("</li>")[:2]
    assert 'href="/exercises/softmax/"' in softmax
    assert "tick--done" in softmax
    assert 'href="/exercises/cross-entropy/"' in cross_entropy
    assert "not solved yet" in cross_entropy
    assert "not-there-yet" not in page


def test_an_unpublished_prerequisite_is_left_out(as_bob: Client, softmax: Exercise) -> None:
    load_changed("backprop", prerequisites=["softmax"])
    Exercise.objects.filter(slug="softmax").update(is_published=False)
    page = as_bob.get("/exercises/backprop/").content.decode()
    assert "/exercises/softmax/" not in page
    assert 'class="steps"' not in page


def test_rules_for_names_stand_beside_the_statement(as_bob: Client, softmax: Exercise) -> None:
    load_changed(
        "softmax",
        forbidden=["scipy.special", "^", "<"],
        required=["numpy.exp"],
        instead={"ko": "직접 계산하세요.", "en": "Calculate it yourself."},
    )
    page = as_bob.get(URL).content.decode()
    assert "<code>scipy.special</code> <code>^</code> <code>&lt;</code>" in page
    assert "<code>numpy.exp</code>" in page
    assert "Calculate it yourself." in page


def test_without_such_rules_nothing_is_said(as_bob: Client, softmax: Exercise) -> None:
    load_changed("softmax", forbidden=[])
    assert "Rules for names" not in as_bob.get(URL).content.decode()
