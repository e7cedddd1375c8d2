# expect: weights_of_the_example, every_layer_learns, several_outputs, the_optimiser_remembers
# hint.ko: 기울기를 두 번 적용했습니다. 한 번만 갱신하세요.
# hint.en: The gradients are applied twice. Update once.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
