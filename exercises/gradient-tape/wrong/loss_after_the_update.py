# expect: loss_of_the_example, every_layer_learns, calls_the_model_in_training, several_outputs, the_optimiser_remembers
# hint.ko: 갱신한 뒤에 다시 구한 손실을 돌려주었습니다. 갱신하기 전의 손실을 돌려주세요.
# hint.en: The loss is computed again after the update. Return the one from before it.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return tf.reduce_mean(tf.square(model(x, training=True) - y))
