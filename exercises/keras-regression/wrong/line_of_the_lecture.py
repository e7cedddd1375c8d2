# expect: learns_ten_others
# hint.ko: 받은 데이터로 학습하지 않고 강의 자료의 직선을 그대로 냅니다. train에서 x와 y로 학습하세요.
# hint.en: The model gives the line of the lecture's data whatever it is trained on. Train it on the x and y that come.
import keras
import numpy as np


def build_model():
    return keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])


def train(model, x, y):
    model.set_weights([np.array([[0.8625]]), np.array([109.365])])
