# expect: learns_a_few_images, reads_new_images
# symptom: constant_prediction
# hint.ko: 어떤 이미지를 넣어도 거의 같은 답이 나옵니다. 학습률이 너무 크면 이렇게 됩니다. adam이라면 0.001에서 시작해 보세요.
# hint.en: It gives nearly the same answer for every image. A learning rate that is far too large does that. Start at 0.001 with adam.
import keras


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Reshape((28, 28, 1)))
    model.add(keras.layers.Conv2D(8, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(3.0))
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
