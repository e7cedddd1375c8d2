"""What every answer carries."""

from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from grader.config.security_headers import SecurityHeaders


def test_pages_carry_a_policy_without_inline_script(client: Client, db: None) -> None:
    response = client.get("/accounts/login/")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_a_nonce_is_allowed_only_where_it_was_printed() -> None:
    policies = [SecurityHeaders(view)(RequestFactory().get("/")).headers["Content-Security-Policy"] for view in VIEWS]
    assert "nonce" not in policies[0]
    assert "style-src 'self' 'nonce-" in policies[1]
    assert "script-src 'self';" in policies[1]


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("plain")


def with_editor(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"editor {request.csp_nonce}")


VIEWS = [plain, with_editor]


def test_healthz_answers(client: Client, db: None) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
