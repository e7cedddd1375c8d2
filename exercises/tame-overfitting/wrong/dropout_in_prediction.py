# expect: predicts_alike_each_time
# symptom: random_prediction
# hint.ko: 예측할 때도 드롭아웃이 값을 끕니다. training=True를 고정하지 마세요. Keras는 fit에서만 켜고 predict에서는 끕니다.
# hint.en: Dropout switches values off in prediction, too. Do not fix training=True: Keras turns it on in fit and off in predict.
import keras


def build_model():
    inputs = keras.Input(shape=(784,))
    x = keras.layers.Dropout(0.1)(inputs, training=True)
    x = keras.layers.Dense(128, activation="relu")(x)
    x = keras.layers.Dropout(0.5)(x)
    return keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))


def train(model, x, y):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=25, batch_size=32, verbose=0)
