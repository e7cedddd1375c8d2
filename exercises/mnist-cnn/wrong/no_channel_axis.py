# expect: gives_probabilities, stays_within_the_budget, looks_through_convolution, learns_a_few_images, reads_new_images
# symptom: no_channel_axis
# hint.ko: Conv2D는 (높이, 너비, 채널)로 된 이미지를 받습니다. Reshape((28, 28, 1))로 채널 축을 만들어 주세요.
# hint.en: Conv2D wants images of (height, width, channels). Add the axis of channels with Reshape((28, 28, 1)).
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Conv2D(8, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.003))
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
