# expect: restores_its_images, beats_pca
# symptom: weights_unchanged
# hint.ko: train을 부른 뒤에도 두 신경망의 가중치가 그대로입니다. 받은 encoder와 decoder를 이어 붙여 fit을 부르는지 확인하세요.
# hint.en: The weights of both networks are the same after train as before. Does train join the encoder and decoder that it is given, and call fit?
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
    autoencoder = keras.Sequential([build_encoder(), build_decoder()])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
