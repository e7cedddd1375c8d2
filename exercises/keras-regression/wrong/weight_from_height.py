# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: fit에 x와 y를 바꾸어 넣었습니다. 키로 몸무게를 맞히고 있습니다.
# hint.en: x and y are swapped in fit: the model predicts weight from height.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Normalization(), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    model.layers[0].adapt(y)
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="mse")
    model.fit(y, x, epochs=40, verbose=0)
