class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        result = {}
        for key in params:
            new = params[key].astype(float)
            new -= self.learning_rate * grads[key]
            result[key] = new
        return result
