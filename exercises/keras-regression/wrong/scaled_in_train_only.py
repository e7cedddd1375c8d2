# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: 입력을 train 안에서만 표준화했습니다. 예측할 때는 kg 값이 그대로 들어오므로, 표준화를 모델 안의 층으로 넣으세요.
# hint.en: The inputs are standardised in train only. Predictions get raw kilograms, so make the scaling a layer of the model.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    x = (x - x.mean()) / x.std()
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="mse")
    model.fit(x, y, epochs=40, verbose=0)
