# expect: restores_its_images, beats_pca
# symptom: code_between_zero_and_one
# hint.ko: 코드가 모두 0과 1 사이에 갇혀 있어서 많은 것을 담지 못합니다. 코드를 만드는 층에서 활성화 함수를 빼세요.
# hint.en: The codes are confined between 0 and 1 and hold little. Leave out the activation of the layer that makes the code.
import keras


def build_encoder():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(32, activation="sigmoid"),
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
    autoencoder.fit(x, x, epochs=10, batch_size=64, verbose=0)
