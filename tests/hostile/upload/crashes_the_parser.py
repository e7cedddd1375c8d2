# attack: U4
# tries: Hand in text that crashes the interpreter while it is compiled (cpython#90268).
# walls: the parser runs in the box only
# expect: memory
# control: none: the site never parses; tests/web/test_hostile_uploads.py
# made: by upload()
# each: minus lambdas conditions powers calls
MADE = {
    "minus": "x = " + "-" * 250_000 + "4",
    "lambdas": "x = " + "lambda: " * 20_000 + "1",
    "conditions": "x = " + "1 if 1 else " * 15_000 + "1",
    "powers": "x = " + "2**" * 5_000 + "1",
    "calls": "x = a" + "()" * 120_000,
}


def upload():
    return MADE[EACH].encode()
