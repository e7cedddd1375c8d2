# expect: code_has_32_numbers, restores_its_images, beats_pca
# symptom: code_of_another_size
# hint.ko: 코드가 숫자 32개가 아닙니다. 인코더의 마지막 층과 디코더의 입력을 32로 맞추세요.
# hint.en: The code is not 32 numbers. The last layer of the encoder and the input of the decoder must be 32.
import keras


def build_encoder():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(64),
        ]
    )


def build_decoder():
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(784, activation="sigmoid"),
        ]
    )


def train(encoder, decoder, x):
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
