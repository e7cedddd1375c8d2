# expect: worked_example, small_gains_do_not_count, counts_anew_after_an_improvement, patience_of_one, stays_stopped, many_trainings, large_and_negative_losses, every_object_is_alone
# hint.ko: 한 번 일찍 멈춥니다. 나아지지 않은 update가 patience번 이어져야 멈춥니다.
# hint.en: It stops one update too early. It takes patience updates without improvement.
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
        if self.wait >= self.patience - 1:
            self.stopped = True
        return self.stopped
