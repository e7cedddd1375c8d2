"""Checks of a Keras model made by the functional API, by behaviour.

Random weights go into the model, and the network is computed anew from them in numpy. Where the answers differ, they
are compared with networks that have other activations, so that the message can name the layer.
"""

import itertools

import numpy as np

from grader.checks import CheckFailed, RemoteValue, Sentence, StudentRaised, array, close

SHAPES = [(4, 5), (5,), (5, 10), (10,), (10, 3), (3,)]
UNITS = [5, 10, 3]


def softmax(z):
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


ACTIVATIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "linear": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "softmax": softmax,
}
RIGHT = ("relu", "relu", "softmax")


NOT_RETURNED = Sentence(
    "return 문이 없어서 None이 나옵니다. 만든 모델을 return model로 돌려주세요.",
    "There is no return, so the result is None. End with return model.",
)
TENSOR_RETURNED = Sentence(
    "모델이 아니라 마지막 층의 출력을 돌려주었습니다. Model(inputs=inputs, outputs=outputs)를 돌려주세요.",
    "The output of the last layer is returned instead of a model. Return Model(inputs=inputs, outputs=outputs).",
)
FIXED_BATCH = Sentence(
    "표본의 수까지 입력의 모양에 넣었습니다. shape=(4,)처럼 특징의 수만 적으면 표본이 몇 개든 받습니다.",
    "The shape of the input fixes the number of samples. With shape=(4,), the features alone, any number will do.",
)
NO_SOFTMAX = Sentence(
    '출력층에 소프트맥스가 없어서 확률이 아니라 점수가 나옵니다. activation="softmax"를 주세요.',
    'The output layer has no softmax, so it gives scores instead of probabilities. Give it activation="softmax".',
)
SOFTMAX_TWICE = Sentence(
    "소프트맥스를 두 번 적용해서 확률이 서로 비슷해졌습니다. 한 번만 적용하세요.",
    "Softmax is applied twice, which makes the probabilities too much alike. Apply it once.",
)
NO_BIASES = Sentence(
    "편향이 없는 층이 있습니다. Dense에서 use_bias=False를 지우세요.",
    "A layer has no biases. Take use_bias=False out of Dense.",
)
HIDDEN_SWAPPED = Sentence(
    "두 은닉층의 순서가 뒤바뀌었습니다. 유닛 5개인 층이 먼저이고 10개인 층이 나중입니다.",
    "The hidden layers are in the wrong order. The one with 5 units comes first, the one with 10 second.",
)
NOT_CONNECTED = Sentence(
    "앞 층의 출력을 받지 않는 밀집층이 있습니다. 방금 얻은 값을 다음 층에 넣으세요.",
    "A dense layer does not take the output of the layer before it. Feed what you have just got to the next layer.",
)
OTHER_LAYERS = Sentence(
    "밀집층 말고도 가중치가 있는 층이 있습니다. 밀집층 세 개만 쓰세요.",
    "There is a layer with weights that is not dense. Use three dense layers and nothing else.",
)
NO_WEIGHTS = Sentence(
    "모델에 가중치가 없습니다. 밀집층(Dense)을 세 개 쌓으세요.",
    "The model has no weights. Stack three Dense layers.",
)
DROPOUT = Sentence(
    "학습할 때의 계산이 예측할 때와 다릅니다. 드롭아웃이나 잡음을 넣는 층을 빼세요.",
    "In training the model computes something else than in use. Take out layers such as Dropout or noise.",
)
ALL_EQUAL = Sentence(
    "가중치가 모두 같은 값에서 시작해서 한 층의 뉴런이 모두 똑같이 배웁니다. kernel_initializer를 지우거나"
    " 무작위로 바꾸세요.",
    "The weights all start at one value, so all neurons of a layer learn the same. Leave out"
    " kernel_initializer, or take a random one.",
)
MANY_OUTPUTS = Sentence(
    "출력이 여러 개인 모델입니다. 마지막 층의 출력 하나만 내보내세요.",
    "The model has several outputs. Only the output of the last layer should come out.",
)
SHARED = Sentence(
    "build_model을 부를 때마다 같은 층이나 모델을 돌려줍니다. 함수 안에서 새로 만드세요.",
    "Every call of build_model gives the same layers or model. Make new ones inside the function.",
)


def fail(ko, en, hint=None, **details):
    raise CheckFailed(Sentence(ko, en), details={"kind": "model", **details}, hint=hint)


def built(student):
    model = student.build_model()
    if isinstance(model, RemoteValue) and "KerasTensor" not in model.type_name:
        return model
    raise not_a_model(model)


def not_a_model(value):
    hint = None
    if value is None:
        hint = NOT_RETURNED
    elif isinstance(value, RemoteValue) and "KerasTensor" in value.type_name:
        hint = TENSOR_RETURNED
    reason = Sentence(
        "build_model()이 Keras 모델을 돌려주지 않았습니다.", "build_model() did not return a Keras model."
    )
    return CheckFailed(reason, details={"kind": "no_model"}, hint=hint)


def drawn(rng, n):
    return rng.normal(scale=1.5, size=(n, 4)).astype(np.float32)


def weights_of(model):
    """Return the weights of a model, after a first call if it does not know the size of its input yet."""
    try:
        weights = model.get_weights()
    except StudentRaised:
        raise not_a_model(model) from None
    if isinstance(weights, (list, tuple)) and not weights:
        called(model, np.ones((2, 4), dtype=np.float32))
        weights = model.get_weights()
    if not isinstance(weights, (list, tuple)) or not all(isinstance(weight, np.ndarray) for weight in weights[:50]):
        raise not_a_model(model)
    return list(weights)


def called(model, x, **named):
    return answer_of(model, x, **named)


def predicted(model, x):
    return answer_of(model.predict, x, verbose=0)


def answer_of(function, x, **named):
    try:
        return one_output(function(x, **named))
    except StudentRaised as raised:
        # Keras puts the whole input into its message, so its end may be missing.
        if not any(words in raised.message for words in ("Invalid input shape", "incompatible")):
            raise
        fail(
            f"모양이 {x.shape}인 입력을 모델이 받지 않습니다.",
            f"The model does not take an input of shape {x.shape}.",
            hint=FIXED_BATCH,
        )


def one_output(answer):
    if isinstance(answer, (list, tuple, dict)):
        fail("모델의 출력이 배열 하나가 아닙니다.", "The model does not give a single array.", hint=MANY_OUTPUTS)
    return answer


def check_shapes(weights):
    shapes = [weight.shape for weight in weights[:50]]
    if sorted(shapes) == sorted(SHAPES):
        return
    given = ", ".join(str(shape) for shape in shapes) or "-"
    wanted = ", ".join(str(shape) for shape in SHAPES)
    fail(
        f"가중치의 모양이 다릅니다. 기대한 모양: {wanted}. 받은 모양: {given}.",
        f"The weights have other shapes. Expected: {wanted}. Received: {given}.",
        hint=hint_for_shapes(shapes),
        expected=SHAPES,
        actual=shapes,
    )


def hint_for_shapes(shapes):
    kernels = chain([shape for shape in shapes if len(shape) == 2])
    if not shapes:
        return NO_WEIGHTS
    if len(kernels) != 3:
        return Sentence(
            f"밀집층이 3개가 아니라 {len(kernels)}개입니다. 은닉층 둘과 출력층 하나가 필요합니다. 앞 층의"
            " 출력을 다음 층에 넣었는지, outputs가 마지막 층의 출력인지 확인하세요.",
            f"There should be 3 dense layers: two hidden ones and the output. Received: {len(kernels)}. Does"
            " each layer take the output of the layer before it, and is outputs the output of the last one?",
        )
    units = [shape[1] for shape in kernels]
    if units == [10, 5, 3]:
        return HIDDEN_SWAPPED
    if units == UNITS and len(shapes) < 6:
        return NO_BIASES
    return hint_for_sizes(kernels, units, len(shapes))


def chain(kernels):
    """Return the shapes of the weights in the order in which the layers follow each other, as far as that is clear."""
    left, ordered = list(kernels), []
    size = 4 if any(shape[0] == 4 for shape in left) else (left[0][0] if left else 0)
    while following := [shape for shape in left if shape[0] == size]:
        ordered.append(following[0])
        left.remove(following[0])
        size = following[0][1]
    return ordered + left


def hint_for_sizes(kernels, units, count):
    wrong = [place for place in range(3) if units[place] != UNITS[place]]
    if wrong:
        place = wrong[0]
        return Sentence(
            f"밀집층 {place + 1}의 유닛이 {UNITS[place]}개가 아니라 {units[place]}개입니다.",
            f"Dense layer {place + 1} should have {UNITS[place]} units. Received: {units[place]}.",
        )
    if kernels[0][0] != 4:
        return Sentence(
            f"입력의 특징이 4개가 아니라 {kernels[0][0]}개로 정해져 있습니다.",
            f"The input should have 4 features. Received: {kernels[0][0]}.",
        )
    if any(kernels[place][0] != units[place - 1] for place in (1, 2)):
        return NOT_CONNECTED
    return OTHER_LAYERS if count > 6 else None


def give_weights(model, rng):
    """Put random weights into the model, in whatever order it keeps them, and return them in the order of SHAPES."""
    own = weights_of(model)
    check_shapes(own)
    drawn_weights = {
        shape: rng.normal(scale=1.5 / np.sqrt(shape[0]), size=shape).astype(np.float32) for shape in SHAPES
    }
    model.set_weights([drawn_weights[weight.shape] for weight in own])
    return [drawn_weights[shape] for shape in SHAPES]


def network(weights, x, activations=RIGHT):
    out = x.astype(float)
    for W, b, name in zip(weights[::2], weights[1::2], activations, strict=True):
        out = ACTIVATIONS[name](out @ W.astype(float) + b.astype(float))
    return out


def compare(answer, weights, x, name, hint=None):
    expected = network(weights, x)
    try:
        close(answer, expected, inputs={"x": x}, name=name, rtol=1e-4, atol=1e-6)
    except CheckFailed as failed:
        found = hint_for_values(answer, weights, x) or hint
        raise CheckFailed(failed.reason, details=failed.details, hint=found) from None


def hint_for_values(answer, weights, x):
    """Name the activations that explain an answer; of several choices, the one nearest to the right one."""
    if type(answer) is not np.ndarray or answer.shape != (len(x), 3) or answer.dtype.kind != "f":
        return None
    if agree(answer, softmax(network(weights, x))):
        return SOFTMAX_TWICE
    choices = itertools.product(ACTIVATIONS, repeat=3)
    for names in sorted(choices, key=lambda names: sum(map(str.__ne__, names, RIGHT))):
        if agree(answer, network(weights, x, names)):
            return hint_for_activations(names)
    return None


def agree(answer, expected):
    return bool(np.allclose(answer, expected, rtol=1e-3, atol=1e-5))


def hint_for_activations(names):
    if names[:2] == RIGHT[:2] and names[2] == "linear":
        return NO_SOFTMAX
    if names[:2] == RIGHT[:2]:
        return Sentence(
            f"출력층의 활성화 함수가 {names[2]}입니다. 확률의 합이 1이 되도록 softmax를 쓰세요.",
            f"The activation of the output layer is {names[2]}. Use softmax, so that the probabilities add up to 1.",
        )
    place = 0 if names[0] != "relu" else 1
    if names[place] == "linear":
        return Sentence(
            f"은닉층 {place + 1}에 활성화 함수가 없습니다. 그러면 다음 층과 합쳐 한 층과 다를 바 없습니다."
            ' activation="relu"를 주세요.',
            f"Hidden layer {place + 1} has no activation, so together with the next it is no more than one"
            ' layer. Give it activation="relu".',
        )
    return Sentence(
        f"은닉층 {place + 1}의 활성화 함수가 {names[place]}입니다. relu를 쓰세요.",
        f"The activation of hidden layer {place + 1} is {names[place]}. Use relu.",
    )


def layers_have_the_right_sizes(student):
    check_shapes(weights_of(built(student)))


def computes_what_its_weights_say(student, rng):
    model, x = built(student), drawn(rng, 7)
    weights = give_weights(model, rng)
    name = Sentence("가중치로 다시 계산한 값과 비교한 model(x)", "model(x), recomputed from the weights,")
    compare(called(model, x), weights, x, name)


def predict_gives_probabilities(student, rng):
    model = built(student)
    weights = give_weights(model, rng)
    for n in (11, 1):
        x = drawn(rng, n)
        answer = predicted(model, x)
        probabilities = array(answer, (n, 3), inputs={"x": x}, name="model.predict(x)")
        sums = probabilities.sum(axis=1)
        if not np.allclose(sums, 1, atol=1e-4):
            fail(
                f"확률의 합이 1이 아닙니다. 첫 표본의 합: {sums[0]:.4g}.",
                f"The probabilities do not add up to 1. Sum for the first sample: {sums[0]:.4g}.",
                hint=hint_for_values(answer, weights, x),
            )
        compare(answer, weights, x, Sentence("model.predict(x)", "model.predict(x)"))


def starts_at_random(student):
    for weight in weights_of(built(student)):
        if weight.ndim == 2 and weight.size > 1 and np.all(weight == weight.flat[0]):
            fail(
                f"모양이 {weight.shape}인 가중치가 모두 {weight.flat[0]:.4g}입니다.",
                f"All weights of shape {weight.shape} are {weight.flat[0]:.4g}.",
                hint=ALL_EQUAL,
            )


def every_call_builds_a_new_model(student, rng):
    first, second = built(student), built(student)
    x = drawn(rng, 5)
    weights = give_weights(first, rng)
    give_weights(second, rng)
    name = Sentence(
        "build_model()을 한 번 더 부르고 그 가중치를 바꾼 뒤의 model(x)",
        "model(x), after a second build_model() got new weights,",
    )
    compare(called(first, x), weights, x, name, hint=SHARED)


def same_when_training(student, rng):
    model, x = built(student), drawn(rng, 31)
    weights = give_weights(model, rng)
    name = Sentence("model(x, training=True)", "model(x, training=True)")
    compare(called(model, x, training=True), weights, x, name, hint=DROPOUT)
