# expect: reads_new_images
# symptom: learns_too_little
# hint.ko: 배우고는 있지만 모자랍니다. 에폭을 늘리거나, 학습률을 조금 키우거나, 옵티마이저를 바꾸어 보세요.
# hint.en: It does learn, but not enough. Train for more epochs, raise the learning rate a little, or take another optimiser.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
