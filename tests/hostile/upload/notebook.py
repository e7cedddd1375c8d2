# attack: U6
# tries: Hand in a notebook: its JSON is Python, of a kind.
# walls: a file is Python text and nothing else
# expect: error
# control: none: nothing reads notebooks
# made: by upload()
# each: plain deep not_a_number magic long_output
import json

CELL = {"cell_type": "code", "source": ["!rm -rf /\n", "def double(x):\n", "    return 2 * x"], "outputs": []}
MADE = {
    "plain": json.dumps({"cells": [CELL], "nbformat": 4}),
    "deep": '{"cells": ' + "[" * 20_000 + "]" * 20_000 + "}",
    "not_a_number": '{"cells": [NaN, Infinity, null, true], "cells": 1e999999}',
    "magic": "%matplotlib inline\n!rm -rf /\ndef double(x):\n    return 2 * x\n",
    "long_output": json.dumps({"cells": [{**CELL, "outputs": ["x" * 200_000]}]}),
}


def upload():
    return MADE[EACH].encode()
