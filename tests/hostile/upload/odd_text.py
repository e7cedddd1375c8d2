# attack: U3
# tries: Hand in text that reads differently from what it does: lines ended by CR, U+2028, reversed text, letters that look like others.
# walls: the file is compiled as what it is; pages show such characters as codes
# expect: passed
# control: none: this is a right answer, and what is tried is whether it is graded so
# made: by upload()
# each: mark carriage_returns both line_separators reversed look_alikes other_forms utf_8_declared
RIGHT = "def double(x):\n    return 2 * x\n\n\ndef apply(function, x):\n    return function(x)\n"

MADE = {
    "mark": "\ufeff" + RIGHT,
    "carriage_returns": RIGHT.replace("\n", "\r"),
    "both": RIGHT.replace("\n", "\r\n"),
    "line_separators": "# one\u2028line\u2029\x85\x0b\x0c\x1c still\n" + RIGHT,
    "reversed": RIGHT + "# \u202e } \u2066if is_admin\u2069 \u2066 begin\n# \u202e\u2066return x\u2069\n",
    "look_alikes": RIGHT + "def d\u043euble(x):\n    return 0\n",
    "other_forms": RIGHT.replace("double", "\U0001d555ouble"),
    "utf_8_declared": "# -*- coding: UTF-8 -*-\n" + RIGHT,
}


def upload():
    return MADE[EACH].encode()
