# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: weights_unchanged
# hint.ko: train을 부른 뒤에도 가중치가 그대로입니다. train이 받은 model에 fit을 부르는지 확인하세요.
# hint.en: The weights are the same after train as before. Does train call fit on the model that it is given?
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
    model = build_model()
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y, epochs=15, batch_size=64, verbose=0)
