# expect: network_is_784_64_10
# hint.ko: 출력층에 소프트맥스가 없어서 확률이 아니라 점수가 나옵니다.
# hint.en: The output layer has no softmax, so it gives scores instead of probabilities.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10))
    return model


def train(model, x, y):
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer="adam", metrics=["accuracy"])
    model.fit(x, y, epochs=2, batch_size=32, verbose=0)
