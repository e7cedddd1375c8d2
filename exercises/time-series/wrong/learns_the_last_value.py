# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: repeats_the_last_value
# hint.ko: 예측이 시계열의 마지막 값과 거의 같습니다. y에 있는 다음 값을 정답으로 쓰세요.
# hint.en: The predictions are almost the last value of each series. Train on y, the value that comes next.
import keras


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
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, x[:, -1], epochs=15, batch_size=64, verbose=0)
