# expect: weights_of_the_example, every_layer_learns, several_outputs, the_optimiser_remembers
# hint.ko: 일부 가중치만 갱신했습니다. model.trainable_variables를 모두 넣으세요.
# hint.en: Only some of the weights are updated. Use all of model.trainable_variables.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = tf.reduce_mean(tf.square(predictions - y))
    weights = [v for v in model.trainable_variables if len(v.shape) == 2]
    gradients = tape.gradient(loss, weights)
    optimizer.apply_gradients(zip(gradients, weights))
    return loss
