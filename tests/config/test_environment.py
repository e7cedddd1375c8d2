"""Reading the environment: values, and the sentences that refuse them."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from grader.config.environment import env_bool, env_int, env_list, env_secret, env_text, kept_secret

NAME = "GRADER_TEST_VALUE"


@pytest.mark.parametrize(("text", "value"), [("1", True), ("YES", True), ("off", False), ("0", False), ("", True)])
def test_env_bool_reads_words(monkeypatch: pytest.MonkeyPatch, text: str, value: bool) -> None:
    monkeypatch.setenv(NAME, text)
    assert env_bool(NAME, default=True) is value


def test_env_bool_names_the_bad_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "maybe")
    with pytest.raises(ImproperlyConfigured, match=r"GRADER_TEST_VALUE must be one of .* Received: 'maybe'\."):
        env_bool(NAME, default=True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("ten", "must be a whole number. Received: 'ten'."), ("0", "must be from 1 to 9. Received: 0.")],
)
def test_env_int_names_the_bad_value(monkeypatch: pytest.MonkeyPatch, text: str, sentence: str) -> None:
    monkeypatch.setenv(NAME, text)
    with pytest.raises(ImproperlyConfigured) as caught:
        env_int(NAME, 5, least=1, most=9)
    assert str(caught.value) == f"{NAME} {sentence}"


def test_an_empty_value_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "  ")
    assert (env_int(NAME, 7), env_text(NAME, "x"), env_list(NAME, "a, b,")) == (7, "x", ["a", "b"])


def test_a_secret_has_no_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)
    with pytest.raises(ImproperlyConfigured, match="GRADER_TEST_VALUE is missing"):
        env_secret(NAME)


def test_a_short_secret_is_refused_without_being_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "hunter2")
    with pytest.raises(ImproperlyConfigured, match=r"at least 40 characters. Received: 7 characters\.") as caught:
        env_secret(NAME)
    assert "hunter2" not in str(caught.value)


def test_a_kept_secret_is_made_once_for_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret"
    first = kept_secret(path, 48)
    assert kept_secret(path, 48) == first
    assert len(first) >= 48
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret"]
