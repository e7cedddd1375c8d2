# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 소프트맥스를 두 번 적용해서 확률이 서로 비슷해졌습니다. 한 번만 적용하세요.
# hint.en: Softmax is applied twice, which makes the probabilities too much alike. Apply it once.
from tensorflow.keras.layers import Dense, Softmax
from tensorflow.keras.models import Sequential


def build_model():
    model = Sequential()
    model.add(Dense(5, activation="relu", input_shape=(4,)))
    model.add(Dense(10, activation="relu"))
    model.add(Dense(3, activation="softmax"))
    model.add(Softmax())
    return model
