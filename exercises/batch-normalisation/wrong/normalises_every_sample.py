# expect: worked_example, gamma_and_beta_are_used, arguments_stay_unchanged, backward_against_differences, training_in_many_sizes, running_statistics_over_many_batches, other_momentum_and_eps, backward_in_many_sizes, backward_again_and_again, every_object_is_alone, one_sample_and_integers
# hint.ko: 표본마다 특징들의 평균을 구했습니다(axis=1). 배치 정규화는 특징마다 배치 전체의 평균을 구합니다(axis=0).
# hint.en: The mean is taken over the features of each sample (axis=1). Take it over the batch, for each feature (axis=0).
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
            mu = np.mean(x, axis=1, keepdims=True)
            self.xc = x - mu
            var = np.mean(self.xc**2, axis=1, keepdims=True)
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
        return dxc - dmu / n
