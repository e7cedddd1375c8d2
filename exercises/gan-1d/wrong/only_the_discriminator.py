# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 판별자만 학습하고 생성자는 그대로입니다. 생성자의 기울기도 구해서 생성자의 변수에 적용하세요.
# hint.en: Only the discriminator learns. Take the gradient for the generator, too, and apply it to the generator's variables.
# symptom: generator_unchanged
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
        optimizer_d.apply_gradients(zip(gradients, discriminator.trainable_variables))

    for _ in range(50):
        step(samples[np.random.randint(len(samples), size=256)])
