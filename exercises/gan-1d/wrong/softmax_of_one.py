# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 판별자의 마지막 층이 소프트맥스이고 유닛이 하나라서 답이 늘 1입니다. 활성화 함수 없이 로짓을 내거나 시그모이드를 쓰세요.
# hint.en: The discriminator ends in a softmax with one unit, so its answer is always 1. Let it give a logit without activation, or use a sigmoid.
# symptom: discriminator_constant
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
            keras.layers.Dense(1, activation="softmax"),
        ]
    )


def train(generator, discriminator, samples):
    cross_entropy = keras.losses.BinaryCrossentropy(from_logits=False)
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

    for _ in range(50):
        step(samples[np.random.randint(len(samples), size=256)])
