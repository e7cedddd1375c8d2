"""What is refused before it is ever queued, each with the rule and the value in both languages."""

import pytest

from grader.judge.sources import MAX_SOURCE_BYTES, SourceRefused, refuse_source


@pytest.mark.parametrize(
    ("data", "en", "ko"),
    [
        (b"", "The file is empty", "비어 있습니다"),
        (b"  \n\t\n", "The file is empty", "비어 있습니다"),
        (b"x" * 5_000_000, "at most 256 KiB. Received: 4,883 KiB", "256 KiB 이하"),
        ("x = 1\n".encode("utf-16"), "Received: UTF-16", "UTF-16"),
        (b"x = 1\0\n", "Byte 6 is NUL", "6번째 바이트"),
        (b"x = '\xff'\n", "Byte 6 (0xff) cannot be read", "0xff"),
        (b"# -*- coding: utf-7 -*-\nx = 1\n", "Declared coding: utf-7", "utf-7"),
        (b"#!/usr/bin/python\n# coding=rot13\n", "Declared coding: rot13", "rot13"),
        (b"\xef\xbb\xbf# coding: utf-7\n", "Declared coding: utf-7", "utf-7"),
        (b"x\n" * 20_000, "at most 10,000 lines. Received: 20,001", "10,000줄 이하"),
        (b"\r# coding: utf-7\rx = 1\r", "Declared coding: utf-7", "utf-7"),
    ],
)
def test_a_bad_file_is_refused_with_a_clear_sentence(data: bytes, en: str, ko: str) -> None:
    with pytest.raises(SourceRefused) as refused:
        refuse_source(data)
    assert en in refused.value.text.en
    assert ko in refused.value.text.ko


@pytest.mark.parametrize(
    "data",
    [
        b"x = 1\n",
        "이름 = '소프트맥스'\n".encode(),
        b"\xef\xbb\xbfx = 1\n",
        b"# coding: utf-8\nx = 1\n",
        b"def broken(:\n",
        b"x" * MAX_SOURCE_BYTES,
    ],
)
def test_any_text_in_utf8_is_let_through(data: bytes) -> None:
    assert refuse_source(data) == data.decode("utf-8-sig")
