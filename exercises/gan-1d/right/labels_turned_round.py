import keras
import numpy as np
import tensorflow as tf


class Network(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = keras.layers.Dense(32, activation="relu")
        self.second = keras.layers.Dense(32, activation="relu")
        self.last = keras.layers.Dense(1)

    def call(self, inputs):
        return self.last(self.second(self.first(inputs)))


def build_generator():
    return Network()


def build_discriminator():
    return Network()


def train(generator, discriminator, samples):
    """Real is 0 and fake is 1 here, which is right as long as the generator wants 0."""
    loss = keras.losses.BinaryCrossentropy(from_logits=True)
    steps, size = 2500, 256
    decay = keras.optimizers.schedules.PolynomialDecay
    slow = keras.optimizers.RMSprop(decay(0.001, steps, 1e-6))
    fast = keras.optimizers.RMSprop(decay(0.004, steps, 1e-6))
    slow.build(generator.trainable_variables)
    fast.build(discriminator.trainable_variables)
    labels = tf.concat([tf.zeros((size, 1)), tf.ones((size, 1))], axis=0)

    @tf.function
    def step(real):
        both = tf.concat([real, generator(tf.random.normal((size, 4)))], axis=0)
        with tf.GradientTape() as tape:
            loss_d = loss(labels, discriminator(both))
        variables = discriminator.trainable_variables
        fast.apply_gradients(zip(tape.gradient(loss_d, variables), variables))
        with tf.GradientTape() as tape:
            loss_g = loss(tf.zeros((size, 1)), discriminator(generator(tf.random.normal((size, 4)))))
        variables = generator.trainable_variables
        slow.apply_gradients(zip(tape.gradient(loss_g, variables), variables))

    for _ in range(steps):
        step(np.random.permutation(samples)[:size])
