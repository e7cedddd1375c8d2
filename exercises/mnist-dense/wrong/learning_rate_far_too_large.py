# expect: learns_from_its_images, reads_new_images
# symptom: constant_prediction
# hint.ko: 어떤 이미지를 넣어도 거의 같은 답이 나옵니다. 학습률이 너무 크거나 손실 함수가 분류에 맞지 않으면 이렇게 됩니다. sgd라면 0.01, adam이라면 0.001에서 시작해 보세요.
# hint.en: It gives nearly the same answer for every image. A learning rate that is far too large does that, or a loss that does not fit classification. Start at 0.01 with sgd, at 0.001 with adam.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(learning_rate=1000.0), metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
