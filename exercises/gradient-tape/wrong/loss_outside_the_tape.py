# expect: loss_of_the_example, weights_of_the_example, every_layer_learns, calls_the_model_in_training, several_outputs, the_optimiser_remembers
# hint.ko: 손실이 with 블록 밖에서 계산되어 테이프에 기록되지 않았습니다. 모델을 부르고 손실을 구하는 일을 블록 안에서 하세요.
# hint.en: The tape has no record of the loss. Call the model and compute the loss inside the with block.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        pass
    predictions = model(x, training=True)
    loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
