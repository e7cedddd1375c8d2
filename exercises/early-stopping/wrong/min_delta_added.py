# expect: small_gains_do_not_count, many_trainings, large_and_negative_losses
# hint.ko: best에 min_delta를 더했습니다. 그러면 조금 나빠져도 나아진 것이 됩니다. 빼야 합니다.
# hint.en: min_delta is added to best, so even a slightly worse loss is an improvement. Subtract it.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss < self.best + self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
