# expect: scores_of_the_example, arguments_stay_unchanged, scores_of_many_sizes, classes_that_never_come, never_predicted
# hint.ko: 클래스의 크기로 무게를 두어 평균을 냈습니다. 모든 클래스가 같은 무게여야 합니다.
# hint.en: The mean is weighted by the size of the classes. All classes should weigh the same.
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
    sizes = np.bincount(y_true, minlength=num_classes) / len(y_true)
    return np.dot(sizes, precisions), np.dot(sizes, recalls), np.dot(sizes, f1s)
