# expect: cosine_example, cosine_settings
# hint.ko: 2로 나누지 않아서 학습률이 lr0의 두 배에서 시작합니다. 1 + cos는 2에서 0까지이므로 절반을 곱하세요.
# hint.en: It is not divided by 2, so the rate starts at twice lr0. 1 + cos runs from 2 to 0: take half of it.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
