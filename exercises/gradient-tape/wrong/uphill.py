# expect: weights_of_the_example, every_layer_learns, several_outputs, the_optimiser_remembers
# hint.ko: 기울기의 방향으로 움직여서 손실이 커집니다. 반대 방향으로 가야 합니다.
# hint.en: The weights move along the gradient, so the loss grows. They must go the other way.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip([-g for g in gradients], model.trainable_variables))
    return loss
