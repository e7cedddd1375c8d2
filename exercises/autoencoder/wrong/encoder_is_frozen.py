# expect: restores_its_images, beats_pca
# symptom: encoder_unchanged
# hint.ko: 인코더의 가중치가 바뀌지 않았습니다. 코드에 무엇을 담을지도 배워야 합니다. 받은 encoder를 함께 학습시키세요.
# hint.en: The weights of the encoder have not changed. What goes into the code must be learnt, too: train the encoder that is given.
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
    codes = encoder.predict(x, verbose=0)
    decoder.compile(optimizer=keras.optimizers.Adam(0.002), loss="mse")
    decoder.fit(codes, x, epochs=2, batch_size=64, verbose=0)
