# expect: cosine_after_the_end
# hint.ko: step이 total_steps를 넘으면 코사인이 다시 올라갑니다. min(step, total_steps)를 쓰세요.
# hint.en: Once step exceeds total_steps the cosine rises again. Use min(step, total_steps).
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(math.pi * step / total_steps))
