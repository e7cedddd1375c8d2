# expect: loss_of_the_example, weights_of_the_example, every_layer_learns, calls_the_model_in_training, several_outputs, the_optimiser_remembers
# hint.ko: 제곱의 평균이 아니라 합을 구했습니다. tf.reduce_mean을 쓰세요.
# hint.en: The squares are added up instead of averaged. Use tf.reduce_mean.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_sum(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
