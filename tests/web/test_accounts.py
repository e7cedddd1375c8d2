"""Signing up, in and out, in the layout of the site."""

import re

import pytest
from django.core import mail
from django.test import Client

from grader.accounts.models import User

PASSWORD = "descend-the-slope"


@pytest.fixture
def english(db: None) -> Client:
    return Client(headers={"accept-language": "en"})


@pytest.mark.parametrize("path", ["login", "signup", "password/reset"])
def test_a_visitors_pages_are_in_our_layout(english: Client, path: str) -> None:
    page = english.get(f"/accounts/{path}/").content.decode()
    assert 'class="header"' in page
    assert 'class="card"' in page
    assert "button--primary" in page


@pytest.mark.parametrize("path", ["password/change", "email", "logout"])
def test_a_users_pages_are_in_our_layout(as_bob: Client, path: str) -> None:
    page = as_bob.get(f"/accounts/{path}/").content.decode()
    assert 'class="header"' in page
    assert 'class="card"' in page


def test_somebody_signs_up_and_is_in(english: Client) -> None:
    form = {"username": "dana", "password1": "gradient-flows-9", "password2": "gradient-flows-9"}
    english.post("/accounts/signup/", form)
    assert User.objects.filter(username="dana").exists()
    assert "dana" in english.get("/").content.decode()


def test_a_wrong_password_is_said_beside_the_form(english: Client, bob: User) -> None:
    page = english.post("/accounts/login/", {"login": "bob", "password": "wrong"}).content.decode()
    assert 'class="notice notice--bad"' in page
    assert 'value="bob"' in page


def test_signing_in_goes_on_to_where_one_was(english: Client, bob: User) -> None:
    form = {"login": "bob", "password": PASSWORD, "next": "/exercises/softmax/"}
    assert english.post("/accounts/login/", form).headers["Location"] == "/exercises/softmax/"


def test_signing_out_is_one_press_in_the_header(as_bob: Client) -> None:
    assert 'action="/accounts/logout/" method="post"' in as_bob.get("/").content.decode()
    as_bob.post("/accounts/logout/")
    assert "Sign in" in as_bob.get("/").content.decode()


def test_a_forgotten_password_is_set_anew_by_mail(english: Client, bob: User) -> None:
    english.post("/accounts/password/reset/", {"email": bob.email})
    link = re.search(r"http://testserver(/\S+)", mail.outbox[0].body).group(1)
    page = english.get(link, follow=True)
    form = {"password1": "gradient-flows-9", "password2": "gradient-flows-9"}
    english.post(page.redirect_chain[-1][0], form)
    bob.refresh_from_db()
    assert bob.check_password("gradient-flows-9")
