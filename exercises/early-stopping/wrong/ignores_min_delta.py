# expect: small_gains_do_not_count, many_trainings, large_and_negative_losses
# hint.ko: min_delta를 쓰지 않았습니다. best보다 min_delta 넘게 작아야 나아진 것입니다.
# hint.en: min_delta is not used. A loss improves only if it is more than min_delta below best.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss < self.best:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
