import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.improved = math.inf, []

    def update(self, loss):
        better = self.best - loss > self.min_delta
        if better:
            self.best = float(loss)
        if True not in self.improved[-self.patience :] and len(self.improved) >= self.patience:
            return True
        self.improved.append(better)
        last = self.improved[-self.patience :]
        return len(last) == self.patience and not any(last)
