import numpy as np


def accuracy(y_true, y_pred):
    return 1 - np.count_nonzero(y_true - y_pred) / len(y_true)


def confusion_matrix(y_true, y_pred, num_classes):
    one_hot = np.eye(num_classes)
    return one_hot[y_true].T @ one_hot[y_pred]


def precision_recall_f1(y_true, y_pred, num_classes):
    scores = np.zeros((num_classes, 3))
    for c in range(num_classes):
        true, predicted = y_true == c, y_pred == c
        both = (true & predicted).sum()
        if both:
            scores[c] = both / predicted.sum(), both / true.sum(), 2 * both / (true.sum() + predicted.sum())
    return tuple(scores.mean(axis=0))
