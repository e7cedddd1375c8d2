# expect: scores_of_the_example, arguments_stay_unchanged, scores_of_many_sizes, classes_that_never_come, never_predicted
# hint.ko: 정밀도와 재현율의 평균에서 F1을 구했습니다. 클래스마다 F1을 구한 다음 평균을 내야 합니다.
# hint.en: F1 is made from the mean precision and the mean recall. Find the F1 of each class, then take the mean.
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean(y_true == y_pred)


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
    p, r = np.mean(precisions), np.mean(recalls)
    return p, r, 2 * p * r / (p + r) if p + r > 0 else 0.0
