# expect: cosine_example, cosine_settings
# hint.ko: step에 1을 더해서 한 칸씩 밀렸습니다. step은 0부터 세며, 0에서 값이 lr0입니다.
# hint.en: 1 is added to step, so everything is off by one. Steps are counted from 0, where the rate is lr0.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step + 1, total_steps) / total_steps))
