"""The whole site as `make run` starts it, and people with real browsers."""

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import ROOT
from tests.servers import free_port, wait_until

MNIST = ROOT.parent / "shared" / "data" / "mnist"
PASSWORD = "gradient-flows-9"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 90
_numbers = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class RunningSite:
    """A site that runs: its address, the variables of its programs, and the process that started them."""

    address: str
    values: dict[str, str]
    process: subprocess.Popen[bytes]

    def kill_worker(self, queue: str) -> None:
        """End the worker of a queue as if the power had gone; the site starts another one."""
        found = [pid for pid, words in children_of(self.process.pid) if f"{queue}@%h" in words]
        assert len(found) == 1, f"workers of {queue}: {found}"
        os.kill(found[0], signal.SIGKILL)


@pytest.fixture(scope="package")
def running_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """A running site with its own database, Redis, workers and scheduler."""
    folder, port = tmp_path_factory.mktemp("site"), free_port()
    # The tests' own GRADER_* and settings are for tests without a site.
    values = {name: value for name, value in os.environ.items() if not name.startswith(("GRADER_", "DJANGO_"))}
    values |= {"GRADER_MODE": "demo", "GRADER_DATA_DIR": str(folder / "var"), "GRADER_PORT": str(port)}
    values |= {"GRADER_REDIS_PORT": str(free_port()), "GRADER_DEMO_PASSWORD": PASSWORD}
    if MNIST.is_dir():
        run_manage(values, "fetch_data", "mnist", "--from", str(MNIST))
    log = folder / "site.log"
    with log.open("wb") as file:
        process = subprocess.Popen([sys.executable, "manage.py", "up"], cwd=ROOT, env=values, stdout=file, stderr=file)
    try:
        wait_until(lambda: answers(f"http://127.0.0.1:{port}/healthz", process, log), START_SECONDS, "the site answers")
        yield RunningSite(f"http://127.0.0.1:{port}", values, process)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


@pytest.fixture(scope="package")
def site(running_site: RunningSite) -> str:
    """The address of the site."""
    return running_site.address


def children_of(parent: int) -> Iterator[tuple[int, list[str]]]:
    """Yield number and command line of each child of a process."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            words = (folder / "cmdline").read_text().split("\0")
        except OSError:
            continue  # it ended meanwhile
        if int(fields[1]) == parent:
            yield int(folder.name), words


def run_manage(values: dict[str, str], *arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=values, check=True, capture_output=True)


def answers(address: str, process: subprocess.Popen[bytes], log: Path) -> bool:
    if process.poll() is not None:
        raise RuntimeError(f"the site has ended:\n{log.read_text()}")
    try:
        with urllib.request.urlopen(address, timeout=1) as response:
            return response.status == 200 and "Descent is at" in log.read_text()
    except OSError:
        return False


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Person:
    """Somebody in front of a browser."""

    page: Page
    site: str
    name: str
    troubles: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Type an address."""
        self.page.goto(self.site + path)

    def sign_up(self) -> None:
        """Make an account and be signed in."""
        self.open("/accounts/signup/")
        self.page.fill("[name=username]", self.name)
        self.page.fill("[name=password1]", PASSWORD)
        self.page.fill("[name=password2]", PASSWORD)
        self.page.click("main button[type=submit]")
        self.page.wait_for_url(self.site + "/")

    def open_exercise(self, slug: str) -> None:
        """Open an exercise and wait for its editor."""
        self.open(f"/exercises/{slug}/")
        self.page.wait_for_selector(".cm-content")

    def write(self, code: str) -> None:
        """Replace what stands in the editor, by pasting."""
        self.page.evaluate("code => navigator.clipboard.writeText(code)", code)
        self.page.click(".cm-content")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Control+v")

    def press(self, kind: str) -> None:
        """Press Run ("run") or Submit ("submit")."""
        self.page.evaluate("document.querySelector('[data-result]').replaceChildren()")
        self.page.click(f"button[value={kind}]")

    def wait_for_result(self, seconds: float = 30) -> str:
        """Wait, without reloading, until the grading has ended; return its first line."""
        self.page.wait_for_selector(".grading:not([data-live])", timeout=seconds * 1000)
        return " ".join(self.page.inner_text(".grading-head").split())

    def check(self, name: str) -> str:
        """Return what the result says about one check."""
        return " ".join(self.page.inner_text(f"#check-{name}").split())


MakePerson = Callable[..., Person]


@pytest.fixture
def make_person(site: str, chromium: Browser) -> Iterator[MakePerson]:
    """Open a fresh browser window; at the end it must not have complained about anything."""
    people: list[tuple[Person, BrowserContext]] = []

    def make(*, language: str = "en-US", width: int = 1440, height: int = 900, **options: object) -> Person:
        context = chromium.new_context(
            locale=language,
            viewport={"width": width, "height": height},
            permissions=["clipboard-read", "clipboard-write"],
            **options,
        )
        context.set_default_timeout(10_000)
        person = Person(context.new_page(), site, f"bob{next(_numbers)}")
        person.page.on("pageerror", lambda error: person.troubles.append(f"error: {error}"))
        person.page.on("console", lambda said: said.type == "error" and person.troubles.append(f"console: {said.text}"))
        people.append((person, context))
        return person

    yield make
    for person, context in people:
        context.close()
        assert person.troubles == []


@pytest.fixture
def bob(make_person: MakePerson) -> Person:
    """Bob, signed in."""
    person = make_person()
    person.sign_up()
    return person
