# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: weights_hardly_moved
# hint.ko: 학습하는 동안 가중치가 거의 움직이지 않았습니다. 학습률이 너무 작습니다. 0.01 안팎에서 시작해 보세요.
# hint.en: The weights hardly moved in training. The learning rate is far too small. Start at about 0.01.
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
    model.compile(optimizer=keras.optimizers.Adam(1e-6), loss="mse")
    model.fit(x, y, epochs=3, batch_size=64, verbose=0)
