# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: never_negative
# hint.ko: 음수를 하나도 예측하지 않습니다. 출력층의 활성화 함수가 음수를 막고 있습니다. 값을 예측하는 출력층에는 활성화 함수를 두지 마세요.
# hint.en: No prediction is negative: the activation of the output layer forbids it. An output that predicts values has no activation.
import keras


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(50, 1)),
            keras.layers.Conv1D(32, 8, strides=3, activation="relu"),
            keras.layers.LSTM(32),
            keras.layers.Dense(1, activation="relu"),
        ]
    )


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y, epochs=15, batch_size=64, verbose=0)
