# expect: restores_its_images, beats_pca
# symptom: decoder_unchanged
# hint.ko: 디코더의 가중치가 바뀌지 않았습니다. 받은 decoder를 함께 학습시키세요.
# hint.en: The weights of the decoder have not changed. Train the decoder that is given, too.
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
    autoencoder = keras.Sequential([encoder, build_decoder()])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
