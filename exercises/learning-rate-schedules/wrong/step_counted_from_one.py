# expect: step_example, step_settings
# hint.ko: 에폭을 1부터 세어서 한 에폭 먼저 줄어듭니다. epoch는 0부터 세므로 1을 더하지 마세요.
# hint.en: Epochs are counted from 1, so the rate drops one epoch early. epoch counts from 0: do not add 1.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor((epoch + 1) / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
