# expect: step_example, step_settings
# hint.ko: 몫을 내림하지 않아서 학습률이 계단이 아니라 매 에폭 줄어듭니다. epoch / every를 내림하세요.
# hint.en: The quotient is not rounded down, so the rate shrinks in every epoch instead of in steps. Take the floor of epoch / every.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** (epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * min(step, total_steps) / total_steps))
