import keras
import tensorflow as tf
from descent import report


def network(inputs, last):
    return keras.Sequential(
        [
            keras.Input(shape=(inputs,)),
            keras.layers.Dense(32, activation="leaky_relu"),
            keras.layers.Dense(32, activation="leaky_relu"),
            keras.layers.Dense(1, activation=last),
        ]
    )


def build_generator():
    return network(4, None)


def build_discriminator():
    return network(1, "sigmoid")


def train(generator, discriminator, samples):
    steps, size = 3000, 256
    decay = keras.optimizers.schedules.CosineDecay
    optimizers = [keras.optimizers.Adam(decay(rate, steps), beta_1=0.0) for rate in (0.001, 0.005)]
    optimizers[0].build(generator.trainable_variables)
    optimizers[1].build(discriminator.trainable_variables)
    real = tf.constant(samples)

    @tf.function
    def step():
        rows = tf.random.uniform((size,), 0, len(samples), tf.int32)
        with tf.GradientTape() as tape_g, tf.GradientTape() as tape_d:
            fake = generator(tf.random.normal((size, 4)))
            on_real = tf.clip_by_value(discriminator(tf.gather(real, rows)), 1e-6, 1 - 1e-6)
            on_fake = tf.clip_by_value(discriminator(fake), 1e-6, 1 - 1e-6)
            loss_d = -tf.reduce_mean(tf.math.log(on_real) + tf.math.log(1 - on_fake))
            loss_g = -tf.reduce_mean(tf.math.log(on_fake))
        for tape, loss, model, optimizer in (
            (tape_g, loss_g, generator, optimizers[0]),
            (tape_d, loss_d, discriminator, optimizers[1]),
        ):
            variables = model.trainable_variables
            optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return loss_d, loss_g

    for number in range(steps):
        loss_d, loss_g = step()
        if number % 100 == 99:
            report(step=number + 1, of=steps, loss_d=float(loss_d), loss_g=float(loss_g))
