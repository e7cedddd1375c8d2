# expect: several_outputs
# hint.ko: 표본에 대해서만 평균을 내고 출력에 대해서는 더했습니다. 출력이 하나일 때만 맞습니다. 모든 값의 평균을 내세요.
# hint.en: The mean runs over the samples only, and the outputs are added up, which is right for one output only. Take the mean of all entries.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.reduce_sum(tf.square(predictions - y), axis=1))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
