import numpy as np
import tensorflow as tf


class Half(tf.keras.Model):
    def __init__(self, sizes, last):
        super().__init__()
        self.steps = [tf.keras.layers.Dense(size, activation="elu") for size in sizes[:-1]]
        self.steps.append(tf.keras.layers.Dense(sizes[-1], activation=last))

    def call(self, inputs):
        for step in self.steps:
            inputs = step(inputs)
        return inputs


def build_encoder():
    return Half([256, 32], None)


def build_decoder():
    return Half([256, 784], "sigmoid")


def train(encoder, decoder, x):
    decoder(encoder(x[:1]))
    variables = encoder.trainable_variables + decoder.trainable_variables
    optimizer = tf.keras.optimizers.Adam(0.002)
    optimizer.build(variables)

    @tf.function
    def update(images):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((decoder(encoder(images, training=True), training=True) - images) ** 2)
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))

    for _ in range(10):
        order = np.random.permutation(len(x))
        for start in range(0, len(x) - 63, 64):
            update(x[order[start : start + 64]])
