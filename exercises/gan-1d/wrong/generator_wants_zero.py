# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 생성자가 표본에서 오히려 멀어집니다. 정답의 짝을 확인해 보세요. 판별자는 진짜를 1, 생성자가 만든 것을 0으로 배우고, 생성자는 판별자의 답이 1이 되도록 배웁니다.
# hint.en: The generator moves away from the samples. Look at the labels: the discriminator learns 1 for real and 0 for generated numbers, and the generator learns to make it answer 1.
# symptom: moves_away
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
        with tf.GradientTape() as tape:
            fake = generator(tf.random.normal((256, 4)))
            loss_g = cross_entropy(zeros, discriminator(fake))
        gradients = tape.gradient(loss_g, generator.trainable_variables)
        optimizer_g.apply_gradients(zip(gradients, generator.trainable_variables))

    for _ in range(300):
        step(samples[np.random.randint(len(samples), size=256)])
