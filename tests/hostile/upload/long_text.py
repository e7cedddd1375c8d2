# attack: U5
# tries: Hand in text that is short and becomes long while it is compiled.
# walls: size of a file; limits hold before it is compiled
# expect: memory
# control: none: limits are tried in resources/
# made: by upload()
# each: shifted repeated tuple
RIGHT = "def double(x):\n    return 2 * x\n\n\ndef apply(function, x):\n    return function(x)\n"

MADE = {
    "shifted": "x = 1 << 10**9\n",
    "repeated": "x = 'a' * 10**10\n",
    "tuple": "x = (0,) * 10**10\n",
}


def upload():
    return (MADE[EACH] + RIGHT).encode()
