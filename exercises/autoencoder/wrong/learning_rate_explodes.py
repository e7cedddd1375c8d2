# expect: restores_its_images, beats_pca
# symptom: weights_not_finite
# hint.ko: 학습률이 너무 커서 가중치가 NaN이 되었습니다. 0.001 안팎에서 시작해 보세요.
# hint.en: The learning rate is so large that the weights became NaN. Start at about 0.001.
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
            keras.layers.Dense(784),
        ]
    )


def train(encoder, decoder, x):
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.SGD(1e6), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
