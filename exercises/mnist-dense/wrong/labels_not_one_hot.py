# expect: learns_from_its_images, reads_new_images
# symptom: labels_not_one_hot
# hint.ko: 정답이 정수인데 원핫 벡터가 있어야 하는 손실 함수를 썼습니다. sparse_categorical_crossentropy를 쓰거나 정답을 원핫 벡터로 바꾸세요.
# hint.en: The labels are integers but this loss wants one-hot vectors. Use sparse_categorical_crossentropy, or one-hot labels.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
