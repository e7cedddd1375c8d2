# attack: U4
# tries: Hand in text that makes the parser run out of stack.
# walls: the parser runs in the box only
# expect: error
# control: none: the site never parses; tests/web/test_hostile_uploads.py
# made: by upload()
# each: parentheses brackets minus blocks f_strings attributes
MADE = {
    "parentheses": "x = " + "(" * 300 + ")" * 300,
    "brackets": "[" * 50_000 + "]" * 50_000,
    "minus": "x = " + "-" * 5000 + "4",
    "blocks": "".join(" " * depth + "if 1:\n" for depth in range(400)) + " " * 400 + "pass\n",
    "f_strings": "x = " + "f'{" * 60 + "1" + "}'" * 60,
    "attributes": "x = a" + ".b" * 120_000,
}


def upload():
    return MADE[EACH].encode()
