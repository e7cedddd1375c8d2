"""The update as a graph with a Python loop and a condition in it, which AutoGraph has to read from the source."""

import tensorflow as tf


@tf.function
def loss_and_gradients(model, x, y):
    with tf.GradientTape() as tape:
        total = tf.constant(0.0)
        for error in tf.square(y - model(x, training=True)):
            if tf.reduce_sum(error) > 0:
                total += tf.reduce_sum(error)
        loss = total / tf.cast(tf.size(y), tf.float32)
    return loss, tape.gradient(loss, model.trainable_variables)


def train_step(model, optimizer, x, y):
    loss, gradients = loss_and_gradients(model, tf.constant(x), tf.constant(y))
    optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
    return loss
