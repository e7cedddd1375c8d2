import tensorflow as tf


def dense(x, W, b):
    raise NotImplementedError
