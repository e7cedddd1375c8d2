"""Words about a student's model: what is called with what, and that nothing is believed."""

from typing import Any

import numpy as np
import pytest

from grader.checks import CheckFailed, RemoteValue, Unsupported, measurements, overfits, predict, train, weights


class Remote(RemoteValue):
    """Something of the student's process, as the proxy shows it: every call is noted."""

    def __init__(self, type_name: str, answers: dict[str, Any] | None = None) -> None:
        object.__setattr__(self, "type_name", type_name)
        object.__setattr__(self, "calls", [])
        object.__setattr__(self, "answers", answers or {})

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            self.calls.append((name, args, named))
            return self.answers.get(name)

        return call

    def __call__(self, *args: Any, **named: Any) -> None:
        self.calls.append(("", args, named))


class Watched(Remote):
    """The same in a box whose student's process reports while it trains."""

    def call_and_watch(self, name: str, args: tuple[Any, ...], named: dict[str, Any], *, seconds: float = 0.0) -> str:
        self.calls.append((name, args, named, seconds))
        return "accuracy 100 %"


class Module(Watched):
    """The student's module, known by what only that can do."""

    def call_and_echo(self) -> None:
        raise AssertionError("nobody asked for an echo")


class Student:
    """A student's module that learns by heart, or not."""

    def __init__(self, *, learns: bool = True) -> None:
        self.learns = learns

    def train(self, model: "Heart", x: np.ndarray, y: np.ndarray) -> str:
        if self.learns:
            model.known = dict(zip(map(bytes, x), y, strict=True))
            model.w = model.w + 1
        return "accuracy 100 %"


class Heart:
    """A model that looks everything up."""

    def __init__(self) -> None:
        self.known: dict[bytes, float] = {}
        self.w = np.zeros(2)

    def get_weights(self) -> list[np.ndarray]:
        return [self.w]

    def predict(self, x: np.ndarray, batch_size: int, verbose: int) -> np.ndarray:
        return np.array([self.known.get(bytes(row), 0) for row in x])


X, Y = np.arange(30.0).reshape(10, 3), np.arange(10) % 5


# --- train ---


def test_a_module_is_asked_for_train_and_a_model_for_fit() -> None:
    module, model, function = Module("module"), Watched("keras.src.models.sequential.Sequential"), Watched("function")

    train(module, "model", X, epochs=3, seconds=2.5)
    train(model, X, Y, batch_size=5)
    train(function, X)
    train(model, X, function="learn")

    assert module.calls == [("train", ("model", X), {"epochs": 3}, 2.5)]
    assert model.calls == [
        ("fit", (X, Y), {"batch_size": 5, "verbose": 0}, 0.0),
        ("learn", (X,), {}, 0.0),
    ]
    assert function.calls == [("", (X,), {}, 0.0)]


def test_where_nobody_watches_a_plain_call_is_made() -> None:
    model, function = Remote("submission.Net"), Remote("method")

    train(model, X, verbose=2)
    train(function, X)

    assert model.calls == [("fit", (X,), {"verbose": 2})]
    assert function.calls == [("", (X,), {})]


def test_what_a_training_returns_comes_as_it_is() -> None:
    assert train(Student(), Heart(), X, Y) == "accuracy 100 %"
    assert train(Watched("function")) == "accuracy 100 %"


@pytest.mark.parametrize("model", [None, 3, "model", X, [Remote("Net")], {"a": 1}, Unsupported("set", "no order")])
def test_what_is_no_model_fails(failure, model: object) -> None:
    for word in (train, weights, lambda model: predict(model, X)):
        failed = failure(word, model)
        assert failed.details == {"kind": "no_model"}


@pytest.mark.parametrize("options", [{"seconds": 0}, {"seconds": float("nan")}, {"epochs": 0}])
def test_no_time_and_no_epochs_are_the_authors_mistake(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be"):
        train(Remote("Net"), **options)


# --- predict and weights ---


def test_predict_sends_inputs_and_nothing_else() -> None:
    model = Remote("Net", {"predict": "what came"})

    assert predict(model, X, batch_size=7) == "what came"
    assert model.calls == [("predict", (X,), {"batch_size": 7, "verbose": 0})]


def test_weights_are_copies() -> None:
    model = Heart()
    before = weights(model)
    model.w += 1

    np.testing.assert_array_equal(before[0], [0.0, 0.0])


@pytest.mark.parametrize("given", [[], (), [np.array([np.nan, np.inf])], [np.ones(3), np.array(2), np.ones((2, 0))]])
def test_weights_of_any_shape_are_a_claim_to_look_at(given: Any) -> None:
    assert len(weights(Remote("Net", {"get_weights": given}))) == len(given)


@pytest.mark.parametrize(
    "given",
    [
        None,
        np.ones(3),
        {"W": np.ones(3)},
        [1.0],
        [None],
        [np.array(["a"])],
        [np.array([1j])],
        [np.array([{}])],
        [np.ma.array([1.0])],
        [np.ones(1)] * 1001,
        list(range(200_000)),
        "x" * 1_000_000,
    ],
)
def test_other_weights_fail(failure, given: Any) -> None:
    failed = failure(weights, Remote("Net", {"get_weights": given}))

    assert failed.details == {"kind": "weights"}
    assert len(failed.reason.ko) + len(failed.reason.en) < 1000


# --- overfits ---


def test_whoever_knows_the_samples_by_heart_passes() -> None:
    measurements.begin()

    overfits(Student(), Heart(), X, Y, accuracy_at=0.99)
    overfits(Student(), Heart(), X, Y.astype(float), loss_at=0.01)

    assert [(one["name"], one["value"], one["full_at"]) for one in measurements.taken()] == [
        ("overfit_accuracy", 1.0, 0.99),
        ("overfit_loss", 0.0, 0.01),
    ]


def test_whoever_does_not_train_is_told_so(failure) -> None:
    failed = failure(overfits, Student(learns=False), Heart(), X, Y, accuracy_at=0.9)

    assert failed.symptom == "weights_unchanged"
    assert "10" in failed.reason.ko
    assert failed.reason.en == "Accuracy on the 10 samples it was trained on: 0.2. It must be at least 0.9."


def test_overfitting_with_options_of_train() -> None:
    class Other:
        def learn(self, model: Heart, x: np.ndarray, y: np.ndarray, epochs: int) -> None:
            Student().train(model, x, y)
            self.epochs = epochs

    student = Other()
    overfits(student, Heart(), X, Y, accuracy_at=0.9, function="learn", epochs=4)
    assert student.epochs == 4


def test_overfitting_needs_a_bar_that_fits() -> None:
    with pytest.raises(ValueError, match="accuracy_at or loss_at"):
        overfits(Student(), Heart(), X, Y)
    with pytest.raises(ValueError, match="integer labels"):
        overfits(Student(), Heart(), X, Y * 0.5, accuracy_at=0.9)


def test_predictions_that_are_none_fail_with_the_symptom() -> None:
    class Silent(Heart):
        def predict(self, *_: Any, **__: Any) -> None:  # type: ignore[override]
            return None

    with pytest.raises(CheckFailed) as failed:
        overfits(Student(learns=False), Silent(), X, Y, accuracy_at=0.9)
    assert failed.value.symptom == "weights_unchanged"
