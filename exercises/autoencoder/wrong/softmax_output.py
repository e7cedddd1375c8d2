# expect: restores_its_images, beats_pca
# symptom: sums_to_one
# hint.ko: 복원한 이미지의 픽셀을 모두 더하면 1입니다. 마지막 층에 소프트맥스 대신 시그모이드를 쓰세요.
# hint.en: The pixels of each restored image add up to 1. Use a sigmoid in the last layer instead of a softmax.
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
            keras.layers.Dense(784, activation="softmax"),
        ]
    )


def train(encoder, decoder, x):
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
