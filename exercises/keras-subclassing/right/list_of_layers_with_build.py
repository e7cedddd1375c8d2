import keras


class CustomModel(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.stack = [keras.layers.Dense(5), keras.layers.ReLU(), keras.layers.Dense(10), keras.layers.ReLU()]
        self.head = keras.layers.Dense(3, activation=keras.activations.softmax)
        self.build((None, 4))

    def build(self, input_shape):
        for layer in [*self.stack, self.head]:
            layer.build(input_shape)
            input_shape = layer.compute_output_shape(input_shape)
        self.built = True

    def call(self, x):
        for layer in self.stack:
            x = layer(x)
        return self.head(x)
