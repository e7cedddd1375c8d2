# expect: agrees_with_the_reference
# hint.ko: 활성화 함수를 빠뜨렸습니다.
# hint.en: The activation function is missing.
import tensorflow as tf


def dense(x, W, b):
    return (tf.matmul(x, W) + b).numpy()
