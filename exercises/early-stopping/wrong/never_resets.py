# expect: worked_example, counts_anew_after_an_improvement, small_gains_do_not_count, every_object_is_alone, many_trainings, large_and_negative_losses
# hint.ko: 손실이 나아졌는데도 센 횟수를 0으로 되돌리지 않았습니다. 잇따라 나아지지 않은 횟수만 세어야 합니다.
# hint.en: The counter does not go back to 0 after an improvement. Count only updates in a row.
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
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
