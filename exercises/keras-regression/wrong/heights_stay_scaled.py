# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: y를 표준화해서 학습하고 cm로 되돌리지 않았습니다. 모델의 출력은 cm여야 합니다.
# hint.en: The model learnt standardised heights and does not turn them back. Its output must be in cm.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Normalization(), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    model.layers[0].adapt(x)
    y = (y - y.mean()) / y.std()
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="mse")
    model.fit(x, y, epochs=40, verbose=0)
