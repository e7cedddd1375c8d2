# expect: learns_the_lectures_ten, learns_ten_others
# hint.ko: 원점을 지나는 직선에 가깝습니다. 표준화하지 않은 입력에서는 기울기만 빨리 배우고 절편은 아주 느리게 배웁니다. 입력을 표준화하세요.
# hint.en: The predictions lie near a line through the origin. On raw inputs the slope is learnt fast but the intercept very slowly. Standardise the inputs.
import keras


def build_model():
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    return model


def train(model, x, y):
    model.compile(optimizer=keras.optimizers.SGD(0.0001), loss="mse")
    model.fit(x, y, epochs=40, verbose=0)
