# expect: loss_of_the_example, weights_of_the_example, every_layer_learns, calls_the_model_in_training, several_outputs, the_optimiser_remembers
# hint.ko: 평균 제곱 오차에 제곱근을 씌웠습니다. 제곱근 없이 쓰세요.
# hint.en: This is the root of the mean squared error. Leave out the root.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.sqrt(tf.reduce_mean(tf.square(predictions - y)))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
