"""Without a mouse."""

from playwright.sync_api import Page

from tests.browser.conftest import PASSWORD, MakePerson

MOST_STEPS = 40


def tab_to(page: Page, words: str) -> None:
    """Press Tab until the element with these words, this name or this label has the focus."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if words in page.evaluate(
            "(e => [e.innerText, e.name, e.value, e.ariaLabel].join(' '))(document.activeElement)"
        ):
            return
    raise AssertionError(f"Tab does not reach {words!r}")


def test_from_signing_up_to_the_verdict(make_person: MakePerson) -> None:
    bob = make_person()
    page = bob.page
    bob.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to content"
    tab_to(page, "Create an account")
    page.keyboard.press("Enter")
    page.wait_for_url("**/signup/")
    for field, text in [("username", bob.name), ("password1", PASSWORD), ("password2", PASSWORD)]:
        tab_to(page, field)
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url(bob.site + "/")
    tab_to(page, "Softmax")
    page.keyboard.press("Enter")
    page.wait_for_selector(".cm-content")
    tab_to(page, "Starter code")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+End")
    page.keyboard.type("# typed")
    assert "# typed" in page.inner_text(".cm-content")
    page.keyboard.press("Escape")
    tab_to(page, "submit")
    page.keyboard.press("Enter")
    assert bob.wait_for_result() == "Submission Not yet right 0 / 11"


def test_the_account_menu_opens_and_closes(make_person: MakePerson) -> None:
    bob = make_person()
    bob.sign_up()
    tab_to(bob.page, bob.name)
    bob.page.keyboard.press("Enter")
    assert bob.page.locator("details.menu[open]").count() == 1
    bob.page.keyboard.press("Escape")
    assert bob.page.locator("details.menu[open]").count() == 0
    assert bob.name in bob.page.evaluate("document.activeElement.innerText")


def test_what_has_the_focus_can_be_seen(make_person: MakePerson) -> None:
    bob = make_person()
    bob.open("/accounts/login/")
    for words in ["Exercises", "login", "password", "Sign In"]:
        tab_to(bob.page, words)
        outline = bob.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", words
