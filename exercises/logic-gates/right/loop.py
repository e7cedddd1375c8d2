import numpy as np


def neuron(x1, x2, w1, w2, theta):
    out = [1.0 if w1 * a + w2 * b > theta else 0.0 for a, b in zip(x1.ravel(), x2.ravel(), strict=True)]
    return np.array(out).reshape(x1.shape)


def and_gate(x1, x2):
    return neuron(x1, x2, 0.5, 0.5, 0.7)


def nand_gate(x1, x2):
    return neuron(x1, x2, -0.5, -0.5, -0.7)


def or_gate(x1, x2):
    return neuron(x1, x2, 0.5, 0.5, 0.2)


def xor_gate(x1, x2):
    return or_gate(and_gate(x1, nand_gate(x1, x2)), and_gate(nand_gate(x1, x2), x2))
