from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from grader.checks import Pixels, load, training
from grader.judge.datasets import DIGITS_FOLDER


@pytest.fixture
def only_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A box in which MNIST is absent."""
    monkeypatch.setattr(training, "DATA_FOLDER", DIGITS_FOLDER.parent)


@pytest.mark.usefixtures("only_digits")
def test_digits_stand_in_and_say_so() -> None:
    data = load("mnist", np.random.default_rng(1))

    assert data.name == "digits"
    assert data.train_images.shape == (1438, 28, 28)
    assert data.held_images.shape == (359, 28, 28)
    assert data.train_images.dtype == data.held_images.dtype == np.uint8
    assert set(data.train_labels) == set(data.held_labels) == set(range(10))


@pytest.mark.usefixtures("only_digits")
def test_digits_are_those_of_scikit_learn() -> None:
    images, labels = training._read_all(DIGITS_FOLDER, training._FILES["digits"])
    digits = load_digits()

    np.testing.assert_array_equal(labels, digits.target)
    np.testing.assert_allclose(images / 255, digits.images / 16, atol=0.5 / 255)


@pytest.mark.usefixtures("only_digits")
def test_seed_decides_the_split() -> None:
    first, again, other = (load("mnist", np.random.default_rng(seed)) for seed in (1, 1, 2))

    np.testing.assert_array_equal(first.held_images, again.held_images)
    np.testing.assert_array_equal(first.train_labels, again.train_labels)
    assert not np.array_equal(first.held_labels, other.held_labels)


@pytest.mark.usefixtures("only_digits")
def test_no_image_is_in_both_parts() -> None:
    def ink(images: np.ndarray) -> list[bytes]:
        # Moving an image by a pixel changes neither its rows nor its columns, only where they lie.
        return [image[image.any(axis=1)][:, image.any(axis=0)].tobytes() for image in images]

    data = load("mnist", np.random.default_rng(3))
    shared = set(ink(data.train_images)) & set(ink(data.held_images))
    drawn = load_digits().images
    twice = len(drawn) - len({image.tobytes() for image in drawn})

    assert len(shared) <= twice


@pytest.mark.usefixtures("only_digits")
def test_number_of_training_images_can_be_limited() -> None:
    assert len(load("mnist", np.random.default_rng(1), train=100).train_labels) == 100


def test_images_move_by_at_most_a_pixel_and_lose_no_ink() -> None:
    images = np.zeros((200, 28, 28), dtype=np.uint8)
    images[:, 13, 14] = 255

    moved = training._shifted(images, np.random.default_rng(1))

    _, rows, columns = np.nonzero(moved)
    assert len(rows) == 200
    assert set(rows) == {12, 13, 14}
    assert set(columns) == {13, 14, 15}


def test_small_images_are_enlarged_and_centred() -> None:
    large = training._of_full_size(np.full((1, 8, 8), 7, dtype=np.uint8))[0]

    assert large.shape == (28, 28)
    np.testing.assert_array_equal(np.argwhere(large)[[0, -1]], [[2, 2], [25, 25]])


def test_unknown_data_set_is_the_authors_mistake() -> None:
    with pytest.raises(ValueError, match="mnist"):
        load("cifar", np.random.default_rng(1))


@pytest.mark.parametrize("content", [b"", b"\x00\x00\x08\x03", b"\x00\x00\x08\x01\x00\x00\x00\x05abc"])
def test_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    import gzip

    path = tmp_path / "labels.gz"
    path.write_bytes(gzip.compress(content))

    with pytest.raises(ValueError, match=r"IDX|buffer"):
        training._read_idx(path, 2049)


def test_pixels_take_only_bytes() -> None:
    assert Pixels(np.zeros(3, dtype=np.uint8)).values.shape == (3,)
    with pytest.raises(TypeError, match="uint8"):
        Pixels(np.zeros(3))
