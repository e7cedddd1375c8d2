# expect: every_object_is_alone
# hint.ko: 이동 평균을 클래스 변수에 두어 모든 객체가 함께 씁니다. __init__에서 self에 따로 만드세요.
# hint.en: The running statistics belong to the class, so all objects share them. Make them in __init__, in self.
import numpy as np


class BatchNorm:
    shared = {}

    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.key = (features, momentum, eps)
        BatchNorm.shared[self.key] = (np.zeros(features), np.ones(features))
        self.dgamma = np.zeros(features)
        self.dbeta = np.zeros(features)

    @property
    def running_mean(self):
        return BatchNorm.shared[self.key][0]

    @property
    def running_var(self):
        return BatchNorm.shared[self.key][1]

    def forward(self, x, training):
        if training:
            mu = np.mean(x, axis=0)
            self.xc = x - mu
            var = np.mean(self.xc**2, axis=0)
            self.std = np.sqrt(var + self.eps)
            self.xn = self.xc / self.std
            mean = self.momentum * self.running_mean + (1 - self.momentum) * mu
            BatchNorm.shared[self.key] = (mean, self.momentum * self.running_var + (1 - self.momentum) * var)
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
        return dxc - dmu / n
