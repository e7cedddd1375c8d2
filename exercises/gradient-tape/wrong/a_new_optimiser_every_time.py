# expect: the_optimiser_remembers
# symptom: later_updates_wrong
# hint.ko: 부를 때마다 옵티마이저를 새로 만들어서 모멘텀이 사라집니다. 받은 optimizer를 그대로 쓰세요.
# hint.en: Every call makes a new optimiser, so its momentum is lost. Use the optimizer that is given.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    optimizer = type(optimizer).from_config(optimizer.get_config())
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
