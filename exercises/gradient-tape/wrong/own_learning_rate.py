# expect: weights_of_the_example, every_layer_learns, several_outputs, the_optimiser_remembers
# hint.ko: 움직인 방향은 맞지만 크기가 다릅니다. 정해 둔 학습률 대신 받은 optimizer로 갱신하는지 확인하세요.
# hint.en: The direction is right but the size is not. Is the update made by the optimizer that is given, and not by a learning rate of your own?
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    for variable, gradient in zip(model.trainable_variables, gradients):
        variable.assign_sub(0.001 * gradient)
    return loss
