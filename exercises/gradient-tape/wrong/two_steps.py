# expect: weights_of_the_example, every_layer_learns, several_outputs, the_optimiser_remembers, calls_the_model_in_training
# hint.ko: 기울기를 두 번 적용했습니다. 한 번만 갱신하세요.
# hint.en: The gradients are applied twice. Update once.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    first = None
    for _ in range(2):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(x, training=True) - y))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        first = loss if first is None else first
    return first
