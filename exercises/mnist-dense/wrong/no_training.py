# expect: learns_from_its_images, reads_new_images
# hint.ko: compile만 하고 fit을 부르지 않아서 아무것도 배우지 않았습니다.
# hint.en: The model is compiled but fit is never called, so it learns nothing.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
