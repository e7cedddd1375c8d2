# expect: weights_of_the_example, every_layer_learns, several_outputs, the_optimiser_remembers
# hint.ko: 가중치가 하나도 바뀌지 않았습니다. 기울기를 구한 다음 optimizer.apply_gradients를 부르세요.
# hint.en: No weight has changed. After the gradients, call optimizer.apply_gradients.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    return loss
