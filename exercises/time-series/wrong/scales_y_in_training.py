# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: other_scale
# hint.ko: 예측이 정답의 일정한 배수에 가깝습니다. train 안에서 y의 크기를 바꾸지 마세요. 예측할 때는 아무도 되돌려 주지 않습니다.
# hint.en: The predictions are close to a multiple of the right values. Do not rescale y inside train: nobody scales predictions back.
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
    y = y / y.std()
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y, epochs=15, batch_size=64, verbose=0)
