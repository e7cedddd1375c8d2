"""Signing up and in, without a mail server."""

from typing import Any

import pytest
from django.test import Client

from grader.accounts.models import User

PASSWORD = "descend-the-slope"


def sign_up(client: Client, **changes: str) -> int:
    values = {"username": "bob", "email": "", "password1": PASSWORD, "password2": PASSWORD}
    return client.post("/accounts/signup/", values | changes).status_code


def test_signing_up_needs_no_mail(client: Client, db: None) -> None:
    assert sign_up(client) == 302
    assert client.session["_auth_user_id"] == str(User.objects.get(username="bob").pk)


@pytest.mark.parametrize("password", ["short", "password", "12345678901"])
def test_a_weak_password_is_refused(client: Client, db: None, password: str) -> None:
    assert sign_up(client, password1=password, password2=password) == 200
    assert not User.objects.exists()


@pytest.mark.parametrize("login", ["bob", "bob@example.org"])
def test_signing_in_by_name_or_mail(client: Client, bob: User, login: str) -> None:
    assert client.post("/accounts/login/", {"login": login, "password": PASSWORD}).status_code == 302
    assert client.session["_auth_user_id"] == str(bob.pk)


def test_a_wrong_password_does_not_sign_in(client: Client, bob: User) -> None:
    assert client.post("/accounts/login/", {"login": "bob", "password": "guess"}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_a_class_signs_up_within_a_minute_from_one_address(db: None) -> None:
    assert {sign_up(Client(), username=f"student{number}") for number in range(60)} == {302}


def test_behind_a_proxy_people_are_told_apart(client: Client, db: None, settings: Any) -> None:
    """Somebody at another address is not refused because of what this one did."""
    settings.ACCOUNT_RATE_LIMITS = {"login": "3/m/ip"}
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def knock(address: str) -> int:
        values = {"login": "nobody", "password": "guess"}
        return client.post("/accounts/login/", values, headers={"X-Forwarded-For": address}).status_code

    assert [knock("192.0.2.1") for _ in range(4)] == [200, 200, 200, 429]
    assert knock("192.0.2.2") == 200


def test_too_many_tries_are_refused_in_a_sentence(client: Client, db: None, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    values = {"login": "nobody", "password": "guess"}
    client.post("/accounts/login/", values)
    refused = client.post("/accounts/login/", values, headers={"Accept-Language": "ko"})
    assert refused.status_code == 429
    assert "잠시 뒤에 다시 시도해 주세요" in refused.content.decode()
