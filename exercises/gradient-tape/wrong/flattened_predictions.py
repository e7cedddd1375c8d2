# expect: loss_of_the_example, weights_of_the_example, every_layer_learns, calls_the_model_in_training, the_optimiser_remembers
# hint.ko: 예측의 모양이 (n,)이고 y의 모양이 (n, 1)이어서, 둘의 차가 (n, n)으로 퍼졌습니다. 표본이 하나일 때만 맞습니다. 모양을 같게 두세요.
# hint.en: The predictions have the shape (n,) and y has (n, 1), so their difference spreads to (n, n), which is right for one sample only. Keep the shapes equal.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        if predictions.shape[1] == 1:
            predictions = tf.reshape(predictions, [-1])
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
