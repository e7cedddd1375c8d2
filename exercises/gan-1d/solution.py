"""A generative adversarial network for numbers: noise goes in, and numbers like the samples come out.

Source: Goodfellow et al., Generative Adversarial Nets (2014), algorithm 1 with the generator's loss of section 3; two
learning rates as in Heusel et al., GANs Trained by a Two Time-Scale Update Rule (2017).
"""

import keras
import numpy as np
import tensorflow as tf

NOISE = 4
STEPS = 3000
BATCH = 256


def build_generator() -> keras.Model:
    """Make the network that turns noise into numbers.

    Returns:
        A model from noise (n, 4) to numbers (n, 1).
    """
    return keras.Sequential(
        [
            keras.Input(shape=(NOISE,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


def build_discriminator() -> keras.Model:
    """Make the network that tells samples from numbers of the generator.

    Returns:
        A model from numbers (n, 1) to logits (n, 1): above 0 where it believes in a sample.
    """
    return keras.Sequential(
        [
            keras.Input(shape=(1,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


def train(generator: keras.Model, discriminator: keras.Model, samples: np.ndarray) -> None:
    """Train both networks against each other, one step of each in turn.

    Args:
        generator: What build_generator returned.
        discriminator: What build_discriminator returned.
        samples: Real numbers to imitate, float32, shape (n, 1).
    """
    cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
    optimizer_g, optimizer_d = adam(0.001), adam(0.005)
    optimizer_g.build(generator.trainable_variables)
    optimizer_d.build(discriminator.trainable_variables)
    ones, zeros = tf.ones((BATCH, 1)), tf.zeros((BATCH, 1))

    @tf.function
    def step(real):
        fake = generator(tf.random.normal((BATCH, NOISE)), training=True)
        with tf.GradientTape() as tape:
            on_real, on_fake = discriminator(real, training=True), discriminator(fake, training=True)
            loss_d = cross_entropy(ones, on_real) + cross_entropy(zeros, on_fake)
        variables = discriminator.trainable_variables
        optimizer_d.apply_gradients(zip(tape.gradient(loss_d, variables), variables))
        with tf.GradientTape() as tape:
            fake = generator(tf.random.normal((BATCH, NOISE)), training=True)
            loss_g = cross_entropy(ones, discriminator(fake, training=True))
        variables = generator.trainable_variables
        optimizer_g.apply_gradients(zip(tape.gradient(loss_g, variables), variables))

    for _ in range(STEPS):
        step(samples[np.random.randint(len(samples), size=BATCH)])


def adam(learning_rate: float) -> keras.optimizers.Optimizer:
    """Make an optimiser whose learning rate falls to 0 over the training.

    Args:
        learning_rate: Where it begins.

    Returns:
        Adam without momentum: the other network changes all the time, so old gradients mislead.
    """
    return keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(learning_rate, STEPS), beta_1=0.0)
