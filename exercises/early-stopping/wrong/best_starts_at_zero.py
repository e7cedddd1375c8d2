# expect: best_starts_at_infinity, worked_example, small_gains_do_not_count, counts_anew_after_an_improvement, patience_of_one, stays_stopped, many_trainings, large_and_negative_losses, every_object_is_alone
# hint.ko: best가 0에서 시작해서 양수인 손실은 한 번도 나아지지 않습니다. 무한대에서 시작하세요.
# hint.en: best starts at 0, so no positive loss ever improves. Start at infinity.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = 0.0
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss < self.best - self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
