"""Phones, wide screens, light and dark."""

import pytest

from tests.browser.conftest import MakePerson, Person
from tests.conftest import EXERCISES

EXERCISE_PAGES = [f"/exercises/{path.parent.name}/" for path in sorted(EXERCISES.glob("*/exercise.toml"))]
PAGES = ["/", "/units/1/", "/exercises/softmax/", "/submissions/", "/accounts/login/", "/accounts/email/", "/nowhere/"]
# WCAG 2 AA for small text. Reads the colours that the browser really uses, through every transparent parent.
CONTRAST = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (colour) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => sum + part * linear(colour[i] / 255), 0);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement ?? e.getRootNode().host) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const bad = [];
  const editor = document.querySelector(".editor-host")?.shadowRoot.querySelectorAll("*") ?? [];
  for (const element of [...document.querySelectorAll("body *"), ...editor]) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.closest(".visually-hidden, .skip, option")) continue;
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) bad.push(`${element.tagName} ${element.className}: ${contrast.toFixed(2)}`);
  }
  return bad;
}"""


@pytest.mark.parametrize("language", ["ko-KR", "en-US"])
def test_no_page_scrolls_sideways(make_person: MakePerson, language: str) -> None:
    bob = make_person(language=language)
    bob.sign_up()
    for path in PAGES + EXERCISE_PAGES:
        bob.open(path)
        for width in [360, 390, 768, 1088, 1600]:
            bob.page.set_viewport_size({"width": width, "height": 844})
            assert bob.page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
    bob.troubles.clear()  # the browser itself logs the 404


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read(make_person: MakePerson, scheme: str) -> None:
    bob = make_person(color_scheme=scheme)
    bob.sign_up()
    bob.open_exercise("softmax")
    bob.write("def softmax(z, axis=-1):\n    print(z)\n    raise ValueError('no')\n")
    bob.press("submit")
    bob.wait_for_result()
    assert bob.page.evaluate(CONTRAST) == []
    bob.page.click("text=Open this result on its own page")
    bob.page.wait_for_url("**/submissions/*/")
    assert bob.page.evaluate(CONTRAST) == []
    for path in PAGES:
        bob.open(path)
        assert bob.page.evaluate(CONTRAST) == [], path
    bob.troubles.clear()


def background(bob: Person) -> str:
    return bob.page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_dark_is_chosen_once_for_all_pages(make_person: MakePerson) -> None:
    bob = make_person(color_scheme="light")
    bob.open("/")
    light = background(bob)
    bob.page.click("[data-theme-toggle]")
    dark = background(bob)
    assert dark != light
    bob.open("/accounts/login/")
    assert background(bob) == dark
    bob.page.click("[data-theme-toggle]")
    assert background(bob) == light


def test_the_system_decides_until_then(make_person: MakePerson) -> None:
    bob, charlie = make_person(color_scheme="dark"), make_person(color_scheme="light")
    bob.open("/")
    charlie.open("/")
    assert background(bob) != background(charlie)


def test_statement_and_editor_stand_side_by_side_on_a_wide_screen_only(make_person: MakePerson) -> None:
    for width, is_wide in [(1440, True), (390, False)]:
        bob = make_person(width=width)
        bob.open("/exercises/softmax/")
        read, work = (bob.page.locator(name).bounding_box() for name in [".bench-read", ".bench-work"])
        assert (work["x"] >= read["x"] + read["width"]) == is_wide
