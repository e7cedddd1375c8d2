# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: 손실이 발산했습니다. 값이 큰 입력에 비해 학습률이 너무 큽니다. 입력을 표준화하거나 학습률을 크게 줄이세요.
# hint.en: The loss diverged: the learning rate is too large for inputs of this size. Standardise the inputs, or make it much smaller.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Normalization(), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="mse")
    model.fit(x, y, epochs=40, verbose=0)
