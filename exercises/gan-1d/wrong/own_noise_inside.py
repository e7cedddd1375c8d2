# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 생성자가 받은 노이즈 대신 안에서 뽑은 난수를 씁니다. 받은 노이즈를 층에 통과시켜 수를 만드세요.
# hint.en: The generator draws random numbers of its own inside, in place of the noise it is given. Pass the given noise through its layers.
# symptom: own_noise
import keras
import numpy as np
import tensorflow as tf


class OwnNoise(keras.layers.Layer):
    def call(self, noise):
        return tf.random.normal(tf.shape(noise))


def build_generator():
    return keras.Sequential(
        [
            keras.Input(shape=(4,)),
            OwnNoise(),
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
            keras.layers.Dense(1),
        ]
    )


def train(generator, discriminator, samples):
    cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
    optimizer_g = keras.optimizers.Adam(0.001, beta_1=0.0)
    optimizer_d = keras.optimizers.Adam(0.005, beta_1=0.0)
    optimizer_g.build(generator.trainable_variables)
    optimizer_d.build(discriminator.trainable_variables)
    ones, zeros = tf.ones((256, 1)), tf.zeros((256, 1))

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

    for _ in range(300):
        step(samples[np.random.randint(len(samples), size=256)])
