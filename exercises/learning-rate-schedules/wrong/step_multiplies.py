# expect: step_example, step_settings
# hint.ko: drop에 횟수를 곱했습니다. 줄어들 때마다 drop을 거듭 곱하므로 거듭제곱(**)이어야 합니다.
# hint.en: drop is multiplied by the number of drops. Each drop multiplies once more, so it must be a power (**).
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop * math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
