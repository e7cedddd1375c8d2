# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: 출력층의 활성화 함수가 예측을 1보다 작게 묶어 둡니다. 회귀의 출력층에는 활성화 함수를 쓰지 않습니다.
# hint.en: The activation of the output layer keeps predictions below 1. In regression the output layer has no activation.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Normalization(), keras.layers.Dense(1, activation="sigmoid")])
    return model


def train(model, x, y):
    model.layers[0].adapt(x)
    model.compile(optimizer=keras.optimizers.SGD(0.3), loss="mse")
    model.fit(x, y, epochs=40, verbose=0)
