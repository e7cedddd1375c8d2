# expect: networks_have_the_right_shapes, learns_the_normal_law, learns_a_skewed_law
# hint.ko: 판별자가 수마다 값을 두 개 냅니다. 진짜일 가능성을 나타내는 값 하나, 곧 Dense(1)이면 됩니다.
# hint.en: The discriminator gives two values for each number. One is enough: how likely the number is real, so Dense(1).
# symptom: several_columns
import keras
import numpy as np
import tensorflow as tf


def build_generator():
    return keras.Sequential(
        [
            keras.Input(shape=(4,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


def build_discriminator():
    return keras.Sequential(
        [
            keras.Input(shape=(1,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(2, activation="softmax"),
        ]
    )


def train(generator, discriminator, samples):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy()
    optimizer_g = keras.optimizers.Adam(0.001, beta_1=0.0)
    optimizer_d = keras.optimizers.Adam(0.005, beta_1=0.0)
    optimizer_g.build(generator.trainable_variables)
    optimizer_d.build(discriminator.trainable_variables)
    ones, zeros = tf.ones((256,)), tf.zeros((256,))

    @tf.function
    def step(real):
        fake = generator(tf.random.normal((256, 4)))
        with tf.GradientTape() as tape:
            loss_d = cross_entropy(ones, discriminator(real)) + cross_entropy(zeros, discriminator(fake))
        gradients = tape.gradient(loss_d, discriminator.trainable_variables)
        optimizer_d.apply_gradients(zip(gradients, discriminator.trainable_variables))
        with tf.GradientTape() as tape:
            fake = generator(tf.random.normal((256, 4)))
            loss_g = cross_entropy(ones, discriminator(fake))
        gradients = tape.gradient(loss_g, generator.trainable_variables)
        optimizer_g.apply_gradients(zip(gradients, generator.trainable_variables))

    for _ in range(50):
        step(samples[np.random.randint(len(samples), size=256)])
