# expect: arguments_stay_unchanged
# hint.ko: backward가 받은 dout에 gamma를 제자리에서 곱했습니다. 새 배열을 만드세요.
# hint.en: backward multiplies the caller's dout by gamma in place. Make a new array.
import numpy as np


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)
        self.dgamma = np.zeros(features)
        self.dbeta = np.zeros(features)

    def forward(self, x, training):
        if training:
            mu = np.mean(x, axis=0)
            self.xc = x - mu
            var = np.mean(self.xc**2, axis=0)
            self.std = np.sqrt(var + self.eps)
            self.xn = self.xc / self.std
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mu
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
            xn = self.xn
        else:
            xn = (x - self.running_mean) / np.sqrt(self.running_var + self.eps)
        return self.gamma * xn + self.beta

    def backward(self, dout):
        n = dout.shape[0]
        self.dbeta = dout.sum(axis=0)
        self.dgamma = np.sum(self.xn * dout, axis=0)
        dout *= self.gamma
        dxn = dout
        dxc = dxn / self.std
        dstd = -np.sum(dxn * self.xc / self.std**2, axis=0)
        dvar = 0.5 * dstd / self.std
        dxc = dxc + 2 / n * self.xc * dvar
        dmu = np.sum(dxc, axis=0)
        return dxc - dmu / n
