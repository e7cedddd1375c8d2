# expect: several_steps
# hint.ko: 첫 호출에서 받은 params를 객체에 저장해 두고 그것만 갱신합니다. 호출할 때마다 그때 받은 params에서 출발하세요.
# hint.en: The params of the first call are stored and only those are updated. Start from the params given in each call.
class SGD:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate
        self.params = None

    def step(self, params, grads):
        if self.params is None:
            self.params = dict(params)
        for key in self.params:
            self.params[key] = self.params[key] - self.learning_rate * grads[key]
        return dict(self.params)
