# expect: restores_its_images, beats_pca
# symptom: memorised
# hint.ko: 처음 몇 장만 잘 복원합니다. 받은 이미지를 모두 써서 학습하세요.
# hint.en: Only the first few images are restored well. Train on all that you are given.
import keras


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
    autoencoder.fit(x[:30], x[:30], epochs=120, batch_size=10, verbose=0)
