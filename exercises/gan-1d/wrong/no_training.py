# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 두 신경망이 모두 학습되지 않았습니다. 손실만 구하고 apply_gradients를 빠뜨렸거나, 받은 모델이 아닌 다른 모델을 학습시키지 않았는지 확인해 보세요.
# hint.en: Neither network is trained. Are the losses computed but never applied with apply_gradients, or does train work on other models than it is given?
# symptom: nothing_trained
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
        with tf.GradientTape() as tape:
            fake = generator(tf.random.normal((256, 4)))
            loss_g = cross_entropy(ones, discriminator(fake))
        gradients = tape.gradient(loss_g, generator.trainable_variables)
        return loss_d, loss_g, gradients

    for _ in range(50):
        step(samples[np.random.randint(len(samples), size=256)])
