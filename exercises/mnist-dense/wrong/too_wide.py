# expect: network_is_784_64_10
# symptom: other_layers
# hint.ko: 층의 수나 크기가 다릅니다. 유닛 64개인 은닉층 하나와 유닛 10개인 출력층만 있어야 합니다.
# hint.en: The number or the size of the layers is different. There must be one hidden layer of 64 units and an output layer of 10.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(128, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
