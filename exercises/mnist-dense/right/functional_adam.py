import tensorflow as tf


def build_model():
    inputs = tf.keras.Input(shape=(784,))
    hidden = tf.keras.layers.Dense(64, activation="relu")(inputs)
    outputs = tf.keras.layers.Dense(10, activation="softmax")(hidden)
    model = tf.keras.Model(inputs=inputs, outputs=outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


def train(model, x, y):
    return model.fit(x, tf.keras.utils.to_categorical(y, 10), epochs=3, batch_size=32, verbose=0).history["loss"]
