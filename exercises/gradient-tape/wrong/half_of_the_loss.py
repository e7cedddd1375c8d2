# expect: loss_of_the_example, weights_of_the_example, every_layer_learns, calls_the_model_in_training, several_outputs, the_optimiser_remembers
# hint.ko: 손실에 1/2을 곱했습니다. 여기서 쓰는 평균 제곱 오차에는 1/2이 없습니다.
# hint.en: The loss is multiplied by 1/2. The mean squared error of this exercise has no 1/2.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = 0.5 * tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
