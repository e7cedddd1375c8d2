"""Solutions of unit 7 against oracles that none of us wrote. The docstring of each test names its oracle."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import numpy as np
import onnx
import onnxruntime
import pytest
import scipy.linalg
from onnx import TensorProto, helper

from grader.checks import CheckFailed, close

Load = Callable[[str], ModuleType]
Arrays = dict[str, np.ndarray]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def run_recurrent(operator: str, feed: Arrays, outputs: tuple[str, ...], **attributes: object) -> list[np.ndarray]:
    """Run one recurrent layer of onnxruntime (C++, float32). `feed` holds X, W, R, B and the first states, in order."""
    names = [name if name in feed else "" for name in ("X", "W", "R", "B", "lengths", "h0", "c0")]
    while not names[-1]:
        names.pop()
    hidden = feed["R"].shape[-1]
    node = helper.make_node(operator, names, list(outputs), hidden_size=hidden, name="layer", **attributes)
    given = [helper.make_tensor_value_info(name, TensorProto.FLOAT, value.shape) for name, value in feed.items()]
    made = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [None] * (4 if name == "hs" else 3)) for name in outputs
    ]
    graph = helper.make_graph([node], "layer", given, made)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8)
    onnx.checker.check_model(model)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(list(outputs), {name: value.astype(np.float32) for name, value in feed.items()})


def agrees_in_float32_but_not_in_float16(function: Callable[..., object], *args: object) -> None:
    """Tell whether the usual tolerances pass a float32 run of a solution, and fail a float16 run in any clothes."""

    def narrow(value: object, dtype: type) -> object:
        if isinstance(value, dict):
            return {key: narrow(item, dtype) for key, item in value.items()}
        return value.astype(dtype) if isinstance(value, np.ndarray) and value.dtype.kind == "f" else value

    def arrays(value: object) -> list[np.ndarray]:
        if isinstance(value, dict):
            return list(value.values())
        return list(value) if isinstance(value, tuple | list) else [value]

    expected = arrays(function(*args))
    single = arrays(function(*(narrow(value, np.float32) for value in args)))
    close([value.astype(np.float32) for value in single], expected)
    coarse = arrays(function(*(narrow(value, np.float16) for value in args)))
    for dtype in (np.float16, np.float32, np.float64):
        with pytest.raises(CheckFailed):
            close([value.astype(dtype) for value in coarse], expected)


SEQUENCES = [(1, 1, 3, 5), (7, 5, 5, 3), (3, 6, 1, 4), (2, 4, 4, 1), (5, 5, 5, 5)]


@pytest.mark.parametrize(("batch", "time", "inputs", "hidden"), SEQUENCES)
def test_rnn_cell(solution: Load, rng: np.random.Generator, batch: int, time: int, inputs: int, hidden: int) -> None:
    """Oracle: the RNN operator of onnxruntime, random weights, several steps."""
    module, xs, h0 = solution("rnn-cell"), rng.normal(size=(batch, time, inputs)), rng.normal(size=(batch, hidden))
    Wx, Wh, b = rng.normal(size=(inputs, hidden)), rng.normal(size=(hidden, hidden)), rng.normal(size=hidden)
    feed = {
        "X": xs.swapaxes(0, 1),
        "W": Wx.T[None],
        "R": Wh.T[None],
        "B": np.concatenate([b, np.zeros(hidden)])[None],
        "h0": h0[None],
    }

    oracle, last = run_recurrent("RNN", feed, ("hs", "h"), activations=["Tanh"])

    answer = module.rnn_forward(xs, h0, Wx, Wh, b)
    assert answer.shape == (batch, time, hidden)
    np.testing.assert_allclose(answer, oracle[:, 0].swapaxes(0, 1), rtol=1e-4, atol=1e-5)
    before = answer[:, -2] if time > 1 else h0
    np.testing.assert_allclose(module.rnn_cell(xs[:, -1], before, Wx, Wh, b), last[0], rtol=1e-4, atol=1e-5)
    agrees_in_float32_but_not_in_float16(module.rnn_forward, xs, h0, 0.7 * Wx, 0.7 * Wh, 0.5 * b)


@pytest.mark.slow
@pytest.mark.parametrize(("batch", "time", "inputs", "hidden"), SEQUENCES)
def test_rnn_backward(
    solution: Load, rng: np.random.Generator, batch: int, time: int, inputs: int, hidden: int
) -> None:
    """Oracle: TensorFlow's gradients through the SimpleRNN layer of Keras, in float64."""
    import keras
    import tensorflow as tf

    xs, h0 = tf.constant(rng.normal(size=(batch, time, inputs))), tf.constant(rng.normal(size=(batch, hidden)))
    dhs = rng.normal(size=(batch, time, hidden))
    layer = keras.layers.SimpleRNN(hidden, return_sequences=True, dtype="float64")
    layer.build(xs.shape)
    layer.set_weights([0.7 * rng.normal(size=weight.shape) for weight in layer.weights])
    with tf.GradientTape() as tape:
        tape.watch([xs, h0])
        hs = layer(xs, initial_state=h0)
        loss = tf.reduce_sum(dhs * hs)
    sources = [xs, h0, *(weight.value for weight in layer.weights)]

    oracle = tape.gradient(loss, sources)

    args = (dhs, xs.numpy(), hs.numpy(), h0.numpy(), *layer.get_weights())
    answer = solution("rnn-backward").rnn_backward(*args)
    for key, slope in zip(("dxs", "dh0", "dWx", "dWh", "db"), oracle, strict=True):
        np.testing.assert_allclose(answer[key], slope.numpy(), rtol=1e-9, atol=1e-11, err_msg=key)
    agrees_in_float32_but_not_in_float16(solution("rnn-backward").rnn_backward, *args)


@pytest.mark.parametrize(("batch", "time", "inputs", "hidden"), SEQUENCES)
def test_lstm_sequence_and_lstm_cell(
    solution: Load, rng: np.random.Generator, batch: int, time: int, inputs: int, hidden: int
) -> None:
    """Oracle for both: the LSTM operator of onnxruntime, random weights, several steps."""
    params = {f"W_{gate}": rng.normal(scale=0.7, size=(hidden + inputs, hidden)) for gate in "fiCo"}
    params |= {f"b_{gate}": rng.normal(scale=0.5, size=hidden) for gate in "fiCo"}
    xs = rng.normal(size=(batch, time, inputs))
    h0, c0 = rng.normal(size=(batch, hidden)), rng.normal(size=(batch, hidden))
    order = "iofC"  # ONNX stores its gates as input, output, forget, cell
    feed = {
        "X": xs.swapaxes(0, 1),
        "W": np.concatenate([params[f"W_{gate}"][hidden:].T for gate in order])[None],
        "R": np.concatenate([params[f"W_{gate}"][:hidden].T for gate in order])[None],
        "B": np.concatenate([*(params[f"b_{gate}"] for gate in order), np.zeros(4 * hidden)])[None],
        "h0": h0[None],
        "c0": c0[None],
    }

    oracle_hs, oracle_h, oracle_c = run_recurrent("LSTM", feed, ("hs", "h", "c"))

    hs, h, c = solution("lstm-sequence").lstm_forward(xs, h0, c0, params)
    assert hs.shape == (batch, time, hidden)
    np.testing.assert_allclose(hs, oracle_hs[:, 0].swapaxes(0, 1), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(h, oracle_h[0], rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(c, oracle_c[0], rtol=1e-4, atol=1e-5)
    agrees_in_float32_but_not_in_float16(solution("lstm-sequence").lstm_forward, xs, h0, c0, params)
    cell, h, c = solution("lstm-cell").lstm_cell, h0, c0
    for t in range(time):
        h, c = cell(xs[:, t], h, c, params)
        np.testing.assert_allclose(h, oracle_hs[t, 0], rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(c, oracle_c[0], rtol=1e-4, atol=1e-5)
    agrees_in_float32_but_not_in_float16(cell, xs[:, 0], h0, c0, params)


@pytest.mark.parametrize(("batch", "time", "inputs", "hidden"), SEQUENCES)
def test_gru_cell(solution: Load, rng: np.random.Generator, batch: int, time: int, inputs: int, hidden: int) -> None:
    """Oracle: the GRU operator of onnxruntime with linear_before_reset=0, random weights, several steps.

    ONNX keeps z of the old state and takes 1 - z of the candidate; ours is the other way round, so its update gate
    gets our weights with the opposite sign: 1 - sigmoid(a) = sigmoid(-a).
    """
    params = {f"W_{gate}": rng.normal(scale=0.7, size=(hidden + inputs, hidden)) for gate in "zrh"}
    params |= {f"b_{gate}": rng.normal(scale=0.5, size=hidden) for gate in "zrh"}
    xs, h = rng.normal(size=(batch, time, inputs)), rng.normal(size=(batch, hidden))
    sign = {"z": -1, "r": 1, "h": 1}
    feed = {
        "X": xs.swapaxes(0, 1),
        "W": np.concatenate([sign[gate] * params[f"W_{gate}"][hidden:].T for gate in "zrh"])[None],
        "R": np.concatenate([sign[gate] * params[f"W_{gate}"][:hidden].T for gate in "zrh"])[None],
        "B": np.concatenate([*(sign[gate] * params[f"b_{gate}"] for gate in "zrh"), np.zeros(3 * hidden)])[None],
        "h0": h[None],
    }

    (oracle,) = run_recurrent("GRU", feed, ("hs",), linear_before_reset=0)

    module = solution("gru-cell")
    agrees_in_float32_but_not_in_float16(module.gru_cell, xs[:, 0], h, params)
    for t in range(time):
        h = module.gru_cell(xs[:, t], h, params)
        np.testing.assert_allclose(h, oracle[t, 0], rtol=1e-4, atol=1e-5)


def run_operator(operator: str, feed: Arrays, **attributes: object) -> np.ndarray:
    """Run one operator of onnxruntime (C++), with the dtypes of the arrays given."""
    node = helper.make_node(operator, list(feed), ["out"], name="node", **attributes)
    given = [
        helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(value.dtype), value.shape)
        for name, value in feed.items()
    ]
    made = [helper.make_tensor_value_info("out", TensorProto.DOUBLE, None)]
    graph = helper.make_graph([node], "graph", given, made)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(["out"], feed)[0]


@pytest.mark.parametrize(
    ("batch", "time", "words", "features"), [(1, 1, 1, 3), (3, 7, 5, 2), (5, 11, 3, 7), (2, 2, 13, 4)]
)
def test_embedding(solution: Load, rng: np.random.Generator, batch: int, time: int, words: int, features: int) -> None:
    """Oracle: the operators Gather and ScatterND (reduction add) of onnxruntime."""
    module, ids = solution("embedding"), rng.integers(0, words, size=(batch, time))
    table, dout = rng.normal(size=(words, features)), rng.normal(size=(batch, time, features))
    zeros = np.zeros((words, features))

    looked_up = run_operator("Gather", {"table": table, "ids": ids}, axis=0)
    added = run_operator("ScatterND", {"zeros": zeros, "ids": ids[..., None], "dout": dout}, reduction="add")

    np.testing.assert_array_equal(module.embedding_forward(ids, table), looked_up)
    np.testing.assert_allclose(module.embedding_backward(dout, ids, words), added, rtol=1e-12, atol=1e-14)
    agrees_in_float32_but_not_in_float16(module.embedding_forward, ids, table)
    agrees_in_float32_but_not_in_float16(module.embedding_backward, dout, ids, words)


def random_mask(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """A mask that hides about half, and no row whole."""
    mask = rng.random(shape) < 0.5
    mask[..., 0] |= ~mask.any(axis=-1)
    return mask


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:(.|\\n)*softmax over axis")
@pytest.mark.parametrize(("batch", "m", "n", "d", "e"), [(2, 3, 1, 5, 4), (3, 2, 5, 7, 4), (2, 7, 3, 1, 11)])
@pytest.mark.parametrize("masked", ["no mask", "one mask", "a mask for each sample"])
def test_attention(
    solution: Load, rng: np.random.Generator, batch: int, m: int, n: int, d: int, e: int, masked: str
) -> None:
    """Oracle: the MultiHeadAttention layer of Keras with one head and unit matrices; its 1/sqrt(d) is a float32."""
    import keras

    q, k, v = rng.normal(size=(batch, m, d)), rng.normal(size=(batch, n, d)), rng.normal(size=(batch, n, e))
    shapes = {"no mask": None, "one mask": (m, n), "a mask for each sample": (batch, m, n)}
    mask = None if shapes[masked] is None else random_mask(rng, *shapes[masked])
    layer = keras.layers.MultiHeadAttention(1, d, value_dim=e, output_shape=e, use_bias=False, dtype="float64")
    layer.build(q.shape, v.shape, k.shape)
    layer.set_weights([np.eye(d)[:, None], np.eye(d)[:, None], np.eye(e)[:, None], np.eye(e)[None]])
    whole = None if mask is None else np.broadcast_to(mask, (batch, m, n))

    oracle, weights = layer(q, v, key=k, attention_mask=whole, return_attention_scores=True)

    function = solution("attention").scaled_dot_product_attention
    answer = function(q, k, v, mask)
    np.testing.assert_allclose(answer[0], oracle.numpy(), rtol=1e-6, atol=1e-7)
    np.testing.assert_allclose(answer[1], weights.numpy()[:, 0], rtol=1e-6, atol=1e-7)
    agrees_in_float32_but_not_in_float16(function, q, k, v, mask)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:(.|\\n)*softmax over axis")
@pytest.mark.parametrize(
    ("batch", "time", "heads", "d"), [(3, 1, 2, 5), (1, 5, 2, 3), (2, 7, 3, 2), (5, 3, 3, 3), (2, 4, 5, 1)]
)
@pytest.mark.parametrize("masked", [False, True])
def test_multi_head_attention(
    solution: Load, rng: np.random.Generator, batch: int, time: int, heads: int, d: int, masked: bool
) -> None:
    """Oracle: the MultiHeadAttention layer of Keras without biases; its 1/sqrt(d) is a float32."""
    import keras

    model = heads * d
    x, mask = rng.normal(size=(batch, time, model)), random_mask(rng, time, time) if masked else None
    Wq, Wk, Wv, Wo = (rng.normal(size=(model, model)) / np.sqrt(model) for _ in range(4))
    layer = keras.layers.MultiHeadAttention(heads, d, use_bias=False, dtype="float64")
    layer.build(x.shape, x.shape, x.shape)
    kernels = {"query": Wq, "key": Wk, "value": Wv}
    assert [weight.path.split("/")[-2] for weight in layer.weights] == [*kernels, "attention_output"]
    layer.set_weights([*(W.reshape(model, heads, d) for W in kernels.values()), Wo.reshape(heads, d, model)])

    oracle = layer(x, x, attention_mask=None if mask is None else mask[None])

    function = solution("multi-head-attention").multi_head_attention
    np.testing.assert_allclose(function(x, Wq, Wk, Wv, Wo, heads, mask), oracle.numpy(), rtol=1e-6, atol=1e-7)
    agrees_in_float32_but_not_in_float16(function, x, Wq, Wk, Wv, Wo, heads, mask)


@pytest.mark.parametrize(("length", "model"), [(1, 2), (2, 4), (7, 10), (41, 6), (13, 32)])
def test_positional_encoding(solution: Load, length: int, model: int) -> None:
    """Oracle: scipy.linalg.expm. Each pair (sin wp, cos wp) solves y' = [[0, w], [-w, 0]] y from (0, 1)."""
    speeds = [10000 ** (-column / model) for column in range(0, model, 2)]
    motion = scipy.linalg.block_diag(*([[0, speed], [-speed, 0]] for speed in speeds))
    start = np.tile([0.0, 1.0], model // 2)

    oracle = np.stack([scipy.linalg.expm(position * motion) @ start for position in range(length)])

    answer = solution("positional-encoding").positional_encoding(length, model)
    np.testing.assert_allclose(answer, oracle, rtol=1e-9, atol=1e-11)


def test_tolerance_of_positional_encoding(solution: Load) -> None:
    """A table rounded to float16 fails the tolerance of its checks; one that numpy computed in float32 passes."""
    answer = solution("positional-encoding").positional_encoding(41, 18)
    columns = np.arange(18, dtype=np.float32)
    rates = np.float32(10000) ** ((columns - columns % 2) / np.float32(18))
    angles = np.arange(41, dtype=np.float32)[:, None] / rates
    single = np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))

    assert single.dtype == np.float32
    close(single, answer, rtol=1e-5, atol=1e-5)
    with pytest.raises(CheckFailed):
        close(answer.astype(np.float16), answer, rtol=1e-5, atol=1e-5)
