import numpy as np


def gate(x1, x2, w, b):
    x = np.stack([x1, x2], axis=-1)
    return (x @ np.array(w) + b > 0).astype(int)


def and_gate(x1, x2):
    return gate(x1, x2, [0.5, 0.5], -0.7)


def nand_gate(x1, x2):
    return gate(x1, x2, [-0.5, -0.5], 0.7)


def or_gate(x1, x2):
    return gate(x1, x2, [0.5, 0.5], -0.2)


def xor_gate(x1, x2):
    return and_gate(nand_gate(x1, x2), or_gate(x1, x2))
