"""The file that GRADER_RUNTIMES names: what it may say, and how what is wrong is refused."""

import os
import re
from pathlib import Path

import pytest

from grader.judge import runtimes
from grader.judge.box.runtimes import installation_of
from grader.judge.box.view import environment_of
from grader.judge.configured import ConfigurationError
from grader.judge.errors import BoxError

GOOD = """\
[keras-jax]
python = "/srv/keras-jax"
distributions = ["jax", "keras"]
preload = ["jax", "keras.layers"]
own_variables = ["TF_CPP_MIN_LOG_LEVEL"]
open_files = 100
reserved_bytes = 1_000
start_seconds = 30
start = "spawn"
import_bytes = 5
device_bytes = 7
title.ko = "케라스"
title.en = "Keras"

[keras-jax.environment]
KERAS_BACKEND = "jax"
"""


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file of a site's own runtimes."""
    monkeypatch.setenv("GRADER_RUNTIMES", str(tmp_path / "runtimes.toml"))
    return tmp_path / "runtimes.toml"


def test_a_table_becomes_a_runtime_beside_the_built_in_ones(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")

    found = runtimes.known()

    assert set(found) == {"numpy", "tensorflow", "keras-jax"}
    keras = found["keras-jax"]
    assert keras.distributions == ("numpy", "jax", "keras")
    assert keras.preload == (*runtimes.NUMPY_MODULES, "jax", "keras.layers")
    assert keras.environment["KERAS_BACKEND"] == "jax"
    assert keras.environment["OMP_NUM_THREADS"] == "1"
    assert keras.own_variables == ("TF_CPP_MIN_LOG_LEVEL",)
    assert (keras.open_files, keras.reserved_bytes, keras.start_seconds) == (100, 1000, 30)
    assert (keras.python, keras.start, keras.import_bytes, keras.device_bytes) == ("/srv/keras-jax", "spawn", 5, 7)
    assert keras.title.ko == "케라스"


def test_a_changed_file_is_read_again(file: Path) -> None:
    file.write_text('[a]\ndistributions = ["numpy"]\n', encoding="utf-8")
    assert set(runtimes.known()) == {"numpy", "tensorflow", "a"}
    file.write_text('[other]\ndistributions = ["numpy"]\n', encoding="utf-8")

    assert set(runtimes.known()) == {"numpy", "tensorflow", "other"}


def test_an_unknown_runtime_is_told_which_there_are(file: Path) -> None:
    file.write_text('[keras-jax]\ndistributions = ["keras"]\n', encoding="utf-8")

    with pytest.raises(BoxError, match=r"runtime must be one of keras-jax, numpy, tensorflow. Received: torch"):
        runtimes.runtime_named("torch")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[a", "is not valid TOML"),
        ("x = " + "[" * 5000, "nested too deeply"),
        ("[numpy]\ndistributions = []\n", "line 1: numpy: is built in and cannot be changed"),
        ("tensorflow = 1\n", "line 1: tensorflow: is built in and cannot be changed"),
        ('\n["Keras JAX"]\n', "line 2: Keras JAX: must be a lower-case letter"),
        ("a = 3\n", "line 1: a: must be a table, [a]. Received: 3."),
        ("[a]\n", "line 1: a.distributions: must be a list of names of packages. It is missing."),
        (GOOD.replace('"jax", "keras"]', '"jax; rm", "keras"]'), "line 3: keras-jax.distributions[0]: must be names"),
        (GOOD.replace('"keras.layers"', '"keras layers"'), "line 4: keras-jax.preload[1]: must be names of modules"),
        (GOOD.replace("= 100", "= 1"), "line 6: keras-jax.open_files: must be a whole number from 16 to 65536"),
        (GOOD.replace("= 30", "= 0"), "line 8: keras-jax.start_seconds: must be a number from 1 to 3600"),
        (GOOD.replace("= 30", "= nan"), "keras-jax.start_seconds: must be a number from 1 to 3600"),
        (GOOD.replace('"spawn"', '"thread"'), 'line 9: keras-jax.start: must be "fork" or "spawn"'),
        (GOOD.replace('"spawn"', '"fork"'), "line 10: keras-jax.import_bytes: is only for"),
        (GOOD.replace("/srv/", "srv/"), "line 2: keras-jax.python: must be a path that begins with /"),
        (GOOD.replace("KERAS_BACKEND", "LD_PRELOAD"), "line 16: keras-jax.environment.LD_PRELOAD: must be the name"),
        (GOOD.replace("KERAS_BACKEND", '"A=B"'), "keras-jax.environment.A=B: must be the name"),
        (GOOD.replace('KERAS_BACKEND = "jax"', "KERAS_BACKEND = 1"), "KERAS_BACKEND: must be a text on one line"),
        (GOOD.replace('KERAS_BACKEND = "jax"', 'KERAS_BACKEND = "a\\u0000b"'), "must be a text on one line"),
        (
            GOOD.replace("open_files", "open_flies"),
            'line 6: keras-jax.open_flies: is not a known key. Did you mean "open',
        ),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_the_rule(file: Path, text: str, told: str) -> None:
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigurationError) as error:
        runtimes.known()

    assert str(file) in str(error.value)
    assert told in str(error.value)


def test_a_missing_file_and_a_pipe_are_refused(file: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"GRADER_RUNTIMES: .*cannot be read: No such file"):
        runtimes.known()

    os.mkfifo(file)
    with pytest.raises(ConfigurationError, match="must be a regular file"):
        runtimes.known()


def interpreter(folder: Path, script: str) -> Path:
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("printf 3.10", "must be Python 3.11 or newer. Received: 3.10"),
        ("printf 2.7", "must be Python 3.11 or newer. Received: 2.7"),
        ("true", "must be Python 3.11 or newer. Received: no Python"),
        ("echo it is broken >&2; exit 3", "is not installed: it is broken"),
    ],
)
def test_an_interpreter_that_will_not_do_is_named(file: Path, tmp_path: Path, script: str, told: str) -> None:
    path = interpreter(tmp_path, script)
    file.write_text(f'[old]\ndistributions = ["numpy"]\npython = "{path}"\n', encoding="utf-8")

    with pytest.raises(BoxError) as error:
        installation_of("old")

    assert "runtime old" in str(error.value)
    assert told in str(error.value)


def test_a_missing_interpreter_is_named_with_its_path(file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    file.write_text(
        f'[a]\ndistributions = ["numpy"]\npython = "{tmp_path}/nothing"\n'
        f'[b]\ndistributions = ["numpy"]\npython = "{tmp_path}/empty"\n',
        encoding="utf-8",
    )

    with pytest.raises(BoxError, match=f"runtime a: there is no interpreter at {tmp_path}/nothing"):
        installation_of("a")
    with pytest.raises(BoxError, match=f"runtime b: there is no interpreter at {tmp_path}/empty/bin/python"):
        installation_of("b")


def test_what_cannot_be_run_is_named(file: Path, tmp_path: Path) -> None:
    (tmp_path / "python").write_text("no program")
    file.write_text(f'[a]\ndistributions = ["numpy"]\npython = "{tmp_path}/python"\n', encoding="utf-8")

    with pytest.raises(BoxError, match=r"runtime a: .*/python cannot be run: .*Permission denied"):
        installation_of("a")


def test_a_package_that_is_not_installed_is_named(file: Path) -> None:
    file.write_text('[a]\ndistributions = ["nobody-has-this"]\n', encoding="utf-8")

    with pytest.raises(BoxError, match="runtime a is not installed: nobody-has-this is not installed"):
        installation_of("a")


def test_a_gpu_is_seen_only_with_a_device_and_not_taken_whole(file: Path) -> None:
    tensorflow = runtimes.RUNTIMES["tensorflow"]
    assert environment_of(tensorflow, with_device=False)["CUDA_VISIBLE_DEVICES"] == ""
    assert "TF_FORCE_GPU_ALLOW_GROWTH" not in environment_of(tensorflow, with_device=False)

    found = environment_of(tensorflow, with_device=True)

    assert "CUDA_VISIBLE_DEVICES" not in found
    assert found["TF_FORCE_GPU_ALLOW_GROWTH"] == "true"
    assert found["XLA_PYTHON_CLIENT_PREALLOCATE"] == "false"
    file.write_text('[gpu]\ndistributions = ["tensorflow"]\ndevice_bytes = 1000\n', encoding="utf-8")
    assert environment_of(runtimes.runtime_named("gpu"), with_device=True)["DESCENT_DEVICE_BYTES"] == "1000"


def test_the_tables_that_the_page_shows_are_accepted(file: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "runtimes.md").read_text(encoding="utf-8")
    file.write_text("\n".join(re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)), encoding="utf-8")

    found = runtimes.known()

    assert set(found) == {"numpy", "tensorflow", "keras-jax", "tensorflow-gpu"}
    assert environment_of(found["tensorflow-gpu"], with_device=True)["DESCENT_DEVICE_BYTES"] == str(8 << 30)


def test_every_runtime_that_can_be_built_is_described_rightly(file: Path) -> None:
    for table in (Path(__file__).parents[3] / "deploy" / "runtimes").glob("*.toml"):
        file.write_text(table.read_text(encoding="utf-8").replace("@PYTHON@", "/srv/python"), encoding="utf-8")

        assert table.stem in runtimes.known()
        assert table.with_suffix(".txt").is_file()
