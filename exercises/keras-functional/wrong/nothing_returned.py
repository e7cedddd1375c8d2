# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, starts_at_random, every_call_builds_a_new_model, same_when_training
# hint.ko: return 문이 없어서 None이 나옵니다. 만든 모델을 return model로 돌려주세요.
# hint.en: There is no return, so the result is None. End with return model.
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(x)
    outputs = Dense(3, activation="softmax")(x)
    model = Model(inputs=inputs, outputs=outputs)
