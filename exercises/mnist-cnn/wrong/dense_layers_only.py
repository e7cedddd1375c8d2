# expect: looks_through_convolution, reads_new_images
# symptom: not_convolutional
# hint.ko: 합성곱을 거치지 않고 이미지가 밀집층으로 갑니다. 이미지를 먼저 Conv2D에 넣고, 그 결과만 다음 층으로 보내세요.
# hint.en: The image reaches a dense layer without any convolution. Send it into Conv2D first, and only what comes out of that to the next layers.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(2))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01))
    model.fit(x, y, epochs=8, batch_size=32, verbose=0)
