# expect: small_gains_do_not_count, many_trainings, large_and_negative_losses
# hint.ko: 나아졌다고 볼 수 없는 작은 감소에도 best를 고쳤습니다. min_delta보다 많이 줄었을 때만 best를 바꾸세요.
# hint.en: best follows even gains that are too small to count. Change best only if the loss fell by more than min_delta.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss < self.best - self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
            self.best = min(self.best, loss)
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
