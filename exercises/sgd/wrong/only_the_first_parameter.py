# expect: worked_example, arguments_stay_unchanged, several_steps
# hint.ko: return이 for 문 안에 있어서 첫 매개변수만 갱신하고 끝납니다. return을 반복문 밖으로 옮기세요.
# hint.en: return stands inside the loop, so only the first parameter is updated. Move it out of the loop.
class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, params, grads):
        result = {}
        for key in params:
            result[key] = params[key] - self.learning_rate * grads[key]
            return result
