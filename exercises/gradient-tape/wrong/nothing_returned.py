# expect: loss_of_the_example, every_layer_learns, calls_the_model_in_training, several_outputs, the_optimiser_remembers
# hint.ko: return 문이 없어서 None이 나옵니다. 갱신하기 전의 손실을 돌려주세요.
# hint.en: There is no return, so the result is None. Return the loss from before the update.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
