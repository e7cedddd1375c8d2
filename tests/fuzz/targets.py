"""What must hold for any bytes that a box may send. A target raises when it does not hold, and else returns nothing."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import numpy as np

from grader.checks import close
from grader.judge import candidate, scoring, sentences, wire
from grader.judge.box.child import Child, ChildEnded, ChildSilent, OutputExceeded
from grader.judge.curves import Curves
from grader.judge.errors import ExaminerError
from grader.judge.examiner import Examiner
from grader.judge.exercise import Check, Exercise, Limits
from grader.judge.finding import Finding, read_finding
from grader.judge.inside import examiner as inside
from grader.judge.inside.channel import Channel
from grader.judge.inside.proxy import Conversation
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Report, Verdict
from grader.judge.wire import Frame, Kind, Payload, WireError
from grader.submissions.storable import storable
from tests.fuzz.strategies import plain

_LIMIT = 4096  # largest payload that the stream target lets through
_NONCE = 7
_LARGEST_TEXT = 10_000
_LARGEST_POINT = 2_000
_LARGEST_REPORT = 200_000
_PIPE_BYTES = 60_000


def header(data: bytes) -> None:
    """A header is one of ours, or the one error."""
    try:
        kind, nonce, length = wire.read_header(data[: wire.HEADER.size], _LIMIT)
    except WireError:
        return
    assert length <= _LIMIT
    assert wire.HEADER.pack(kind, nonce, length) == data[: wire.HEADER.size]


def value(data: bytes) -> None:
    """A value is decoded in bounded memory and time, and means the same when it is sent on; or it is the one error."""
    tracemalloc.start()
    start = time.monotonic()
    try:
        decoded = wire.decode(data)
    except WireError:
        decoded = _REFUSED
    finally:
        seconds, peak_bytes = time.monotonic() - start, tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak_bytes <= 50_000 + 100 * len(data), f"{len(data)} bytes took {peak_bytes} to decode"
    assert seconds < 5
    if decoded is not _REFUSED:
        again = wire.encode(decoded)
        assert plain(wire.decode(again)) == plain(decoded)


def finding(data: bytes) -> None:
    """A report of an examiner is one in the known form, or a ValueError whose text is short."""
    decoded = _decoded(data)
    try:
        found = read_finding(decoded)
    except ValueError as error:
        _require_short(error)
    else:
        _require_storable(found)


def load_failure(data: bytes) -> None:
    """Whatever a submission says of its own import becomes a sentence of bounded length."""
    decoded = _decoded(data)
    sentence = sentences.not_loaded(decoded, Text("", ""))
    assert type(sentence) is Text
    assert max(len(sentence.ko), len(sentence.en)) < _LARGEST_TEXT
    fields = decoded if isinstance(decoded, dict) else {}
    assert candidate.is_out_of_memory(fields.get("types")) in (True, False)


def point(data: bytes) -> None:
    """Whatever a student's process says of its training is refused, or becomes a point that can be shown and stored."""
    told: list[Any] = []
    curves = Curves("check", told.append)
    curves.begin_run()
    with contextlib.suppress(ValueError):
        curves.claim(_decoded(data))
    for one in (*told, *curves.points()):
        assert len(json.dumps(storable(one), allow_nan=False)) < _LARGEST_POINT


def stream(data: bytes) -> None:
    """Frames arrive whole whatever the chunks, the rest is one of four errors, and nobody waits past the deadline.

    The first byte says whether the pipe is closed in the end, and each chunk begins with its length.
    """
    closes, chunks = bool(data[:1] > b"\x7f"), _chunks(data[1:_PIPE_BYTES])
    got: list[Frame] = []
    with _child() as (child, theirs):
        writer = threading.Thread(target=_write, args=(theirs, chunks, closes))
        writer.start()
        deadline = time.monotonic() + (5 if closes else 0.02)
        with contextlib.suppress(ChildSilent, WireError, ChildEnded, OutputExceeded):
            while True:
                got.append(child.receive(deadline, _LIMIT))
        assert time.monotonic() < deadline + 2
        writer.join()
    expected = _frames(b"".join(chunks))
    assert [(frame.kind, frame.nonce, bytes(frame.payload)) for frame in got] == expected[
        : None if closes else len(got)
    ]


def examiner(data: bytes) -> None:
    """Whatever an examiner sends, grading gets a finding in the known form, or an ExaminerError.

    Bytes up to the first 0xFF 0xFE are sent before the check, the others during it; then the pipe is closed.
    """
    before, _, during = data[:_PIPE_BYTES].partition(b"\xff\xfe")
    check = Check(name="check", title=Text("", ""), points=10, visible=True)
    events: list[Any] = []
    curves = Curves("check", events.append)
    with _child() as (child, theirs), _hurried():
        talk = Examiner(_OneChild(child, theirs, [before, during]), _EXERCISE)  # type: ignore[arg-type]
        answers = iter([Frame(Kind.RESULT, 0, b"N"), Frame(Kind.RAISED, 0, b"N")] * 2)

        def call(payload: Payload, request: wire.Request) -> Frame | None:
            wire.decode(payload)
            assert request.seconds >= 0
            kind, said = talk.call_back(b"N")
            assert kind in (Kind.RESULT, Kind.RAISED)
            wire.decode(said)
            return next(answers, None)

        try:
            talk.start()
            talk.wait_until_loaded()
            found = talk.run(check, {"seed": 1}, call, curves.measured)
        except ExaminerError as error:
            _require_short(error)
        else:
            _require_storable(found)
        for event in (*events, *curves.points()):
            json.dumps(storable(event), allow_nan=False)


def answer(data: bytes) -> None:
    """Whatever a student's process answers, the examiner ends the check with a report: it is never our fault.

    Frames in turn, each a byte for its kind and two for the length of its value.
    """
    frames = [wire.pack_frame(kind, 1, payload) for kind, payload in _answers(data)]
    to_examiner, from_examiner = os.pipe(), os.pipe()
    try:
        os.write(to_examiner[1], b"".join(frames)[:_PIPE_BYTES])
        os.close(to_examiner[1])
        for end in from_examiner:
            os.set_blocking(end, False)
        channel = Channel(to_examiner[0], from_examiner[1])
        conversation = Conversation(channel)
        conversation.begin_check()
        with contextlib.suppress(EOFError, BlockingIOError):  # the frames have run out, or filled the pipe
            report = inside._run(_a_check, inside.Order("check", 1), conversation, _REFERENCE, channel)
            _require_storable(read_finding(wire.decode(wire.encode(report))))
    finally:
        for end in (to_examiner[0], *from_examiner):
            os.close(end)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (header, value, finding, load_failure, point, stream, examiner, answer)
}

_REFUSED = object()


def _decoded(data: bytes) -> Any:
    try:
        return wire.decode(data)
    except WireError:
        return None


def _require_short(error: Exception) -> None:
    assert len(str(error)) < _LARGEST_TEXT


def _require_storable(found: Finding) -> None:
    """Build the report of a submission from a finding and store it, as a worker does."""
    result = CheckResult(
        name="check",
        title=Text("", ""),
        visible=True,
        points=10,
        earned=scoring.earned(10, found.fraction),
        verdict=Verdict.PASSED,
        message=found.reason or sentences.raised(list(found.types), found.text),
        hint=found.hint,
        details=found.details,
        traceback=found.traceback,
    )
    report = Report("e", "v", scoring.outcome([result], loaded=True), scoring.total([result]), 10, (result,), 1)
    text = json.dumps(storable(report.as_json()), allow_nan=False)
    assert len(text) < _LARGEST_REPORT
    assert 0 <= report.score <= 10
    assert (found.fraction == 1) == (found.verdict == "passed")


def _write(theirs: list[int], chunks: list[bytes], closes: bool) -> None:
    for chunk in chunks:
        os.write(theirs[1], chunk)
        os.sched_yield()
    if closes:
        os.close(theirs[1])
        theirs[1] = -1


def _chunks(data: bytes) -> list[bytes]:
    chunks = []
    while data:
        length = data[0] * 16 + 1
        chunks.append(data[1 : 1 + length])
        data = data[1 + length :]
    return chunks


def _frames(data: bytes) -> list[tuple[int, int, bytes]]:
    """Read frames in another way than the judge: the whole stream at once, by hand."""
    frames = []
    kinds = {int(kind) for kind in Kind}
    while len(data) >= 17:
        kind, nonce, length = data[0], int.from_bytes(data[1:9], "little"), int.from_bytes(data[9:17], "little")
        if kind not in kinds or length > _LIMIT or len(data) < 17 + length:
            break
        frames.append((kind, nonce, data[17 : 17 + length]))
        data = data[17 + length :]
    return frames


def _answers(data: bytes) -> Iterator[tuple[Kind, bytes]]:
    kinds = (Kind.RESULT, Kind.RAISED, Kind.CALLBACK, Kind.GONE)
    while len(data) > 3:
        kind, length = kinds[data[0] % 4], int.from_bytes(data[1:3], "little")
        payload, data = data[3 : 3 + length], data[3 + length :]
        with contextlib.suppress(WireError):  # the worker lets only what can be decoded pass
            wire.decode(payload)
            yield kind, payload


@contextlib.contextmanager
def _hurried() -> Iterator[None]:
    """Let nobody wait for long, and let the bytes know the nonce of the check, as instructor's code can."""
    seconds = dict.fromkeys(("_LOAD_SECONDS", "_GRACE_SECONDS", "_CALLBACK_SECONDS"), 0.01)
    with patch.multiple("grader.judge.examiner", **seconds), patch("secrets.randbits", return_value=_NONCE):
        yield


@contextlib.contextmanager
def _child() -> Iterator[tuple[Child, list[int]]]:
    """A real handle on real pipes; their other ends are in the hands of the target. Nobody waits for its process."""
    process = subprocess.Popen(["/bin/true"])
    to_child, from_child, output = os.pipe(), os.pipe(), os.pipe()
    theirs = [to_child[0], from_child[1], output[1]]
    child = Child(os.pidfd_open(process.pid), to_child[1], from_child[0], output[0], lambda *, killed: process.wait())
    try:
        yield child, theirs
    finally:
        for end in theirs:
            if end >= 0:
                os.close(end)
        child.end()
        assert process.returncode in (-signal.SIGKILL, 0)  # the child was collected


class _OneChild:
    """Hands out one child, whose other side sends prepared bytes whenever it is spoken to."""

    def __init__(self, child: Child, theirs: list[int], script: list[bytes]) -> None:
        self._child, self._theirs, self._script = child, theirs, script
        self._send = child.send
        child.send = self._answering  # type: ignore[method-assign]

    def take(self, *_: object) -> Child:
        return self._child

    def _answering(self, kind: Kind, nonce: int, payload: Payload, deadline: float) -> None:
        self._send(kind, nonce, payload, deadline)
        os.read(self._theirs[0], 1 << 16)
        if self._script:
            os.write(self._theirs[1], self._script.pop(0))
            if not self._script:
                os.close(self._theirs[1])
                self._theirs[1] = -1


class _REFERENCE:
    @staticmethod
    def twice(function: Callable[[Any], Any], x: np.ndarray) -> np.ndarray:
        return 2 * function(x)


def _a_check(student: Any, reference: Any, rng: np.random.Generator) -> None:
    x = rng.normal(size=(2, 3))
    given = student.twice(np.sin, x)
    close(given, reference.twice(np.sin, x), inputs={"x": x})
    np.sum(given, axis=0) + student.twice(np.cos, x)[0].mean()


_EXERCISE = Exercise(
    slug="e", version="v", title=Text("", ""), summary=Text("", ""), unit=1, order=1, difficulty=1, minutes=1,
    runtime="numpy", device="cpu", training=False, entry_points=("twice",), forbidden=(), datasets=(),
    limits=Limits(check_seconds=0.01), checks=(), statement=Text("", ""), starter="", solution="", checks_source="",
)  # fmt: skip
