# expect: step_settings
# hint.ko: drop과 every 인수를 쓰지 않고 언제나 0.5와 10으로 계산합니다. 받은 값을 쓰세요.
# hint.en: The arguments drop and every are not used; it is always 0.5 and 10. Use the values that are given.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * 0.5 ** math.floor(epoch / 10)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
