"""`python -m tests.hostile`: run every attack and its control, and print what became of each.

Exits with 1 if anything was reached, forged, left behind or harmed.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import groupby

from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.verdict import Outcome
from tests.hostile.running import at_rest, attempt, left_behind_by
from tests.hostile.suite import ROWS, Attack, attacks, exercise_for, hostile_double, rows_elsewhere
from tests.hostile.walls_off import judge_without


def main() -> int:
    """Print the table and the totals."""
    exercise, found = hostile_double(), attacks()
    totals: Counter[str] = Counter()
    outcomes = _run(found, exercise, totals)
    controls = _run_controls(found, exercise)
    print(f"{'row':8} {'attack':64} {'verdict':34} {'without':48} walls")
    for attack in found:
        control = controls.get(attack.name, f"no control: {attack.no_control}")
        name = attack.name if len(attack.name) <= 64 else attack.name[:60] + "...]"
        print(f"{','.join(attack.rows):8} {name:64} {outcomes[attack.name]:34} {control:48} {attack.walls}")
    print("\nelsewhere, or not at all")
    for row, said in rows_elsewhere().items():
        print(f"{row:8} {said.get('test', '-'):90} {said.get('why', '')}")
    accounted = {row for attack in found for row in attack.rows} | rows_elsewhere().keys()
    print(
        f"\n{len(found)} attacks, {len(accounted & set(ROWS))} of {len(ROWS)} rows accounted for\n"
        f"escapes: {totals['escapes']}, wrong verdicts (forged points among them): {totals['verdicts']},\n"
        f"processes, descriptors or files left: {totals['left']}, honest submissions harmed: {totals['harmed']},\n"
        f"controls that do not bite: {sum(said.startswith('DOES') for said in controls.values())} of {len(controls)}"
    )
    for attack in found:
        totals["toothless"] += controls.get(attack.name, "").startswith("DOES")
    return 1 if +totals else 0


def _run(found: list[Attack], exercise: Exercise, totals: Counter[str]) -> dict[str, str]:
    outcomes = {}
    judge = Judge(slots=1)
    try:
        judge.grade(exercise, exercise.solution)
        rest = at_rest()
        for attack in found:
            result = attempt(judge, exercise_for(attack, exercise), attack)
            honest = judge.grade(exercise, exercise.solution)
            wrong = result.verdicts != attack.expected(exercise)
            left = left_behind_by(result, judge, exercise, rest)
            totals["escapes"] += len(result.escapes)
            totals["verdicts"] += wrong
            totals["left"] += len(left)
            totals["harmed"] += honest.outcome is not Outcome.ACCEPTED
            said = _in_short(result.verdicts)
            outcomes[attack.name] = " ".join([f"WRONG {said}" if wrong else said, *result.escapes, *left])
    finally:
        judge.close()
    return outcomes


def _run_controls(found: list[Attack], exercise: Exercise) -> dict[str, str]:
    said = {}
    with_control = sorted((attack for attack in found if attack.control), key=lambda attack: attack.control)
    for walls, group in groupby(with_control, key=lambda attack: attack.control):
        with judge_without(walls, exercise) as (judge, softened):
            for attack in group:
                result = attempt(judge, exercise_for(attack, softened), attack)
                works = attack.works(exercise, result.verdicts, result.escapes)
                said[attack.name] = f"{'works' if works else 'DOES NOT WORK'}: {', '.join(walls)}"
    return said


def _in_short(verdicts: dict[str, str]) -> str:
    if not verdicts:
        return "refused"
    (usual, _), *others = Counter(verdicts.values()).most_common()
    named = [f"{name}={verdict}" for name, verdict in verdicts.items() if verdict != usual]
    return " ".join([usual, *named]) if others else usual


if __name__ == "__main__":
    sys.exit(main())
