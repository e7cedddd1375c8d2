# attack: U5
# tries: Hand in as many lines, names, branches and decorators as a file may hold.
# walls: size of a file
# expect: passed
# control: none: it is a right answer, only long
# made: by upload()
# each: lines one_line names local_names decorators branches comparisons
RIGHT = "def double(x):\n    return 2 * x\n\n\ndef apply(function, x):\n    return function(x)\n"

MADE = {
    "lines": "\n" * 9_000,
    "one_line": "x = '" + "a" * 200_000 + "'\n",
    "names": ";".join(f"a{number}=0" for number in range(20_000)) + "\n",
    "local_names": "def f():\n " + ";".join(f"a{number}=0" for number in range(20_000)) + "\n",
    "decorators": "@(lambda f: f)\n" * 1_000 + "def f(): pass\n",
    "branches": "match 0:\n" + "".join(f" case {number}: pass\n" for number in range(9_000)),
    "comparisons": "x = " + "1 <= " * 20_000 + "1\n",
}


def upload():
    return (MADE[EACH] + RIGHT).encode()
