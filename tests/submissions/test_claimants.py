"""Whether the process that holds a claim still lives: only what can be seen for certain counts as gone."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from grader.accounts.models import User
from grader.submissions import claimants
from grader.submissions.claimants import is_gone, machine, new_claim
from grader.submissions.claiming import abandoned, claim_next, finish, take_back
from grader.submissions.models import Grading
from tests.conftest import ROOT
from tests.servers import wait_until
from tests.submissions.conftest import Send
from tests.submissions.reports import failed_report

CLAIM_AND_WAIT = "from grader.submissions.claimants import new_claim; print(new_claim(), flush=True); input()"


class Another:
    """Another process, which has made a claim and lives."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", CLAIM_AND_WAIT]
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.claim = self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def another() -> Iterator[Another]:
    """Start one."""
    started = Another()
    yield started
    started.end()


def test_claims_differ_and_fit_their_column() -> None:
    claims = {new_claim() for _ in range(100)}
    assert len(claims) == 100
    assert max(map(len, claims)) <= Grading._meta.get_field("claimed_by").max_length
    assert not any(is_gone(claim) for claim in claims)


def test_a_process_is_gone_when_it_was_killed_and_not_before(another: Another) -> None:
    assert not is_gone(another.claim)
    another.process.send_signal(signal.SIGSTOP)
    assert not is_gone(another.claim)  # it may wake up again
    another.process.kill()
    wait_until(lambda: is_gone(another.claim), 5, "it is gone before anybody has asked for its status")
    another.end()
    assert is_gone(another.claim)


def test_another_process_with_the_same_number_is_another() -> None:
    earlier = re.sub(r"-(\d+)@", lambda started: f"-{int(started[1]) - 1}@", new_claim())
    assert f":{os.getpid()}-" in earlier
    assert is_gone(earlier)


@pytest.mark.parametrize(
    "change",
    [
        lambda claim: claim.replace(machine(), "0123456789ab-4026531836"),  # another machine, or another container
        lambda claim: claim.replace("@", "#"),
        lambda claim: claim[:20],
        lambda claim: "host:1234:0123456789abcdef",  # as they were called before
        lambda claim: "",
    ],
)
def test_of_a_process_out_of_sight_nothing_is_said(another: Another, change: Callable[[str], str]) -> None:
    another.end()
    assert is_gone(another.claim)
    assert not is_gone(change(another.claim))


def test_without_a_name_for_the_machine_only_the_lease_counts(
    another: Another, monkeypatch: pytest.MonkeyPatch
) -> None:
    another.end()
    monkeypatch.setattr(claimants, "machine", lambda: "")
    assert not is_gone(another.claim)
    assert not is_gone(new_claim())


def test_only_what_a_dead_process_holds_is_taken_back_before_the_lease_ends(
    another: Another, bob: User, train: Send
) -> None:
    for _ in range(2):
        train(bob)
    mine, its = claim_next("training"), claim_next("training")
    Grading.objects.filter(pk=its.pk).update(claimed_by=another.claim)
    its.refresh_from_db()
    assert abandoned(10) == []
    assert take_back(its) is None
    another.end()
    assert abandoned(10) == [its]
    assert take_back(its) == "queued"
    assert take_back(its) is None
    assert not finish(its, failed_report(), [])
    assert finish(mine, failed_report(), [])
