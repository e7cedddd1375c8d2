# expect: cosine_example, cosine_settings, cosine_after_the_end
# hint.ko: 각도를 도(180)로 넣었습니다. math.cos와 np.cos는 라디안을 받으므로 180 대신 pi를 쓰세요.
# hint.en: The angle is given in degrees (180). math.cos and np.cos take radians: use pi instead of 180.
import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * drop ** math.floor(epoch / every)


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * rate ** (step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 / 2 * (1 + math.cos(180 * min(step, total_steps) / total_steps))
