# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: 예측이 아직 실제 키 근처에도 가지 못했습니다. 이대로는 에폭이 훨씬 더 많이 필요합니다. 입력을 표준화하고 학습률을 키워 보세요.
# hint.en: The predictions are still far from any height. At this pace it takes many more epochs: standardise the inputs and raise the learning rate.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    model.compile(optimizer="adam", loss="mean_squared_error")
    model.fit(x, y, epochs=30, verbose=0)
