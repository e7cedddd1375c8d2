"""Proof about the order of the course: what an exercise asks for beforehand is there, and nothing waits for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.judge.command.proofs import Proof


def prerequisites_can_be_met(slug: str, course: Mapping[str, Sequence[str]]) -> Proof:
    """Prove that every prerequisite of an exercise is in the course, and that none leads back to it.

    Args:
        slug: The exercise.
        course: Prerequisites of every exercise of the course, by slug.
    """
    wanted = course[slug]
    gaps = [f"prerequisites: there is no exercise {name}" for name in wanted if name not in course]
    if circle := _way_back(slug, course):
        gaps.append(f"prerequisites go in a circle: {' -> '.join(circle)}")
    return Proof("order", tuple(gaps), f"{len(wanted)} prerequisite{'' if len(wanted) == 1 else 's'}")


def _way_back(slug: str, course: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a way from an exercise over prerequisites to itself; empty if there is none."""
    ways = [[slug]]
    seen = set()
    while ways:
        way = ways.pop()
        for name in course.get(way[-1], ()):
            if name == slug:
                return [*way, name]
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []
