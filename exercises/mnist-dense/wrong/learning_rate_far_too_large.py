# expect: learns_from_its_images, reads_new_images
# hint.ko: 학습률이 너무 커서 손실이 발산합니다. 0.01 안팎부터 시작해 보세요.
# hint.en: The learning rate is so large that the loss diverges. Start at about 0.01.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(64, activation="relu", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.SGD(learning_rate=1000.0), metrics=["accuracy"])
    model.fit(x, y, epochs=2, batch_size=32, verbose=0)
