def xavier_normal(fan_in, fan_out, rng):
    return rng.standard_normal((fan_in, fan_out)) * (2 / (fan_in + fan_out)) ** 0.5


def xavier_uniform(fan_in, fan_out, rng):
    return (rng.random((fan_in, fan_out)) * 2 - 1) * (6 / (fan_in + fan_out)) ** 0.5


def he_normal(fan_in, fan_out, rng):
    return rng.standard_normal((fan_in, fan_out)) * (2 / fan_in) ** 0.5
