"""What a simple transform of a right answer is called, in both languages. No number in them is the submission's."""

from __future__ import annotations

import re
from typing import Any

from grader.judge.text import Text

_SENTENCES = {
    "negated": ("부호가 반대입니다.", "has the opposite sign."),
    "transposed": ("전치되어 있습니다(행과 열이 바뀌었습니다).", "is transposed: rows and columns are swapped."),
    "across": ("다른 축을 따라 계산되었습니다.", "was calculated along the other axis."),
    "times_samples": (
        "기댓값에 표본의 수를 곱한 것과 같습니다. 표본의 수로 나누어 평균을 구했는지 확인해 보세요.",
        "is the expected value times the number of samples. Was it divided by the number of samples?",
    ),
    "over_samples": (
        "기댓값을 표본의 수로 나눈 것과 같습니다. 합을 구해야 할 곳에서 평균을 구했는지 확인해 보세요.",
        "is the expected value divided by the number of samples. Is there a mean where a sum is asked for?",
    ),
    "times_entries": (
        "기댓값에 원소의 수를 곱한 것과 같습니다. 평균이 아니라 합을 구했는지 확인해 보세요.",
        "is the expected value times the number of entries. Is there a sum where a mean is asked for?",
    ),
    "over_entries": (
        "기댓값을 원소의 수로 나눈 것과 같습니다. 합이 아니라 평균을 구했는지 확인해 보세요.",
        "is the expected value divided by the number of entries. Is there a mean where a sum is asked for?",
    ),
    "doubled": ("기댓값의 두 배입니다.", "is twice the expected value."),
    "halved": ("기댓값의 절반입니다.", "is half of the expected value."),
    "truncated": (
        "기댓값에서 소수점 아래가 버려졌습니다. 정수형 배열에 담지 않았는지 확인해 보세요.",
        "is the expected value without its decimals. Was it stored in an array of integers?",
    ),
    "rounded": ("기댓값이 정수로 반올림되어 있습니다.", "is the expected value, rounded to whole numbers."),
    "complement": ("1에서 기댓값을 뺀 것과 같습니다.", "is 1 minus the expected value."),
    "absolute": (
        "기댓값의 절댓값입니다. 부호가 사라졌습니다.",
        "is the absolute value of the expected one: signs are lost.",
    ),
    "squared": ("기댓값의 제곱입니다.", "is the square of the expected value."),
    "root": ("기댓값의 제곱근입니다.", "is the square root of the expected value."),
    "logarithm": ("기댓값의 로그입니다.", "is the logarithm of the expected value."),
    "base_two": (
        "밑이 2인 로그로 계산한 값과 같습니다. 자연로그 np.log를 써 보세요.",
        "looks like a logarithm to base 2. Use the natural logarithm, np.log.",
    ),
    "reversed": ("마지막 축의 순서가 거꾸로입니다.", "is in reverse order along its last axis."),
    "upside_down": ("첫 번째 축의 순서가 거꾸로입니다.", "is in reverse order along its first axis."),
    "turned": ("모든 축의 순서가 거꾸로입니다.", "is in reverse order along every axis."),
    "shifted_on": ("마지막 축을 따라 한 칸 뒤로 밀려 있습니다.", "is shifted by one place along its last axis."),
    "shifted_back": (
        "마지막 축을 따라 한 칸 앞으로 당겨져 있습니다.",
        "is shifted back by one place along its last axis.",
    ),
    "reshaped": (
        "숫자는 맞지만 모양이 다릅니다. 축이 사라지거나 더해지지 않았는지 확인해 보세요.",
        "has the right numbers in another shape. Was an axis lost or added?",
    ),
}
_FUNCTION = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,79}")
_PART = re.compile(r"(\[(?:\d{1,6}|'[A-Za-z0-9_ ]{1,40}')\]){0,4}")


def of(said: Any) -> Text | None:
    """Return the sentence for what an examiner says: [name, function, part]; None for anything else."""
    if type(said) is not list or len(said) != 3 or any(type(text) is not str for text in said):
        return None
    name, function, part = said
    if name not in _SENTENCES or not _FUNCTION.fullmatch(function) or not _PART.fullmatch(part):
        return None
    ko, en = _SENTENCES[name]
    which = f"`{function}(…){part}`"
    return Text(f"{which}의 결과: {ko}", f"The result of {which} {en}")
