# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: memorised
# hint.ko: 처음 몇 개의 시계열에서만 오차가 작습니다. 받은 시계열을 모두 써서 학습하세요.
# hint.en: The error is small on the first few series only. Train on all that you are given.
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
    model.fit(x[:20], y[:20], epochs=40, batch_size=5, verbose=0)
