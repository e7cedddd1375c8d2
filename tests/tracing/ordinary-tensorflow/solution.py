"""What students write around TensorFlow."""

import os
import tempfile

import keras
import numpy as np
import tensorflow as tf

WORKS = "works"


def _model():
    model = keras.Sequential(
        [keras.layers.Input((4,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)]
    )
    model.compile("adam", "mse", metrics=["mae"])
    return model


def pipelines():
    """Feed data through tf.data with threads."""
    data = tf.data.Dataset.range(100).shuffle(100).map(lambda x: x * 2, num_parallel_calls=tf.data.AUTOTUNE).batch(10)
    total = sum(int(tf.reduce_sum(batch)) for batch in data.prefetch(2))
    assert total == 9900
    return WORKS


def gradients():
    """Trace functions and take gradients."""

    @tf.function
    def square(x):
        return x * x

    x = tf.Variable(3.0)
    with tf.GradientTape() as tape:
        y = square(x)
    assert float(tape.gradient(y, x)) == 6.0
    assert tf.linalg.svd(tf.random.normal((20, 20)))[0].shape == (20,)
    return WORKS


def training():
    """Train with callbacks that write files."""
    x, y = np.random.default_rng(1).normal(size=(64, 4)), np.ones((64, 1))
    with tempfile.TemporaryDirectory() as folder:
        callbacks = [
            keras.callbacks.ModelCheckpoint(f"{folder}/best.keras", save_best_only=True),
            keras.callbacks.EarlyStopping(patience=1),
            keras.callbacks.CSVLogger(f"{folder}/log.csv"),
        ]
        _model().fit(x, y, epochs=2, validation_split=0.25, verbose=2, callbacks=callbacks)
        assert sorted(os.listdir(folder)) == ["best.keras", "log.csv"]
    return WORKS


def saving():
    """Save and load models and weights."""
    x = np.ones((2, 4))
    with tempfile.TemporaryDirectory() as folder:
        model = _model()
        model.save(f"{folder}/whole.keras")
        assert np.allclose(keras.models.load_model(f"{folder}/whole.keras").predict(x, verbose=0), model.predict(x))
        model.save_weights(f"{folder}/x.weights.h5")
        other = _model()
        other.load_weights(f"{folder}/x.weights.h5")
        tf.io.write_file(f"{folder}/text", "abc")
        assert tf.io.read_file(f"{folder}/text") == b"abc"
    return WORKS
