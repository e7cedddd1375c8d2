# expect: small_gains_do_not_count, many_trainings, large_and_negative_losses
# hint.ko: min_delta를 비율로 썼습니다. best에서 min_delta를 그대로 빼세요.
# hint.en: min_delta is used as a fraction of best. Subtract it from best as it is.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss < self.best * (1 - self.min_delta):
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
