def and_gate(x1, x2):
    return 3 * x1 + 2 * x2 >= 5


def nand_gate(x1, x2):
    return 3 * x1 + 2 * x2 < 5


def or_gate(x1, x2):
    return 3 * x1 + 2 * x2 >= 2


def xor_gate(x1, x2):
    middle = nand_gate(x1, x2)
    return nand_gate(nand_gate(x1, middle), nand_gate(middle, x2))
