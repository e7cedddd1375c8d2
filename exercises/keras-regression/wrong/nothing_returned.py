# expect: gives_a_model, learns_the_lectures_ten, learns_ten_others
# hint.ko: build_model()이 모델을 돌려주지 않았습니다. return model을 빠뜨리지 않았는지 확인하세요.
# hint.en: build_model() did not return a model. Is there a return model?
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Normalization(), keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")


def train(model, x, y):
    model.layers[0].adapt(x)
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="mse")
    model.fit(x, y, epochs=40, verbose=0)
