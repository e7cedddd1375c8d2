# expect: restores_its_images, beats_pca
# symptom: constant_prediction
# hint.ko: 어떤 이미지든 같은 그림으로 복원합니다. 코드가 모두 같습니다. 가중치를 모두 0으로 시작하지 않았는지, 학습률이 너무 크지 않은지 확인하세요.
# hint.en: Every image is restored as the same picture, for all codes are alike. Do all weights start at 0, or is the learning rate far too large?
import keras


def build_encoder():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(256, activation="relu", kernel_initializer="zeros"),
            keras.layers.Dense(32, kernel_initializer="zeros"),
        ]
    )


def build_decoder():
    return keras.Sequential(
        [
            keras.Input(shape=(32,)),
            keras.layers.Dense(256, activation="relu", kernel_initializer="zeros"),
            keras.layers.Dense(784, activation="sigmoid"),
        ]
    )


def train(encoder, decoder, x):
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
