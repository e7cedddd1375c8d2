import tensorflow as tf
from tensorflow.keras import layers


def build_model():
    inputs = tf.keras.Input((4,), name="features")
    out = inputs
    for units in (5, 10):
        out = layers.Dense(units)(out)
        out = layers.ReLU()(out)
    out = layers.Softmax()(layers.Dense(3)(out))
    return tf.keras.Model(inputs, out)
