# expect: worked_example, small_gains_do_not_count, counts_anew_after_an_improvement, patience_of_one, stays_stopped, many_trainings, large_and_negative_losses, every_object_is_alone
# hint.ko: 바로 앞의 손실과 비교했습니다. 지금까지 가장 좋은 손실 best와 비교해야 합니다.
# hint.en: The loss is compared with the one before. Compare it with the best so far.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0
        self.stopped = False

    def update(self, loss):
        if loss < self.best - self.min_delta:
            self.wait = 0
        else:
            self.wait += 1
        self.best = loss
        if self.wait >= self.patience:
            self.stopped = True
        return self.stopped
