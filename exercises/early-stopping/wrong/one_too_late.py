# expect: worked_example, small_gains_do_not_count, patience_of_one, stays_stopped, many_trainings, every_object_is_alone, large_and_negative_losses
# hint.ko: 한 번 늦게 멈춥니다. 나아지지 않은 횟수가 patience와 같아지면 바로 멈춰야 합니다.
# hint.en: It stops one update too late. Stop as soon as the count equals patience.
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
        if self.wait > self.patience:
            self.stopped = True
        return self.stopped
