# expect: stays_stopped
# hint.ko: 멈춘 뒤에 손실이 좋아지면 다시 False가 됩니다. 한 번 멈추라고 했으면 계속 True여야 합니다.
# hint.en: After the stop a better loss makes it False again. Once it has said stop, it must keep saying so.
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0

    def update(self, loss):
        if loss < self.best - self.min_delta:
            self.best = loss
            self.wait = 0
        else:
            self.wait += 1
        return self.wait >= self.patience
