"""Naming the mistakes of a submission, after every check has been decided: nothing here changes a verdict or a point.

A fresh process of the submission answers the checks that failed once more, side by side with the exercise's known
mistakes (grader.judge.inside.survey). What comes back is the examiner's word, in one form, and becomes one of a fixed
set of sentences: the author's hint of a mistake, or what a transform is called. No number of the submission's making
is repeated, so a submission learns nothing from it but which of these sentences fits.
"""

from __future__ import annotations

import dataclasses
import hashlib
import logging
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grader.judge import transform_sentences
from grader.judge.budget import Budget
from grader.judge.candidate import Candidate, Stopped
from grader.judge.curves import read_point
from grader.judge.errors import GradingCancelled, JudgeError
from grader.judge.examiner import Examiner
from grader.judge.exercise import Exercise, WrongAnswer
from grader.judge.text import Text
from grader.judge.verdict import CheckResult, Verdict
from grader.judge.wire import Frame, Payload, Request

logger = logging.getLogger(__name__)

RECOGNITION_SECONDS = 0.1
_BUSY_FACTOR = 5  # on a busy machine so much of the clock goes by: the same mistake should get the same hint there
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_WRONG = (Verdict.FAILED, Verdict.ERROR, Verdict.PARTIAL)


@dataclass(frozen=True)
class _Seen:
    """What a survey found out about one check."""

    mistakes: tuple[str, ...]
    transform: Text | None
    fingerprint: str


class Recognition:
    """Looks for the mistakes of one submission, for a bounded time.

    Args:
        candidate: The submission, to be loaded in a fresh process; closed at the end.
        exercise: Its known mistakes.
        examiner: The examiner of the grading, when it has run every check.
        seed: Seed of the grading.
        seconds: How much of a processor the comparing may take; on a busy machine it may last five times as long.
    """

    def __init__(self, candidate: Candidate, exercise: Exercise, examiner: Examiner, seed: int, seconds: float) -> None:
        self._exercise = exercise
        self._examiner = examiner
        self._seed = seed
        self._seconds = seconds
        self._end = time.monotonic() + _BUSY_FACTOR * seconds
        self._candidate = candidate

    def name_mistakes(self, results: tuple[CheckResult, ...]) -> tuple[CheckResult, ...]:
        """Return the results with hints and fingerprints where something was found out."""
        seen: dict[str, _Seen] = {}
        failed = self._worth_a_try(results)
        try:
            for said in self._survey(failed):
                check, found = _read(said, self._exercise.wrong)
                seen[check] = found
        except GradingCancelled:
            raise
        except (Stopped, JudgeError) as error:
            # Mostly the time was up. What is known by then stays.
            logger.info("%s: not all mistakes were looked for: %s", self._exercise.slug, error)
        wrong = {result.name for result in results if result.verdict is not Verdict.PASSED}
        return tuple(
            self._with(result, seen[result.name], wrong)
            if result.name in failed and result.name in seen
            else self._by_own_words(result)
            for result in results
        )

    def _by_own_words(self, result: CheckResult) -> CheckResult:
        """Return a result whose check named the mistake itself with what that says: who is told the same is alike."""
        if result.hint is None or result.verdict not in _WRONG:
            return result
        names = [mistake.name for mistake in self._exercise.wrong if mistake.hint == result.hint]
        digits = hashlib.sha256(f"hint: {result.hint.en}".encode()).hexdigest()[:32]
        return dataclasses.replace(result, mistake=result.mistake or (names[0] if names else ""), fingerprint=digits)

    def _worth_a_try(self, results: tuple[CheckResult, ...]) -> list[str]:
        """Return the checks that failed, have not named the mistake themselves, and will not take too long.

        Each runs twice, as long as before. What trains is not run again: no two runs agree.
        """
        found: list[str] = []
        left = 0.0 if self._exercise.training else self._left()
        for result in results:
            is_open = result.verdict in _WRONG and result.hint is None
            if is_open and (left := left - 2 * result.seconds) > 0:
                found.append(result.name)
        return found

    def _survey(self, failed: list[str]) -> Iterator[Any]:
        if not failed or self._left() <= 0:
            return
        try:
            self._candidate.load(self._left())
            budget = Budget(self._left())

            def call(payload: Payload, request: Request) -> Frame | None:
                if request.do == "start_again":
                    return self._candidate.start_again()
                watch = _require_point if request.wish == "watch" else None
                return self._candidate.call(payload, budget, self._examiner.call_back, watch)

            yield from self._examiner.survey(failed, self._seed, self._seconds, self._end, call)
        finally:
            self._candidate.close()

    def _with(self, result: CheckResult, seen: _Seen, wrong: set[str]) -> CheckResult:
        result = dataclasses.replace(result, fingerprint=seen.fingerprint)
        known = [mistake for mistake in self._exercise.wrong if mistake.name in seen.mistakes]
        if known:
            # Of several that fit, the one that fails exactly the checks that failed here.
            best = min(known, key=lambda mistake: len(wrong ^ set(mistake.expect)))
            return dataclasses.replace(result, hint=best.hint, mistake=best.name)
        return dataclasses.replace(result, hint=result.hint or seen.transform)

    def _left(self) -> float:
        return self._end - time.monotonic()


def _require_point(said: Any) -> None:
    read_point(said)


def _read(said: Any, known: tuple[WrongAnswer, ...]) -> tuple[str, _Seen]:
    """Return a check's name and what was seen there; nothing where the examiner's answer has another form."""
    fields = said if type(said) is dict else {}
    check, mistakes, fingerprint = (fields.get(key) for key in ("check", "mistakes", "fingerprint"))
    claimed = {name for name in mistakes if type(name) is str} if type(mistakes) is list else set()
    found = tuple(mistake.name for mistake in known if mistake.name in claimed and check in mistake.expect)
    if type(fingerprint) is not str or not _FINGERPRINT.fullmatch(fingerprint):
        fingerprint = ""
    return str(check)[:80], _Seen(found, transform_sentences.of(fields.get("transform")), fingerprint)
