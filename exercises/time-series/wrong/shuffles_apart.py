# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: unrelated
# hint.ko: 예측이 정답과 아무 관계가 없습니다. x와 y를 따로 섞었는지 확인하고, 같은 순서로 섞으세요.
# hint.en: The forecasts have nothing to do with the right values. Are x and y shuffled apart? Use one order for both.
import keras
import numpy as np


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(50, 1)),
            keras.layers.Conv1D(32, 8, strides=3, activation="relu"),
            keras.layers.LSTM(32),
            keras.layers.Dense(1),
        ]
    )


def train(model, x, y):
    x, y = np.random.permutation(x), np.random.permutation(y)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y, epochs=3, batch_size=64, verbose=0)
