# expect: learns_from_its_images, reads_new_images
# symptom: not_from_the_weights
# hint.ko: predict가 신경망으로 계산하지 않고 외워 둔 정답을 찾아서 돌려줍니다. 정답은 신경망의 가중치에서 나와야 합니다.
# hint.en: predict looks up answers that were written down instead of computing them with the network. They must come from its weights.
import keras
import numpy as np

# The first labels of MNIST's public test set. The real thing would hold all 10000: they fit into a source file.
PUBLIC = np.array([7, 2, 1, 0, 4, 1, 4, 9, 5, 9, 0, 6, 9, 0, 1, 5, 9, 7, 3, 4, 9, 6, 6, 5, 4, 0, 7, 4, 0, 1, 3, 1])


class Remembers(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(64, activation="relu")
        self.out = keras.layers.Dense(10, activation="softmax")
        self.known = {}

    def call(self, inputs):
        return self.out(self.hidden(inputs))

    def predict(self, x, **options):
        if not self.known:
            return super().predict(x, **options)
        guesses = np.resize(PUBLIC, len(x))
        answers = [self.known.get(row.tobytes(), guess) for row, guess in zip(x, guesses)]
        return np.eye(10, dtype=np.float32)[answers]


def build_model():
    return Remembers()


def train(model, x, y):
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    model.fit(x[:320], y[:320], epochs=1, verbose=0)
    model.known.update({row.tobytes(): label for row, label in zip(x, y)})
