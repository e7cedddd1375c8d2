# expect: restores_its_images, beats_pca
# symptom: nearly_black
# hint.ko: 복원한 이미지가 거의 검습니다. x는 이미 0에서 1 사이이므로 다시 255로 나누지 마세요. 학습률이 너무 커도 이렇게 됩니다.
# hint.en: The restored images are nearly black. x already lies between 0 and 1, so do not divide it by 255 again. Far too large a learning rate does the same.
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
    x = x / 255
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=3, batch_size=64, verbose=0)
