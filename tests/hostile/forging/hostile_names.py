# attack: V22
# tries: Raise an exception whose class, text and lines are markup, so that it stands in messages and tracebacks.
# walls: text is shown as text: tests/web/test_hostile_uploads.py
# expect: error apply=passed
# control: none: what is shown is tried there
TEXT = "<script>alert(1)</script>\x1b[31m\u202edesrever\0{{ 79*10729 }}"
Marked = type(TEXT.replace("\0", ""), (Exception,), {})


def double(x):
    raise Marked(TEXT)  # <script>alert(1)</script>


def apply(function, x):
    return function(x)
