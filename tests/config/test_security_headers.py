"""What every answer carries."""

from django.test import Client


def test_pages_carry_a_policy_without_inline_script(client: Client, db: None) -> None:
    response = client.get("/accounts/login/")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_healthz_answers(client: Client, db: None) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.json()["database"]) == (200, "ok")
