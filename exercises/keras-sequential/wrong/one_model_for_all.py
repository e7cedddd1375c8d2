# expect: every_call_builds_a_new_model
# hint.ko: build_model을 부를 때마다 같은 층이나 모델을 돌려줍니다. 함수 안에서 새로 만드세요.
# hint.en: Every call of build_model gives the same layers or model. Make new ones inside the function.
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential(
    [
        Dense(5, activation="relu", input_shape=(4,)),
        Dense(10, activation="relu"),
        Dense(3, activation="softmax"),
    ]
)


def build_model():
    return model
