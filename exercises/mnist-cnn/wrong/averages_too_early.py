# expect: learns_a_few_images, reads_new_images
# symptom: learns_too_little
# unrecognised: how far it gets is luck; with 500 images it may still answer alike for all
# hint.ko: 배우고는 있지만 모자랍니다. 필터가 너무 적거나, 풀링으로 위치를 너무 일찍 버리지 않았는지 보세요. 합성곱과 풀링을 두 번 쌓고 에폭을 늘려 보세요.
# hint.en: It does learn, but not enough. Are there too few kernels, or does pooling throw away the places too early? Stack convolution and pooling twice, and train for more epochs.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Reshape((28, 28, 1)))
    model.add(keras.layers.Conv2D(8, 3, activation="relu"))
    model.add(keras.layers.GlobalAveragePooling2D())
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.01))
    model.fit(x, y, epochs=4, batch_size=32, verbose=0)
