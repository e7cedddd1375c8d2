"""Pages for what goes wrong."""

from collections.abc import Iterator

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override
from django.views.defaults import permission_denied, server_error

from grader.accounts.models import User


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with override("en"):
        yield


def test_an_unknown_address_gets_our_page(as_bob: Client) -> None:
    response = as_bob.get("/nowhere/")
    assert response.status_code == 404
    assert "This page does not exist" in response.content.decode()
    assert "bob" in response.content.decode()


def test_it_speaks_korean(db: None) -> None:
    page = Client(headers={"accept-language": "ko"}).get("/nowhere/").content.decode()
    assert "페이지를 찾을 수 없습니다" in page


def test_a_broken_site_needs_neither_user_nor_database(rf: object) -> None:
    response = server_error(rf.get("/"))
    assert response.status_code == 500
    assert "Something broke on our side" in response.content.decode()


def test_what_is_forbidden_says_so(rf: object, bob: User) -> None:
    request: HttpRequest = rf.get("/")
    request.user = bob
    response = permission_denied(request, PermissionError("secret reason"))
    assert response.status_code == 403
    assert "You may not do this" in response.content.decode()
    assert "secret reason" not in response.content.decode()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_each_has_a_way_home(name: str) -> None:
    assert 'href="/"' in render_to_string(f"{name}.html")
