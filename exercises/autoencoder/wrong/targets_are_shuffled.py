# expect: restores_its_images, beats_pca
# symptom: unrelated
# hint.ko: 복원한 이미지가 원래 이미지와 아무 관계가 없습니다. 정답이 입력과 같은 이미지인지, 따로 섞이지 않았는지 확인하세요.
# hint.en: The images restored have nothing to do with the images that went in. Is the right answer the very same image, or are they shuffled apart?
import keras
import numpy as np


def build_encoder():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(32),
        ]
    )


def build_decoder():
    return keras.Sequential(
        [
            keras.Input(shape=(32,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(784, activation="sigmoid"),
        ]
    )


def train(encoder, decoder, x):
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, np.random.permutation(x), epochs=3, batch_size=64, verbose=0)
