import numpy as np


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.features, self.momentum, self.eps = features, momentum, eps
        self.gamma, self.beta = np.ones(features), np.zeros(features)
        self.running_mean, self.running_var = np.zeros(features), np.ones(features)

    def forward(self, x, training):
        out = np.empty(x.shape)
        self.cache = []
        for j in range(self.features):
            column = x[:, j].astype(float)
            if training:
                mean = sum(column) / len(column)
                var = sum((column - mean) ** 2) / len(column)
                self.running_mean[j] += (1 - self.momentum) * (mean - self.running_mean[j])
                self.running_var[j] += (1 - self.momentum) * (var - self.running_var[j])
            else:
                mean, var = self.running_mean[j], self.running_var[j]
            normal = (column - mean) / (var + self.eps) ** 0.5
            self.cache.append((normal, (var + self.eps) ** 0.5))
            out[:, j] = self.gamma[j] * normal + self.beta[j]
        return out

    def backward(self, dout):
        dx = np.empty(dout.shape)
        self.dgamma, self.dbeta = np.empty(self.features), np.empty(self.features)
        n = len(dout)
        for j, (normal, std) in enumerate(self.cache):
            d = dout[:, j]
            self.dgamma[j] = d @ normal
            self.dbeta[j] = d.sum()
            dx[:, j] = self.gamma[j] / (n * std) * (n * d - self.dbeta[j] - normal * self.dgamma[j])
        return dx
