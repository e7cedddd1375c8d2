# expect: restores_its_images, beats_pca
# symptom: learns_too_little
# hint.ko: 배우기는 했지만 아직 부족합니다. 에폭을 늘리거나 학습률을 조금 키워 보세요.
# hint.en: It has learnt something, but not enough. Try more epochs, or a somewhat larger learning rate.
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
    autoencoder.fit(x, x, epochs=1, batch_size=64, verbose=0)
