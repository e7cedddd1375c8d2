import numpy as np
import tensorflow as tf


class Regressor(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)
        self.center, self.width = 0.0, 1.0

    def call(self, inputs):
        return self.dense((inputs - self.center) / self.width) * 10.0 + 170.0


def build_model():
    return Regressor()


def train(model, x, y):
    model.center, model.width = float(np.mean(x)), float(np.std(x))
    optimizer = tf.keras.optimizers.Adam(0.1)
    for _ in range(400):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(x, training=True) - y) ** 2)
        optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
