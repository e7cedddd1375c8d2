# expect: best_starts_at_infinity, large_and_negative_losses
# hint.ko: best가 정해진 수에서 시작합니다. 손실이 그보다 크면 나아진 줄 모릅니다. 무한대에서 시작하세요.
# hint.en: best starts at a fixed number, and a loss above it can never improve. Start at infinity.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = 1000.0
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
