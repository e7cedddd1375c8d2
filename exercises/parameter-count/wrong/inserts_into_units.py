# expect: units_stay_unchanged
# hint.ko: units.insert가 받은 리스트를 바꾸었습니다. 같은 리스트로 다시 부르면 틀립니다. [input_dim] + units로 새 리스트를 만드세요.
# hint.en: units.insert changes the caller's list, so a second call goes wrong. Make a new list with [input_dim] + units.
def count_parameters(input_dim, units):
    units.insert(0, input_dim)
    return sum(a * b + b for a, b in zip(units, units[1:]))


def iterations_per_epoch(samples, batch_size):
    return -(-samples // batch_size)


def total_updates(samples, batch_size, epochs):
    return iterations_per_epoch(samples, batch_size) * epochs
