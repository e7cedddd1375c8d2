# expect: learns_from_its_images, reads_new_images
# symptom: hardly_moved
# hint.ko: 가중치가 거의 움직이지 않았습니다. 학습률이 너무 작습니다. sgd라면 0.01, adam이라면 0.001에서 시작해 보세요.
# hint.en: The weights hardly moved: the learning rate is far too small. Start at 0.01 with sgd, at 0.001 with adam.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(learning_rate=1e-7), metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
