# expect: learns_from_its_images, reads_new_images
# symptom: some_weights_unchanged
# hint.ko: 학습한 뒤에도 그대로인 층이 있습니다. trainable=False로 얼려 두었거나 기울기를 일부 가중치에만 적용하지 않았는지 보세요.
# hint.en: A layer is the same after training as before. Is it frozen by trainable=False, or are gradients applied to some of the weights only?
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,), trainable=False))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
