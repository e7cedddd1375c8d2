import keras
from keras import layers


def build_model():
    keras.utils.set_random_seed(1)
    model = keras.Sequential(name="classifier")
    model.add(layers.InputLayer(shape=(4,)))
    model.add(layers.Dense(units=5))
    model.add(layers.ReLU())
    model.add(layers.Dense(units=10, kernel_initializer="he_normal"))
    model.add(layers.Activation("relu"))
    model.add(layers.Dense(units=3))
    model.add(layers.Softmax())
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    return model
