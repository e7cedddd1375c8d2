# expect: stays_stopped
# hint.ko: 횟수가 patience와 꼭 같을 때만 True입니다. 그 뒤에도 계속 True여야 합니다.
# hint.en: It is True only while the count equals patience. It must stay True afterwards.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0

    def update(self, loss):
        if loss < self.best - self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        return self.wait == self.patience
