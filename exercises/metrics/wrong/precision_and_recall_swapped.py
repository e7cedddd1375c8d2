# expect: scores_of_the_example, arguments_stay_unchanged, scores_of_many_sizes, classes_that_never_come, never_predicted
# hint.ko: 정밀도와 재현율이 뒤바뀌었습니다. 정밀도는 그 클래스로 예측한 것, 재현율은 실제로 그 클래스인 것으로 나눕니다.
# hint.en: Precision and recall are swapped. Precision divides by what was predicted as the class, recall by what truly is of the class.
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
    return np.mean(recalls), np.mean(precisions), np.mean(f1s)
