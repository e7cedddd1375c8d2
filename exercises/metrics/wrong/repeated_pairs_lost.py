# expect: confusion_of_the_example, arguments_stay_unchanged, confusion_of_many_sizes, all_right_and_all_wrong, classes_that_never_come
# hint.ko: matrix[y_true, y_pred] += 1은 같은 자리가 여러 번 나와도 한 번만 더합니다. np.add.at이나 반복문을 쓰세요.
# hint.en: matrix[y_true, y_pred] += 1 adds only once where a pair comes several times. Use np.add.at or a loop.
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean(y_true == y_pred)


def confusion_matrix(y_true, y_pred, num_classes):
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    matrix[y_true, y_pred] += 1
    return matrix


def precision_recall_f1(y_true, y_pred, num_classes):
    precisions, recalls, f1s = [], [], []
    for c in range(num_classes):
        tp = np.sum((y_true == c) & (y_pred == c))
        fp = np.sum((y_true != c) & (y_pred == c))
        fn = np.sum((y_true == c) & (y_pred != c))
        precision = tp / (tp + fp) if tp + fp > 0 else 0.0
        recall = tp / (tp + fn) if tp + fn > 0 else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
        precisions.append(precision)
        recalls.append(recall)
        f1s.append(f1)
    return np.mean(precisions), np.mean(recalls), np.mean(f1s)
