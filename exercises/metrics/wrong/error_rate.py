# expect: accuracy_of_the_example, arguments_stay_unchanged, accuracy_of_many_sizes, all_right_and_all_wrong
# hint.ko: 틀린 비율을 구했습니다. 정확도는 맞힌 비율입니다.
# hint.en: This is the share of wrong predictions. Accuracy is the share of right ones.
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean(y_true != y_pred)


def confusion_matrix(y_true, y_pred, num_classes):
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    for true, predicted in zip(y_true, y_pred):
        matrix[true, predicted] += 1
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
