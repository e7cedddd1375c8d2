# expect: beats_the_plain_network
# symptom: memorised
# hint.ko: 학습에 쓴 라벨을 틀린 것까지 거의 다 외웠습니다. 드롭아웃이나 L2 규제를 넣거나, 검증 데이터의 손실이 다시 커지기 전에 멈추세요. 학습 데이터의 손실을 보고 멈추면 늦습니다.
# hint.en: It knows nearly all labels it was trained on by heart, the wrong ones too. Add dropout or L2 regularisation, or stop before the loss on validation data grows again. The loss on the training data tells too late.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.01))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=150, batch_size=32, verbose=0)
