# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: 받은 model의 가중치가 학습 뒤에도 그대로입니다. 새로 만든 모델이 아니라 받은 model에 fit을 부르세요.
# hint.en: The weights of the given model are the same after training. Call fit on the model you are given, not on a new one.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    model = build_model()
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y, epochs=20, verbose=0)
