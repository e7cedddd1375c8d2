# expect: learns_a_skewed_law
# hint.ko: 표본의 평균과 표준편차만 재서 노이즈를 늘이고 옮겼습니다. 종 모양이 아닌 표본은 흉내 내지 못합니다. 은닉층이 있는 생성자를 판별자와 겨루게 하세요.
# hint.en: The noise is only stretched and moved to the samples' mean and deviation, which cannot imitate samples that are not bell-shaped. Give the generator hidden layers and let it compete with the discriminator.
# symptom: straight_line
import keras
import numpy as np


def build_generator():
    return keras.Sequential([keras.Input(shape=(4,)), keras.layers.Dense(1)])


def build_discriminator():
    return keras.Sequential(
        [
            keras.Input(shape=(1,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


def train(generator, discriminator, samples):
    kernel = np.array([[samples.std()], [0], [0], [0]])
    generator.set_weights([kernel, np.array([samples.mean()])])
    discriminator.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    fake = generator.predict(np.random.normal(size=(len(samples), 4)), verbose=0)
    discriminator.fit(np.concatenate([samples, fake]), np.repeat([1.0, 0.0], len(samples)), verbose=0)
