# expect: longer_than_before
# hint.ko: 처음 만든 표를 저장해 두고 더 긴 표가 필요할 때도 그대로 썼습니다. length가 저장한 표보다 길면 새로 만드세요.
# hint.en: The first table is kept, and used again when a longer one is asked for. Make a new one when length is larger.
import numpy as np

tables = {}


def positional_encoding(length, model):
    if model not in tables:
        PE = np.zeros((length, model))
        for p in range(length):
            for i in range(model // 2):
                angle = p / 10000 ** (2 * i / model)
                PE[p, 2 * i] = np.sin(angle)
                PE[p, 2 * i + 1] = np.cos(angle)
        tables[model] = PE
    return tables[model][:length]
