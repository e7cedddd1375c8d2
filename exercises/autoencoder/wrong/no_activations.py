# expect: beats_pca
# symptom: linear_network
# hint.ko: 두 신경망이 모두 선형이라서 PCA를 이길 수 없습니다. 은닉층에 ReLU 같은 활성화 함수를 넣으세요.
# hint.en: Both networks are linear, so they cannot beat PCA. Give the hidden layers an activation such as ReLU.
import keras


def build_encoder():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(256),
            keras.layers.Dense(32),
        ]
    )


def build_decoder():
    return keras.Sequential(
        [
            keras.Input(shape=(32,)),
            keras.layers.Dense(256),
            keras.layers.Dense(784),
        ]
    )


def train(encoder, decoder, x):
    autoencoder = keras.Sequential([encoder, decoder])
    autoencoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    autoencoder.fit(x, x, epochs=10, batch_size=64, verbose=0)
