"""A training in front of its student: curves that move, a reload, cancelling, sharing a worker, a worker that dies."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from tests.browser.conftest import MakePerson, Person, RunningSite, run_manage
from tests.browser.test_looks import CONTRAST
from tests.submissions.trainings import SLUG, descend_files, trains_for

RUN = "descends-1-1-epoch"  # of the visible check that trains: first attempt, first training
LONG_SECONDS = 40.0
PATIENCE_MS = 90_000  # the first training waits until TensorFlow has been imported


@pytest.fixture(scope="package")
def descend(running_site: RunningSite, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The slug of a small exercise that trains, which the site has."""
    folder = tmp_path_factory.mktemp("exercises") / SLUG
    folder.mkdir()
    for name, text in descend_files().items():
        (folder / name).write_text(text)
    run_manage(running_site.values, "load_catalogue", str(folder.parent))
    return SLUG


def start(person: Person, slug: str, seconds: float, epochs: int = 20) -> None:
    """Submit from the page of the exercise."""
    person.open_exercise(slug)
    person.write(trains_for(seconds, epochs).decode())
    person.press("submit")
    person.page.wait_for_selector(".grading")


def open_own_page(person: Person) -> None:
    person.page.click("text=Open this result on its own page")
    person.page.wait_for_url("**/submissions/*/")


def wait_for_points(page: Page, count: int) -> None:
    page.wait_for_function(
        "([id, count]) => JSON.parse(document.querySelector(`#run-data-${id} script`)?.textContent ?? 'null')"
        "?.panels[0].x.length >= count",
        arg=[RUN, count],
        timeout=PATIENCE_MS,
    )


def points(page: Page) -> int:
    return len(json.loads(page.inner_html(f"#run-data-{RUN} script"))["panels"][0]["x"])


def test_curves_move_in_place_while_it_trains(bob: Person, descend: str) -> None:
    start(bob, descend, 8)
    wait_for_points(bob.page, 2)
    bob.page.wait_for_selector(".chart canvas")
    bob.page.evaluate("window.canvas = document.querySelector('.chart canvas')")
    bob.page.click("text=Points as a table")
    before = points(bob.page)
    wait_for_points(bob.page, before + 3)
    chart = bob.page.locator(".chart").first
    expect(chart).to_contain_text("training")
    assert (chart.get_attribute("aria-label") or "").startswith("Loss. Last values: training ")
    assert "of 20" in bob.page.inner_text("#grading-pace")
    assert bob.page.locator("progress[max='20.0']").count() == 1
    assert bob.wait_for_result(60) == "Submission All passed 5 / 5"
    assert points(bob.page) == 20
    assert bob.page.evaluate("window.canvas === document.querySelector('.chart canvas')")
    assert bob.page.is_visible(f"#run-points-table-{RUN}")  # what was unfolded stays so
    assert bob.page.locator("[id^=run-data]").count() == 1  # nothing of the hidden check
    assert bob.page.locator("#grading-pace, #cancel").count() == 0


def test_the_clock_runs_without_asking_the_server(bob: Person, descend: str) -> None:
    start(bob, descend, LONG_SECONDS, epochs=2)  # a report each 20 s
    clock = bob.page.locator("[data-clock]")
    expect(clock).to_be_visible(timeout=PATIENCE_MS)
    bob.page.route("**/submissions/**", lambda route: route.abort())
    shown = clock.inner_text()
    for _ in range(2):
        expect(clock).not_to_have_text(shown, timeout=3000)
        shown = clock.inner_text()
    bob.page.unroute_all(behavior="ignoreErrors")
    bob.page.click("#cancel")
    assert bob.wait_for_result(20) == "Submission Cancelled"


def test_a_reload_in_mid_run_goes_on(bob: Person, descend: str) -> None:
    start(bob, descend, 10)
    open_own_page(bob)
    wait_for_points(bob.page, 3)
    bob.page.reload()
    assert points(bob.page) >= 3
    bob.page.evaluate("window.mark = 'not loaded again'")
    wait_for_points(bob.page, points(bob.page) + 2)
    assert bob.wait_for_result(60) == "Submission All passed 5 / 5"
    assert bob.page.evaluate("window.mark") == "not loaded again"


def test_cancelling_ends_it_and_keeps_its_curves(bob: Person, descend: str) -> None:
    start(bob, descend, LONG_SECONDS)
    wait_for_points(bob.page, 2)
    bob.page.click("#cancel")
    assert bob.wait_for_result(10) == "Submission Cancelled"
    expect(bob.page.locator("[data-status]")).to_have_text("Cancelled.")
    assert "It was cancelled by its owner" in bob.page.inner_text("#grading-said")
    assert bob.check("descends").startswith("Cancelled The loss falls")
    assert bob.page.locator(".chart canvas").count() == 1
    bob.open("/submissions/")
    expect(bob.page.locator(".rows li").first).to_contain_text("Cancelled")


def test_an_answer_that_comes_late_does_not_bring_an_old_state_back(bob: Person, descend: str) -> None:
    start(bob, descend, LONG_SECONDS)
    wait_for_points(bob.page, 1)
    late: list[tuple[Route, APIResponse]] = []
    bob.page.route("**/cancel/", lambda route: late.append((route, route.fetch())))
    bob.page.click("#cancel")
    assert bob.wait_for_result(20) == "Submission Cancelled"  # the events told of it
    ((route, answer),) = late
    assert "Cancelling" in answer.json()["html"]
    with bob.page.expect_event("requestfinished"):
        route.fulfill(response=answer)
    bob.page.evaluate("new Promise(requestAnimationFrame)")
    assert " ".join(bob.page.inner_text(".grading-head").split()) == "Submission Cancelled"


def test_it_is_seen_and_cancelled_without_javascript(make_person: MakePerson, descend: str) -> None:
    bob = make_person(java_script_enabled=False)
    bob.sign_up()
    bob.open(f"/exercises/{descend}/")
    bob.page.fill("textarea", trains_for(LONG_SECONDS).decode())
    bob.page.click("button[value=submit]")
    table = bob.page.locator(f"#run-points-table-{RUN}")
    expect(table).to_contain_text("your code", timeout=PATIENCE_MS)  # the page loads itself again until then
    bob.page.click("#cancel")
    bob.wait_for_result()
    expect(table).to_be_visible()
    assert "Submission Cancelled" in " ".join(bob.page.inner_text(".grading-head").split())


def test_two_students_share_one_worker_fairly(make_person: MakePerson, descend: str) -> None:
    """Whoever was served less comes first, however much the other one has sent."""
    bob, charlie = make_person(), make_person()
    for person in (bob, charlie):
        person.sign_up()
    start(bob, descend, 6)
    wait_for_points(bob.page, 1)
    start(bob, descend, 6)
    expect(bob.page.locator(".grading-head")).to_contain_text("next in the queue")
    start(charlie, descend, 6)
    expect(charlie.page.locator(".grading-head")).to_contain_text("next in the queue")
    expect(bob.page.locator(".grading-head")).to_contain_text("place 2 in the queue", timeout=15_000)
    assert charlie.wait_for_result(60) == "Submission All passed 5 / 5"
    assert bob.page.locator(".grading[data-live]").count() == 1
    assert bob.wait_for_result(60) == "Submission All passed 5 / 5"


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_run_whose_worker_was_killed_begins_again_and_says_so(
    bob: Person, descend: str, running_site: RunningSite
) -> None:
    start(bob, descend, 15)
    wait_for_points(bob.page, 2)
    running_site.kill_worker("training")
    expect(bob.page.locator("#grading-said")).to_contain_text(
        "A worker stopped while it was grading", timeout=PATIENCE_MS
    )
    assert bob.wait_for_result(120) == "Submission All passed 5 / 5"
    assert points(bob.page) == 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_it_fits_and_can_be_read(make_person: MakePerson, descend: str, scheme: str) -> None:
    bob = make_person(language="ko-KR", width=390, height=844, color_scheme=scheme)
    bob.sign_up()
    start(bob, descend, LONG_SECONDS)
    wait_for_points(bob.page, 2)
    bob.page.wait_for_selector(".chart canvas")
    assert bob.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert bob.page.evaluate(CONTRAST) == []
    canvas = bob.page.locator(".chart canvas").bounding_box()
    assert canvas is not None
    assert 250 < canvas["width"] <= 360
    bob.page.click("#cancel")
    bob.wait_for_result()


def test_a_chart_follows_the_theme(bob: Person, descend: str) -> None:
    start(bob, descend, 1)
    bob.wait_for_result(60)
    bob.page.wait_for_selector(".chart canvas")
    image = "document.querySelector('.chart canvas').toDataURL()"
    before = bob.page.evaluate(image)
    bob.page.click("[data-theme-toggle]")
    bob.page.wait_for_function(f"before => {image} !== before", arg=before)


def test_the_table_is_reached_with_the_keyboard(bob: Person, descend: str) -> None:
    start(bob, descend, 1)
    bob.wait_for_result(60)
    bob.page.focus(f"#run-points-head-{RUN}")
    bob.page.keyboard.press("Enter")
    expect(bob.page.locator(f"#run-points-table-{RUN}")).to_be_visible()
    bob.page.keyboard.press("Tab")
    assert bob.page.evaluate("document.activeElement.id") == f"run-points-table-{RUN}"


def test_nothing_of_the_charts_is_kept_from_other_pages(bob: Person) -> None:
    """The library is loaded where there are curves, and only there."""
    loaded: list[str] = []
    bob.page.on("request", lambda request: loaded.append(Path(request.url).name))
    bob.open_exercise("softmax")
    bob.page.wait_for_load_state("networkidle")
    assert "uplot.js" not in loaded
