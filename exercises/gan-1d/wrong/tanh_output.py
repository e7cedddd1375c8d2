# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 생성자의 마지막 층에 tanh나 시그모이드가 있어서 표본의 범위까지 갈 수 없습니다. 마지막 층에는 활성화 함수를 쓰지 마세요.
# hint.en: The generator's last layer has tanh or a sigmoid, so it cannot reach where the samples are. Leave the last layer without activation.
# symptom: bounded_output
import keras
import numpy as np
import tensorflow as tf


def build_generator():
    return keras.Sequential(
        [
            keras.Input(shape=(4,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1, activation="tanh"),
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
