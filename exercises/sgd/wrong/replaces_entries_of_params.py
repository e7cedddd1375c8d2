# expect: arguments_stay_unchanged
# hint.ko: 새 배열을 만들었지만 받은 딕셔너리 params에 도로 넣었습니다. 빈 딕셔너리를 만들어 거기에 담으세요.
# hint.en: The arrays are new, but they are put back into the dict params that was given. Fill a new dict instead.
class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        for key in params:
            params[key] = params[key] - self.learning_rate * grads[key]
        return params
