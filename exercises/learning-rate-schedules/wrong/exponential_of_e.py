# expect: exponential_example, exponential_settings
# hint.ko: e의 거듭제곱을 썼습니다. 여기서는 rate를 step / decay_steps번 거듭제곱합니다.
# hint.en: A power of e is used. Here rate itself is taken to the power step / decay_steps.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * math.exp(-rate * step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
