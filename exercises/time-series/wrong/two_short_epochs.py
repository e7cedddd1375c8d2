# expect: beats_the_last_value, beats_the_linear_forecast
# symptom: learns_too_little
# hint.ko: 배우기는 했지만 아직 부족합니다. 에폭을 늘리거나 학습률을 조금 키워 보세요.
# hint.en: It has learnt something, but not enough. Try more epochs, or a somewhat larger learning rate.
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
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="mse")
    model.fit(x, y, epochs=2, batch_size=64, verbose=0)
