# expect: exponential_example, exponential_settings
# hint.ko: step // decay_steps는 소수 부분을 버려서 계단이 됩니다. 매끄럽게 줄어들도록 /로 나누세요.
# hint.en: step // decay_steps drops the fraction, which makes a staircase. Divide with / so that the rate shrinks smoothly.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step // decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
