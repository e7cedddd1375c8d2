# expect: best_starts_at_infinity, worked_example, small_gains_do_not_count, counts_anew_after_an_improvement, patience_of_one, stays_stopped, many_trainings, large_and_negative_losses, every_object_is_alone
# hint.ko: 손실이 커지는 것을 나아지는 것으로 보았습니다. 손실은 작을수록 좋습니다.
# hint.en: A larger loss counts as better. A loss should fall.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = -float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss > self.best + self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
