# expect: learns_the_normal_law, learns_a_skewed_law
# hint.ko: 생성자가 거의 같은 수만 만듭니다. 노이즈와 표본을 짝지어 평균 제곱 오차로 학습하면 표본의 평균밖에 배우지 못합니다. 판별자를 속이는 손실로 학습하고, 다른 것이 원인이라면 학습률을 줄여 보세요.
# hint.en: The generator makes nearly one number only. With noise paired to samples and a mean squared error it can learn just their mean. Train it with the loss of deceiving the discriminator, or, if it does that, lower the learning rate.
# symptom: collapsed
import keras
import numpy as np


def build_generator():
    return keras.Sequential(
        [
            keras.Input(shape=(4,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


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
    discriminator.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    discriminator.fit(samples, np.ones((len(samples), 1)), epochs=1, verbose=0)
    noise = np.random.normal(size=(len(samples), 4)).astype("float32")
    generator.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse")
    generator.fit(noise, samples, epochs=5, verbose=0)
