# expect: every_object_is_alone
# hint.ko: 센 횟수를 클래스에 두어서 모든 객체가 함께 씁니다. __init__에서 self에 담으세요.
# hint.en: The counter belongs to the class and is shared by all objects. Put it into self in __init__.
class EarlyStopping:
    counter = {"wait": 0}

    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.stopped = False

    def update(self, loss):
        if loss < self.best - self.min_delta:
            self.best = loss
            self.counter["wait"] = 0
        else:
            self.counter["wait"] += 1
        if self.counter["wait"] >= self.patience:
            self.stopped = True
        return self.stopped
