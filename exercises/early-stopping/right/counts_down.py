import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = self.left = patience
        self.min_delta = min_delta
        self.best = np.inf

    def update(self, loss):
        if self.left == 0:
            return True
        if loss < self.best - self.min_delta:
            self.best, self.left = loss, self.patience
            return False
        self.left -= 1
        return self.left == 0
