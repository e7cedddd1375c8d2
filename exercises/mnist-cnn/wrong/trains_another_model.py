# expect: learns_a_few_images, reads_new_images
# symptom: weights_unchanged
# hint.ko: train을 부른 뒤에도 가중치가 그대로입니다. fit을 불렀는지, 안에서 새로 만든 신경망이 아니라 받은 model을 학습시켰는지 확인해 보세요.
# hint.en: The weights are the same after train as before. Is fit called, and is it the model that train was given, not a new one?
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
    model = build_model()
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.003))
    model.fit(x, y, epochs=1, batch_size=32, verbose=0)
