# expect: one_number_for_each_series, beats_the_last_value, beats_the_linear_forecast
# symptom: a_number_for_each_step
# hint.ko: 순환층이 걸음마다 값을 돌려줍니다. 마지막 순환층에서는 return_sequences를 빼서 마지막 상태만 쓰세요.
# hint.en: The recurrent layer returns a value at every step. Leave return_sequences out of the last one, so that only its last state goes on.
import keras


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(50, 1)),
            keras.layers.LSTM(16, return_sequences=True),
            keras.layers.Dense(1),
        ]
    )


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, x, epochs=1, batch_size=64, verbose=0)
