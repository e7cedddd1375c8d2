"""The guard of a worker: proves the walls before the first message is taken, and again every few minutes.

At the start it waits until every wall stands; until then the worker is not registered with the broker and the queue
waits. Afterwards one thread repeats the proof in children beside the gradings, and at once when a grading found no box.
Where the walls do not stand twice in a row, because one try on a busy machine may just have been slow, the guard
withdraws: nothing more is graded, what runs goes back into the queue without counting as a try, and the worker ends, so
that whoever watches over it starts it anew. Every step is published: see workers.py.
"""

import logging
import os
import platform
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from grader.judge.errors import BoxError
from grader.judge.grading import Judge
from grader.judge.probing.probe import ProbeReport
from grader.judge.walls.profiles import LEVELS
from grader.submissions import workers
from grader.submissions.models import Grading

logger = logging.getLogger(__name__)

SUSPICION_SECONDS = 120.0  # the longest that a grading waits for a proof that it asked for
TRIES_PER_PROOF = 10  # a worker that may not start looks again so often in the time between two proofs
END_SECONDS = 30.0  # the longest that a worker with broken walls may need to end by itself


class Guard:
    """Lets a worker grade only behind walls that are proved.

    Args:
        name: The worker's name.
        queues: The queues that it takes work from.
        slots: Gradings that it runs at the same time.

    Attributes:
        withdrawn: Set when the walls stand no more: no result of this worker counts from then on.
    """

    def __init__(self, name: str, queues: list[str], slots: int) -> None:
        self.withdrawn = threading.Event()
        self._name = name
        self._slots = slots
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._suspicions: deque[threading.Event] = deque()
        self._judge: Judge | None = None
        self._facts: dict[str, Any] = {
            "walls": [],
            "queues": queues,
            "slots": slots,
            "devices": [],
            "runtimes": settings.WORKER_RUNTIMES,
            "versions": {"python": platform.python_version(), "kernel": platform.release()},
            "started_at": timezone.now(),
        }

    def wait_for_walls(self, pause: Callable[[float], None]) -> Judge:
        """Return a warm judge behind proved walls; as long as there is none, say why and try again.

        Args:
            pause: Waits so many seconds; raises if the worker is asked to stop meanwhile.
        """
        told = ""
        while True:
            judge, report = self._open()
            pause(0)
            if judge is not None:
                self._judge = judge
                self._publish(report)
                return judge
            if report.reason != told:
                logger.critical("this worker takes no work: %s", report.reason)
                told = report.reason
            self._publish(report)
            pause(settings.PROOF_SECONDS / TRIES_PER_PROOF)

    def watch(self, end: Callable[[], None]) -> None:
        """Repeat the proof for ever, in a thread.

        Args:
            end: Asks the worker to end with a failure; called at most once.
        """
        threading.Thread(target=self._watch, args=(end,), name="guard", daemon=True).start()

    def suspect(self) -> None:
        """Have the walls proved now, and wait until it is known whether they stand."""
        answered = threading.Event()
        self._suspicions.append(answered)
        self._wake.set()
        if not self._stopping.is_set():
            answered.wait(SUSPICION_SECONDS)

    def stop(self) -> None:
        """Stop proving: the worker ends. What it said of broken walls stays to be read."""
        self._stopping.set()
        self._wake.set()
        if not self.withdrawn.is_set():
            _quietly(workers.leave, self._name)

    def _open(self) -> tuple[Judge | None, ProbeReport]:
        """Try the profiles that the site takes, the strongest first; the report is of the first if none holds."""
        refusals = []
        for profile in reversed(LEVELS[LEVELS.index(settings.MINIMUM_PROFILE) :]):
            judge, report = self._open_with(profile)
            if judge is not None:
                return judge, report
            refusals.append((report, self._facts["walls"]))
        report, self._facts["walls"] = refusals[0]
        return None, report

    def _open_with(self, profile: str) -> tuple[Judge | None, ProbeReport]:
        judge = None
        try:
            # Its own boxes are the ones to prove; `find_profile` would build others only to throw them away.
            judge = Judge(data_dir=settings.DATA_DIR, slots=self._slots, profile=profile)
            report = self._prove(judge)
            if report.profile is not None and Grading.Queue.GPU in self._facts["queues"]:
                report = self._prove_gpus(judge)
            if report.profile is not None:
                judge.warm(settings.WORKER_RUNTIMES)
                return judge, report
        except BoxError as error:
            report = ProbeReport(None, (), str(error))
        except Exception as error:  # noqa: BLE001  (whatever went wrong, the walls are not proved)
            report = _failed(error)
        if judge is not None:
            judge.close()
        return None, report

    def _prove(self, judge: Judge) -> ProbeReport:
        """Prove every runtime; the first that does not hold is what there is to say."""
        self._facts |= {"walls": [], "proved_at": timezone.now()}
        for runtime in settings.WORKER_RUNTIMES:
            report = judge.prove(runtime, unreachable=_own_services())
            self._facts["walls"] += [wall | {"runtime": runtime} for wall in report.as_json()["walls"]]
            self._facts["versions"] |= judge.versions(runtime)
            if report.profile is None:
                break
        return report

    def _prove_gpus(self, judge: Judge) -> ProbeReport:
        """Prove the boxes on the GPUs, once: later a proof would have to wait until no run needs the GPU."""
        names = judge.gpus()
        self._facts["devices"] = list(names)
        if self._slots > len(names):
            return ProbeReport(None, (), _too_few_gpus(len(names), self._slots))
        # Their walls are the same whatever is imported behind them, and nothing is imported faster than numpy.
        report = judge.prove("numpy", unreachable=_own_services(), device="gpu")
        self._facts["walls"] += [wall | {"runtime": "numpy, GPU"} for wall in report.as_json()["walls"]]
        return report

    def _watch(self, end: Callable[[], None]) -> None:
        proved_at = time.monotonic()
        while not self._stopping.is_set():
            is_asked = self._wake.wait(workers.BEAT_SECONDS)
            self._wake.clear()
            suspicions = self._take_suspicions()
            if is_asked or time.monotonic() - proved_at >= settings.PROOF_SECONDS:
                self._look(end)
                proved_at = time.monotonic()
            else:
                self._say_alive()
            _answer(suspicions)
        _answer(self._take_suspicions())

    def _take_suspicions(self) -> list[threading.Event]:
        return [self._suspicions.popleft() for _ in range(len(self._suspicions))]

    def _look(self, end: Callable[[], None]) -> None:
        report = self._prove_again()
        if self._stopping.is_set():
            return  # the judge may have been closed meanwhile
        if report.profile is not None:
            self._publish(report)
            return
        self.withdrawn.set()
        self._stopping.set()
        threading.Thread(target=self._end, args=(report, end), name="guard-end", daemon=True).start()

    def _prove_again(self) -> ProbeReport:
        for _ in range(2):
            try:
                report = self._prove(self._judge)
            except Exception as error:  # noqa: BLE001  (whatever went wrong, the walls are not proved)
                report = _failed(error)
            if report.profile is not None or self._stopping.is_set():
                break
            logger.warning("a wall does not stand: %s", report.reason)
        return report

    def _end(self, report: ProbeReport, end: Callable[[], None]) -> None:
        logger.critical("this worker stops, its walls stand no more: %s", report.reason)
        self._publish(report)
        end()
        self._judge.close()  # ends what runs in boxes; the gradings notice, and give themselves back
        time.sleep(END_SECONDS)
        os._exit(1)  # something hangs: the leases of what is left run out

    def _publish(self, report: ProbeReport) -> None:
        reason = "" if report.profile is not None else report.reason
        self._facts |= {"profile": report.profile or "", "reason": reason}
        _quietly(workers.publish, self._name, **self._facts)

    def _say_alive(self) -> None:
        if _quietly(workers.say_alive, self._name) is False:
            _quietly(workers.publish, self._name, **self._facts)


def _answer(suspicions: list[threading.Event]) -> None:
    for answered in suspicions:
        answered.set()


def _failed(error: Exception) -> ProbeReport:
    logger.exception("the proof itself failed")
    return ProbeReport(None, (), f"the proof itself failed: {error!r}")


def _too_few_gpus(gpus: int, slots: int) -> str:
    if not gpus:
        return "this worker serves the queue gpu, but this machine has no GPU: there is no /dev/nvidia0"
    return f"a GPU takes one run at a time, and this worker has {slots} slots for {gpus} of them: lower --concurrency"


def _own_services() -> tuple[tuple[str, int], ...]:
    """Return host and port of broker and database, which no box may reach. Sockets in files are hidden as files."""
    broker, database = urlsplit(settings.REDIS_URL), settings.DATABASES["default"]
    found = [(broker.hostname, broker.port or 6379)]
    if "HOST" in database and not str(database["HOST"]).startswith("/"):
        found.append((database["HOST"], int(database.get("PORT") or 5432)))
    return tuple(address for host, port in found if host and (address := _address_of(host, port)))


def _address_of(host: str, port: int) -> tuple[str, int] | None:
    """Return the number of a host: a box cannot ask for names, so trying one there would prove nothing of the way."""
    try:
        return str(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][4][0]), port
    except OSError:
        return None  # this worker does not find it either, and cannot work before it does


def _quietly(step: Callable[..., Any], *arguments: Any, **facts: Any) -> Any:
    """Tell the database. It may be away for a moment: grading goes on, and it is told again."""
    try:
        return step(*arguments, **facts)
    except DatabaseError:
        logger.warning("the state of this worker could not be saved", exc_info=True)
        return None
    finally:
        connection.close()
