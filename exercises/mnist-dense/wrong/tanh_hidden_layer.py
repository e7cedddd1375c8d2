# expect: network_is_784_64_10
# symptom: not_relu
# hint.ko: 은닉층의 활성화 함수가 ReLU가 아닙니다.
# hint.en: The activation of the hidden layer is not ReLU.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="tanh", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
