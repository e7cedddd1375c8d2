# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: far_off
# hint.ko: 예측이 정답보다 몇 배나 큽니다. 학습률이 너무 큽니다. 0.01 안팎에서 시작해 보세요.
# hint.en: The predictions are many times larger than the right values. The learning rate is much too large. Start at about 0.01.
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
    model.compile(optimizer=keras.optimizers.Adam(30.0), loss="mse")
    model.fit(x, y, epochs=3, batch_size=64, verbose=0)
