# expect: worked_example, small_gains_do_not_count, patience_of_one, many_trainings, large_and_negative_losses
# hint.ko: best - min_delta와 같은 손실도 나아진 것으로 보았습니다. <= 대신 <로 비교하세요.
# hint.en: A loss equal to best - min_delta counts as an improvement. Compare with < instead of <=.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss <= self.best - self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
