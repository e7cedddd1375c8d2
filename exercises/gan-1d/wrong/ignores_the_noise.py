# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 생성자가 노이즈를 쓰지 않아서 늘 같은 수가 나옵니다. 노이즈에 0을 곱하거나 버리지 않았는지 확인해 보세요.
# hint.en: The generator does not use its noise, so the same number comes out every time. Is the noise multiplied by 0, or dropped?
# symptom: noise_ignored
import keras
import numpy as np
import tensorflow as tf


def build_generator():
    noise = keras.Input(shape=(4,))
    hidden = keras.layers.Dense(32, activation="relu")(keras.ops.zeros_like(noise))
    return keras.Model(noise, keras.layers.Dense(1)(hidden))


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
