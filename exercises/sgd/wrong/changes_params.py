# expect: arguments_stay_unchanged, integer_values
# hint.ko: -=가 params 안의 배열을 제자리에서 바꿉니다(정수 배열이면 오류도 납니다). w - lr * g로 새 배열을 만들어 새 딕셔너리에 담으세요.
# hint.en: -= changes the arrays in params in place (and fails on arrays of integers). Make new arrays with w - lr * g, in a new dict.
class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        for key in params:
            params[key] -= self.learning_rate * grads[key]
        return params
