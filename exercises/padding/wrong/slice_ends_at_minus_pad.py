# expect: no_padding
# hint.ko: pad가 0이면 [pad:-pad]는 [0:0]이 되어 빈 배열입니다. 끝을 -pad 대신 pad + h, pad + w로 적으세요.
# hint.en: With pad 0, [pad:-pad] means [0:0], which is empty. Write the ends as pad + h and pad + w instead of -pad.
import numpy as np


def pad2d(image, pad):
    h, w = image.shape
    padded = np.zeros((h + 2 * pad, w + 2 * pad))
    padded[pad:-pad, pad:-pad] = image
    return padded
