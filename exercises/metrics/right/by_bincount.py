import numpy as np


def accuracy(y_true, y_pred):
    return (y_true == y_pred).sum() / y_true.size


def confusion_matrix(y_true, y_pred, num_classes):
    pairs = np.bincount(y_true * num_classes + y_pred, minlength=num_classes**2)
    return pairs.reshape(num_classes, num_classes)


def precision_recall_f1(y_true, y_pred, num_classes):
    matrix = confusion_matrix(y_true, y_pred, num_classes).astype(float)
    hits = np.diagonal(matrix)
    with np.errstate(all="ignore"):
        precision = np.nan_to_num(hits / matrix.sum(axis=0))
        recall = np.nan_to_num(hits / matrix.sum(axis=1))
        f1 = np.nan_to_num(2 * precision * recall / (precision + recall))
    return [precision.mean(), recall.mean(), f1.mean()]
