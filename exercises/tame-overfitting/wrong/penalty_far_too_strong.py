# expect: learns_something, beats_the_plain_network
# symptom: constant_prediction
# hint.ko: 어떤 이미지를 넣어도 거의 같은 답이 나옵니다. 규제가 너무 세거나 학습률이 너무 크면 아무것도 배우지 못합니다. L2의 세기는 0.01 안팎, adam의 학습률은 0.001에서 시작해 보세요.
# hint.en: It gives nearly the same answer for every image. With a regularisation that is too strong, or a learning rate that is too large, nothing is learned. Start at about 0.01 for L2 and at 0.001 for the learning rate of adam.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dense(128, activation="relu", kernel_regularizer=keras.regularizers.L2(10.0)))
    model.add(keras.layers.Dense(10, activation="softmax", kernel_regularizer=keras.regularizers.L2(10.0)))
    return model


def train(model, x, y):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=20, batch_size=32, verbose=0)
