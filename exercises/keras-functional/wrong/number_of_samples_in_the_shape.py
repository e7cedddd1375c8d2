# expect: computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 표본의 수까지 입력의 모양에 넣었습니다. shape=(4,)처럼 특징의 수만 적으면 표본이 몇 개든 받습니다.
# hint.en: The shape of the input fixes the number of samples. With shape=(4,), the features alone, any number will do.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(10, 4))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="softmax")(x)
    return Model(inputs=inputs, outputs=outputs)
