# expect: layers_have_the_right_sizes, computes_what_its_weights_say, predict_gives_probabilities, every_call_builds_a_new_model, same_when_training
# hint.ko: 밀집층이 3개가 아니라 2개입니다. 은닉층 둘과 출력층 하나가 필요합니다. 앞 층의 출력을 다음 층에 넣었는지, outputs가 마지막 층의 출력인지 확인하세요.
# hint.en: There should be 3 dense layers: two hidden ones and the output. Received: 2. Does each layer take the output of the layer before it, and is outputs the output of the last one?
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def build_model():
    inputs = Input(shape=(4,))
    x = Dense(5, activation="relu")(inputs)
    x = Dense(10, activation="relu")(inputs)
    outputs = Dense(3, activation="softmax")(x)
    return Model(inputs=inputs, outputs=outputs)
