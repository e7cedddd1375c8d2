# expect: scores_of_the_example, arguments_stay_unchanged, scores_of_many_sizes, classes_that_never_come, never_predicted
# hint.ko: 모든 클래스의 개수를 합쳐서 나누었습니다(마이크로 평균). 클래스마다 따로 구한 다음 평균을 내세요.
# hint.en: The counts of all classes are added up before dividing (micro average). Find the value of each class, then take the mean.
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean(y_true == y_pred)


def confusion_matrix(y_true, y_pred, num_classes):
    matrix = np.zeros((num_classes, num_classes), dtype=int)
    for true, predicted in zip(y_true, y_pred):
        matrix[true, predicted] += 1
    return matrix


def precision_recall_f1(y_true, y_pred, num_classes):
    hits = np.mean(y_true == y_pred)
    return hits, hits, hits
