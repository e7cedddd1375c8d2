# expect: beats_the_linear_forecast
# symptom: linear_model
# hint.ko: 신경망이 입력의 선형 함수라서 선형 예측보다 나을 수 없습니다. LSTM이나 GRU처럼 비선형인 층을 넣으세요.
# hint.en: The network is a linear function of its input, so it cannot beat a linear forecast. Add layers that are not linear, such as LSTM or GRU.
import keras


def build_model():
    return keras.Sequential(
        [
            keras.Input(shape=(50, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(32),
            keras.layers.Dense(1),
        ]
    )


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y, epochs=15, batch_size=64, verbose=0)
