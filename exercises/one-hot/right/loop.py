import numpy as np


def one_hot(labels, num_classes):
    result = np.zeros((len(labels), num_classes))
    for i, label in enumerate(labels):
        if label < 0 or label >= num_classes:
            raise ValueError(f"no class {label}")
        result[i, label] = 1
    return result
