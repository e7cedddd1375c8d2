"""Measures what the solution of mnist-dense reaches, outside the box, to set the bars in its checks.py.

    .venv/bin/python tests/exercises/measure_mnist_dense.py DATA_FOLDER [RUNS]

DATA_FOLDER holds mnist/ or, for the other bar, nothing for the digits that stand in. Prints mean, sigma and
mean - 4 sigma of the accuracies that the checks look at; no bar may lie above the last number.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np

from grader.checks import data_files, load

EXERCISE = Path(__file__).parents[2] / "exercises" / "mnist-dense"


def load_module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reached(solution: ModuleType, seed: int) -> tuple[str, float, float]:
    """Return the data set, the accuracy on 3000 images trained on, and that on images held out."""
    rng = np.random.default_rng(seed)
    small = load("mnist", rng, train=3000)
    x, model = pixels(small.train_images), solution.build_model()
    solution.train(model, x, small.train_labels)
    on_small = accuracy(model, x, small.train_labels)
    data = load("mnist", rng, train=20_000, held=10_000)
    model = solution.build_model()
    solution.train(model, pixels(data.train_images), data.train_labels)
    return data.name, on_small, accuracy(model, pixels(data.held_images), data.held_labels)


def pixels(images: np.ndarray) -> np.ndarray:
    return images.reshape(len(images), 784).astype(np.float32) / np.float32(255)


def accuracy(model: object, x: np.ndarray, labels: np.ndarray) -> float:
    return float((model.predict(x, batch_size=500, verbose=0).argmax(axis=1) == labels).mean())


def main() -> None:
    data_files.DATA_FOLDER = Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 12
    solution = load_module(EXERCISE / "solution.py")
    found = [reached(solution, seed) for seed in range(runs)]
    for column, name in ((1, "learns_from_its_images"), (2, "reads_new_images")):
        values = np.array([row[column] for row in found])
        mean, sigma = values.mean(), values.std(ddof=1)
        print(f"{found[0][0]} {name}: n={runs} mean={mean:.4f} sigma={sigma:.4f} mean-4sigma={mean - 4 * sigma:.4f}")


if __name__ == "__main__":
    main()
