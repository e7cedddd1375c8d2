# expect: arguments_stay_unchanged
# hint.ko: 받은 params를 바꾸었습니다. -=는 그 안의 배열을 제자리에서 바꾸고(정수 배열이면 오류도 납니다), params[key] = ...는 받은 딕셔너리를 바꿉니다. 새 배열을 만들어 새 딕셔너리에 담으세요.
# hint.en: The params you were given are changed: -= changes their arrays in place (and fails on arrays of integers), params[key] = ... changes the dict. Make new arrays, in a new dict.
class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        for key in params:
            params[key] = params[key] - self.learning_rate * grads[key]
        return params
