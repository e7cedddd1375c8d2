# expect: worked_example, arguments_stay_unchanged, several_steps, each_object_has_its_rate, integer_values
# hint.ko: 기울기를 더해서 손실이 커지는 쪽으로 갔습니다. 기울기는 빼야 합니다.
# hint.en: The gradient is added, which makes the loss larger. Subtract it.
class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        result = {}
        for key in params:
            result[key] = params[key] + self.learning_rate * grads[key]
        return result
