"""Proof about the pictures of an exercise: each is named by a text, says what it shows, and only draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grader.judge.command.proofs import Proof
from grader.judge.command.writing import texts_of, tokens_of
from grader.judge.exercise import Exercise
from grader.judge.exercise_files import PICTURE
from grader.judge.pictures import picture_problems


@dataclass(frozen=True)
class _Mention:
    """A picture named by a text: its file, its address there, and its alternative text."""

    file: str
    address: str
    alternative: str

    @property
    def language(self) -> str:
        return "ko" if ".ko." in self.file else "en"


def pictures_can_be_shown(exercise: Exercise) -> Proof:
    """Prove that every named picture is there, can be told in words and only draws, and that every picture is named."""
    mentions = [mention for file, markdown in texts_of(exercise) for mention in _mentions(file, markdown)]
    gaps = [gap for mention in mentions for gap in _gaps_of(mention, exercise)]
    gaps += [f"{name} {problem}" for name, svg in exercise.pictures.items() for problem in picture_problems(svg)]
    named = {mention.address for mention in mentions}
    gaps += [f"{name} is named by no statement and no explanation" for name in exercise.pictures if name not in named]
    number = len(exercise.pictures)
    return Proof("pictures", tuple(gaps), f"{number} picture{'' if number == 1 else 's'}")


def _mentions(file: str, markdown: str) -> Iterator[_Mention]:
    for token in tokens_of(markdown):
        if token.type == "image":
            yield _Mention(file, str(token.attrGet("src") or ""), token.content.strip())


def _gaps_of(mention: _Mention, exercise: Exercise) -> Iterator[str]:
    form = PICTURE.fullmatch(mention.address)
    if not form:
        yield f"{mention.file}: a picture must be pictures/<name>.svg. Received: {mention.address[:80]}"
        return
    if mention.address not in exercise.pictures:
        yield f"{mention.file}: {mention.address} is named and is not there"
    if form["language"] not in {None, mention.language}:
        yield f"{mention.file}: {mention.address} holds words of the other language"
    if not mention.alternative:
        yield f"{mention.file}: {mention.address} needs words for those who cannot see it: ![what it shows](...)"
