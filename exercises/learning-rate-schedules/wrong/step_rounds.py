# expect: step_example, step_settings
# hint.ko: 몫을 반올림해서 계단의 중간에서 먼저 줄어듭니다. 내림(floor)을 쓰세요.
# hint.en: The quotient is rounded to the nearest, so the rate drops in the middle of a step. Round down (floor).
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** round(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
