# expect: calls_the_model_in_training
# hint.ko: 모델을 예측할 때처럼 불렀습니다. model(x, training=True)로 불러야 배치 정규화나 드롭아웃이 학습할 때처럼 움직입니다.
# hint.en: The model is called as if to predict. With model(x, training=True), batch normalisation and dropout act as in training.
import tensorflow as tf


def train_step(model, optimizer, x, y):
    with tf.GradientTape() as tape:
        predictions = model(x)
        loss = tf.reduce_mean(tf.square(predictions - y))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss
