# expect: each_object_has_its_rate
# hint.ko: 학습률을 클래스 변수에 두어서 나중에 만든 객체의 값이 모두에게 쓰입니다. __init__에서 self.learning_rate에 넣으세요.
# hint.en: The learning rate is a class variable, so the value of the latest object counts for all. Store it in self.learning_rate.
class SGD:
    def __init__(self, learning_rate):
        SGD.learning_rate = learning_rate

    def step(self, params, grads):
        result = {}
        for key in params:
            result[key] = params[key] - SGD.learning_rate * grads[key]
        return result
