# expect: reads_new_images
# hint.ko: sgd로 한 에폭만 학습해서 덜 배웠습니다. 에폭을 늘려 보세요.
# hint.en: One epoch with sgd is too little. Train for more epochs.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
