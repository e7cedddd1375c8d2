# attack: V22
# tries: Print what takes a page, a terminal or a reader in: markup, control codes, reversed text, NUL.
# walls: text is shown as text: tests/web/test_hostile_uploads.py
# expect: passed
# control: none: what is shown is tried there
import sys

TEXT = "<script>alert(1)</script></pre><img src=x onerror=alert(1)>\x1b[2J\x1b]0;title\x07\u202edesrever\u2066\0{{ 79*10729 }}"


def double(x):
    print(TEXT)
    print(TEXT, file=sys.stderr)
    sys.stdout.buffer.write(b"\xff\xfe\x00\xc3")
    return 2 * x


def apply(function, x):
    return function(x)
