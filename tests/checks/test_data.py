import gzip
import hashlib
import struct
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from grader.checks import Pixels, data, data_files, data_series, load
from tests.conftest import ROOT

MNIST = ROOT.parent / "shared" / "data" / "mnist"  # beside a developer's checkout
SPLIT = "fea953d6f70ea8a7fc2b3ab62f281d69091e18aaee17fc2f097f4658434e20ee"
SPEEDS_AND_PHASES = ((0.1, 0.8), (0, 2 * np.pi), (0.4, 1.6), (0, 2 * np.pi))


@pytest.fixture(autouse=True)
def box_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of data sets of a box, empty at first: MNIST is absent."""
    monkeypatch.setattr(data_files, "DATA_FOLDER", tmp_path)
    return tmp_path


def put(folder: Path, definition: str, **files: bytes) -> None:
    """Lay a data set of the site into a box."""
    folder.mkdir()
    folder.with_suffix(".toml").write_text(f'name = "{folder.name}"\n{definition}', encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.gz").write_bytes(gzip.compress(content))


def test_digits_stand_in_and_say_so() -> None:
    got = load("mnist", np.random.default_rng(1))

    assert got.name == "digits"
    assert got.train_images.shape == (1438, 28, 28)
    assert got.held_images.shape == (359, 28, 28)
    assert got.train_images.dtype == got.held_images.dtype == np.uint8
    assert set(got.train_labels) == set(got.held_labels) == set(range(10))


def test_digits_are_those_of_scikit_learn() -> None:
    images, labels = data_files.read_images(data_files.BUILT_IN / "digits", data_files.definition_of("digits"))
    digits = load_digits()

    np.testing.assert_array_equal(labels, digits.target)
    np.testing.assert_allclose(images / 255, digits.images / 16, atol=0.5 / 255)


def test_seed_decides_the_split() -> None:
    first, again, other = (load("mnist", np.random.default_rng(seed)) for seed in (1, 1, 2))

    np.testing.assert_array_equal(first.held_images, again.held_images)
    np.testing.assert_array_equal(first.train_labels, again.train_labels)
    assert not np.array_equal(first.held_labels, other.held_labels)


def test_no_image_is_in_both_parts() -> None:
    def ink(images: np.ndarray) -> list[bytes]:
        # Moving an image by a pixel changes neither its rows nor its columns, only where they lie.
        return [image[image.any(axis=1)][:, image.any(axis=0)].tobytes() for image in images]

    got = load("mnist", np.random.default_rng(3))
    shared = set(ink(got.train_images)) & set(ink(got.held_images))
    drawn = load_digits().images
    twice = len(drawn) - len({image.tobytes() for image in drawn})

    assert len(shared) <= twice


def test_number_of_training_images_can_be_limited() -> None:
    assert len(load("mnist", np.random.default_rng(1), train=100).train_labels) == 100


def test_images_move_by_at_most_a_pixel_and_lose_no_ink() -> None:
    images = np.zeros((200, 28, 28), dtype=np.uint8)
    images[:, 13, 14] = 255

    moved = data._shifted(images, np.random.default_rng(1))

    _, rows, columns = np.nonzero(moved)
    assert len(rows) == 200
    assert set(rows) == {12, 13, 14}
    assert set(columns) == {13, 14, 15}


def test_small_images_are_enlarged_and_centred() -> None:
    large = data._of_full_size(np.full((1, 8, 8), 7, dtype=np.uint8), 28)[0]

    assert large.shape == (28, 28)
    np.testing.assert_array_equal(np.argwhere(large)[[0, -1]], [[2, 2], [25, 25]])


def test_unknown_data_set_is_the_authors_mistake() -> None:
    with pytest.raises(ValueError, match="mnist"):
        load("cifar", np.random.default_rng(1))


@pytest.mark.parametrize("content", [b"", b"\x00\x00\x08\x03", b"\x00\x00\x08\x01\x00\x00\x00\x05abc"])
def test_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "labels.gz"
    path.write_bytes(gzip.compress(content))

    with pytest.raises(ValueError, match=r"IDX|buffer"):
        data_files.read_idx(path, 2049)


def test_pixels_take_only_bytes() -> None:
    assert Pixels(np.zeros(3, dtype=np.uint8)).values.shape == (3,)
    with pytest.raises(TypeError, match="uint8"):
        Pixels(np.zeros(3))


def test_the_split_of_a_seed_never_changes() -> None:
    # The bars of exercises were measured with these very images.
    got = load("mnist", np.random.default_rng(1), train=100, held=50)

    found = [got.train_images, got.train_labels, got.held_images, got.held_labels]
    assert hashlib.sha256(b"".join(array.tobytes() for array in found)).hexdigest() == SPLIT


@pytest.mark.skipif(not MNIST.is_dir(), reason="MNIST is not on this machine")
def test_mnist_is_read_from_all_four_files(box_data: Path) -> None:
    (box_data / "mnist").mkdir()
    for path in MNIST.glob("*-ubyte*"):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        (box_data / "mnist" / f"{path.name.removesuffix('.gz')}.gz").write_bytes(
            gzip.compress(content, compresslevel=1)
        )

    got = load("mnist", np.random.default_rng(1))

    assert got.name == "mnist"
    assert got.train_images.shape == (60_000, 28, 28)
    assert got.held_images.shape == (10_000, 28, 28)


def test_series_are_two_sines_and_noise() -> None:
    got = load("two-sines", np.random.default_rng(1), train=400, held=100)

    assert got.train_x.shape == (400, 50, 1)
    assert got.train_y.shape == (400, 1)
    assert got.held_x.shape == (100, 50, 1)
    assert got.held_y.shape == (100, 1)
    assert {array.dtype for array in (got.train_x, got.train_y, got.held_x, got.held_y)} == {np.dtype(np.float32)}
    # Mean square: half the square of each amplitude, and the noise.
    expected = sum(amplitude**2 / 2 for amplitude in data_series.AMPLITUDES) + data_series.NOISE**2
    assert np.square(got.train_x).mean() == pytest.approx(expected, rel=0.05)


def test_a_series_obeys_the_formula() -> None:
    x, y = data_series.two_sines(np.random.default_rng(7), 3)
    rng = np.random.default_rng(7)
    noise = rng.normal(size=(3, 51))
    a, p, b, q = (rng.uniform(low, high, size=(3, 1))[:, 0] for low, high in SPEEDS_AND_PHASES)

    for row in range(3):
        for k in range(51):
            value = 0.5 * np.sin(a[row] * k + p[row]) + 0.2 * np.sin(b[row] * k + q[row]) + 0.03 * noise[row, k]
            assert (x[row, k, 0] if k < 50 else y[row, 0]) == pytest.approx(value, abs=1e-6)


def test_series_follow_from_the_seed_and_are_never_held_twice() -> None:
    first, again, other = (load("two-sines", np.random.default_rng(seed), train=50, held=50) for seed in (1, 1, 2))

    np.testing.assert_array_equal(first.train_x, again.train_x)
    assert not np.array_equal(first.train_x, other.train_x)
    assert not {row.tobytes() for row in first.train_x} & {row.tobytes() for row in first.held_x}


def test_the_lectures_heights_and_weights() -> None:
    table = load("heights-weights", np.random.default_rng(1))

    assert table["weight"].tolist() == [87, 81, 82, 92, 90, 61, 86, 66, 69, 69]
    assert table["height"].tolist() == [187, 174, 179, 192, 188, 160, 179, 168, 168, 174]
    assert table.held.shape == (0, 2)
    with pytest.raises(KeyError, match="age"):
        table["age"]


def test_rows_held_out_are_rows_of_the_table_and_no_others() -> None:
    whole = load("heights-weights", np.random.default_rng(1))
    split = load("heights-weights", np.random.default_rng(1), held=3)

    assert split.train.shape == (7, 2)
    assert sorted(map(tuple, np.concatenate([split.train, split.held]))) == sorted(map(tuple, whole.train))


def test_a_table_of_the_site_takes_the_named_columns(box_data: Path) -> None:
    content = '\ufeffname, y ,x\r\nfirst,1,10\r\n\r\n"second, quoted",2,20\r\n'.encode()
    put(
        box_data / "points",
        'kind = "table"\ncolumns = ["x", "y"]\n[[files]]\nname = "points.csv"',
        **{"points.csv": content},
    )

    table = load("points", np.random.default_rng(1))

    assert table.columns == ("x", "y")
    assert table.train.tolist() == [[10, 1], [20, 2]]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no column 'x'"),
        (b"x,z\n1,2\n", "no column 'y'"),
        (b"x,y\n1,2\n3\n", "line 3"),
        (b"x,y\n1,two\n", "two"),
        (b"x,y\n1,nan\n", "finite"),
        (b"x,y\n1,1e999\n", "finite"),
        (b"x,y\n1,\xff\n", "utf-8"),
    ],
)
def test_a_table_with_holes_is_refused(box_data: Path, content: bytes, problem: str) -> None:
    put(
        box_data / "points",
        'kind = "table"\ncolumns = ["x", "y"]\n[[files]]\nname = "points.csv"',
        **{"points.csv": content},
    )

    with pytest.raises(ValueError, match=problem):
        load("points", np.random.default_rng(1))


def test_images_of_the_site_keep_their_size(box_data: Path) -> None:
    images = struct.pack(">4I", 2051, 10, 4, 6) + bytes(range(240))
    labels = struct.pack(">2I", 2049, 10) + bytes(range(10))
    files = '[[files]]\nname = "pictures"\nholds = "images"\n[[files]]\nname = "numbers"\nholds = "labels"'
    put(box_data / "tiny", f'kind = "images"\n{files}', pictures=images, numbers=labels)

    got = load("tiny", np.random.default_rng(1))

    assert got.name == "tiny"
    assert got.train_images.shape == (8, 4, 6)
    assert got.held_images.shape == (2, 4, 6)
    assert set(got.train_labels) | set(got.held_labels) == set(range(10))


def test_more_images_than_labels_are_refused(box_data: Path) -> None:
    files = '[[files]]\nname = "pictures"\nholds = "images"\n[[files]]\nname = "numbers"\nholds = "labels"'
    images, labels = struct.pack(">4I", 2051, 3, 1, 1) + b"123", struct.pack(">2I", 2049, 2) + b"12"
    put(box_data / "tiny", f'kind = "images"\n{files}', pictures=images, numbers=labels)

    with pytest.raises(ValueError, match="3 images, but 2 labels"):
        load("tiny", np.random.default_rng(1))
