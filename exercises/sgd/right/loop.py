class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        result = {}
        for key in params:
            result[key] = params[key] - self.learning_rate * grads[key]
        return result
