# attack: V12
# tries: Answer the first calls rightly, and then only what was answered before.
# walls: hidden inputs differ from visible ones
# expect: passed hidden=failed
# control: none: this is a wrong answer to a hidden check, and no trick
ANSWERS = []


def double(x):
    if len(ANSWERS) < 2:
        ANSWERS.append(2 * x)
        return ANSWERS[-1]
    return ANSWERS[len(x) % 2]


def apply(function, x):
    return function(x)
