"""What may be handed in at all: the rules for the bytes of a submission. They are never parsed as Python here."""

from __future__ import annotations

import re

from grader.judge.text import Text

MAX_SOURCE_BYTES = 262_144
MAX_LINES = 10_000  # pages show them one by one

# PEP 263: a comment in the first two lines. Python would decode the file by it; we only ever send UTF-8.
_CODING = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)")
_LINE_END = re.compile("\r\n|\r|\n")
_UTF8_NAMES = {"utf-8", "utf8", "utf_8", "u8", "ascii", "us-ascii", "utf-8-sig"}
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class SourceRefused(Exception):
    """A submission that cannot be graded, with the rule and the value in both languages."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(ko, en)


def refuse_source(data: bytes, max_bytes: int = MAX_SOURCE_BYTES) -> str:
    """Return the text of a submission.

    Args:
        data: The bytes of the file.
        max_bytes: The most that is accepted.

    Raises:
        SourceRefused: empty, too long, too many lines, not UTF-8, a NUL byte, or another coding declared.
    """
    if len(data) > max_bytes:
        raise SourceRefused(
            f"파일은 {max_bytes // 1024} KiB 이하여야 합니다. 받은 파일: {len(data) / 1024:,.0f} KiB.",
            f"A file may have at most {max_bytes // 1024} KiB. Received: {len(data) / 1024:,.0f} KiB.",
        )
    if data.startswith(_UTF16_MARKS):
        raise SourceRefused(
            "파일은 UTF-8로 저장되어야 합니다. 받은 파일: UTF-16. 편집기에서 UTF-8로 다시 저장해 주세요.",
            "A file must be saved as UTF-8. Received: UTF-16. Please save it again as UTF-8 in your editor.",
        )
    if b"\0" in data:
        position = data.index(b"\0")
        raise SourceRefused(
            f"파일에 NUL 문자가 있으면 안 됩니다. {position + 1}번째 바이트에 NUL이 있습니다."
            " 텍스트 파일인지 확인해 주세요.",
            f"A file may not hold a NUL byte. Byte {position + 1} is NUL. Is it a text file?",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceRefused(
            f"파일은 UTF-8로 저장되어야 합니다."
            f" {error.start + 1}번째 바이트(0x{data[error.start]:02x})를 읽을 수 없습니다.",
            f"A file must be saved as UTF-8. Byte {error.start + 1} (0x{data[error.start]:02x}) cannot be read.",
        ) from None
    if not text.strip():
        raise SourceRefused("파일이 비어 있습니다. 코드를 작성해 주세요.", "The file is empty. Please write some code.")
    lines = len(_LINE_END.split(text))
    if lines > MAX_LINES:
        raise SourceRefused(
            f"파일은 {MAX_LINES:,}줄 이하여야 합니다. 받은 파일: {lines:,}줄.",
            f"A file may have at most {MAX_LINES:,} lines. Received: {lines:,}.",
        )
    _refuse_other_coding(text)
    return text


def _refuse_other_coding(text: str) -> None:
    # Of the text as it is kept: without a byte order mark, and with lines as Python counts them.
    for line in _LINE_END.split(text, 2)[:2]:
        declared = _CODING.match(line)
        if declared and declared.group(1).lower() not in _UTF8_NAMES:
            name = declared.group(1)
            raise SourceRefused(
                f"파일은 UTF-8이어야 합니다. 선언된 인코딩: {name}. 그 줄을 지워 주세요.",
                f"A file must be UTF-8. Declared coding: {name}. Please remove that line.",
            )
