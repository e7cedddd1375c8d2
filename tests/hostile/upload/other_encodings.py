# attack: U3
# tries: Hand in bytes that readers decode differently.
# walls: UTF-8 only, no NUL, no other coding declared
# expect: refused
# control: none: refused before anything reads it; tests/web/test_hostile_uploads.py knocks at the doors
# made: by upload()
# each: nul utf_16 utf_16_without_a_mark utf_32 latin_1 overlong half_a_character cut_off utf_7 rot13 idna unicode_escape after_a_mark after_a_carriage_return nothing white huge
RIGHT = "def double(x):\n    return 2 * x\n\n\ndef apply(function, x):\n    return function(x)\n"

MADE = {
    "nul": RIGHT.encode() + b"#\0\n",
    "utf_16": RIGHT.encode("utf-16"),
    "utf_16_without_a_mark": RIGHT.encode("utf-16-le"),
    "utf_32": RIGHT.encode("utf-32"),
    "latin_1": b"# \xe9\n" + RIGHT.encode(),
    "overlong": b"# \xc0\xaf\n" + RIGHT.encode(),
    "half_a_character": b"# \xed\xa0\x80\n" + RIGHT.encode(),
    "cut_off": RIGHT.encode() + "# \ud55c".encode()[:-1],
    "utf_7": b"# -*- coding: utf-7 -*-\n" + RIGHT.encode("utf-7"),
    "rot13": b"#!/usr/bin/python\n# vim: set fileencoding=rot13 :\n" + RIGHT.encode(),
    "idna": b"# coding=idna\n" + RIGHT.encode(),
    "unicode_escape": b"\t\f# coding:unicode_escape\n" + RIGHT.encode(),
    "after_a_mark": b"\xef\xbb\xbf# coding: utf-7\n" + RIGHT.encode(),
    "after_a_carriage_return": b"\r# coding: utf-7\r" + RIGHT.encode(),
    "nothing": b"",
    "white": b"\xef\xbb\xbf \t\r\n\x0c \xe2\x80\xa8",
    "huge": b"#" * 5_000_000,
}


def upload():
    return MADE[EACH]
