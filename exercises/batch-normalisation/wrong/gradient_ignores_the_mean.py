# expect: arguments_stay_unchanged, backward_against_differences, backward_in_many_sizes, backward_again_and_again
# hint.ko: 평균도 x로 계산한 값이므로 기울기가 평균을 거쳐서도 흐릅니다. 그 길이 빠졌습니다.
# hint.en: The mean is computed from x, so the gradient flows through it as well. That path is missing.
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
        dxn = self.gamma * dout
        dxc = dxn / self.std
        dstd = -np.sum(dxn * self.xc / self.std**2, axis=0)
        dvar = 0.5 * dstd / self.std
        dxc = dxc + 2 / n * self.xc * dvar
        dmu = np.sum(dxc, axis=0)
        return dxc
