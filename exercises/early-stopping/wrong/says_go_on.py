# expect: worked_example, small_gains_do_not_count, counts_anew_after_an_improvement, patience_of_one, stays_stopped, many_trainings, large_and_negative_losses, every_object_is_alone
# hint.ko: True와 False가 반대입니다. 멈춰야 할 때 True를 돌려주세요.
# hint.en: True and False are the wrong way round. Return True when training should stop.
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
        if self.wait >= self.patience:
            self.stopped = True
        return not self.stopped
