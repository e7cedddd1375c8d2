"""Signing up and in, without a mail server."""

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
