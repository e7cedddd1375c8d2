"""A student, over HTTP: signs up, submits, and waits for the verdict."""

from __future__ import annotations

import json
import re
import secrets
import time
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

_SECONDS = 120


class Visitor:
    """One browser without windows.

    Args:
        site: Address of the site, such as http://127.0.0.1:8000.
    """

    def __init__(self, site: str) -> None:
        self._site = site
        self._cookies = CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self._cookies)
        )

    def sign_up(self) -> str:
        """Make an account, sign out, sign in again; return the user's name."""
        name, password = f"student-{secrets.token_hex(4)}", secrets.token_urlsafe(16)
        self._send("/accounts/signup/", {"username": name, "password1": password, "password2": password})
        self._send("/accounts/logout/", {})
        page, _ = self._send("/accounts/login/", {"login": name, "password": password})
        if name not in page:
            raise RuntimeError("signing in did not work")
        return name

    def submit(self, exercise: str, code: str) -> dict[str, object]:
        """Send code and return the final state of the submission."""
        _, address = self._send(f"/exercises/{exercise}/", {"code": code, "kind": "submit"}, to="submit/")
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline:
            state: dict[str, object] = json.loads(self._read(f"{address}state.json")[0])
            if state["finished"]:
                return state
            time.sleep(0.5)
        raise TimeoutError(f"no verdict after {_SECONDS} s")

    def _send(self, path: str, fields: dict[str, str], to: str = "") -> tuple[str, str]:
        page, _ = self._read(self._site + path)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        if token is None:
            raise RuntimeError(f"{path} has no form")
        body = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token[1]}).encode()
        return self._read(self._site + path + to, body)

    def _read(self, address: str, body: bytes | None = None) -> tuple[str, str]:
        request = urllib.request.Request(address, body, {"Referer": address})  # noqa: S310  (the site just started)
        with self._opener.open(request, timeout=30) as answer:
            return answer.read().decode(), answer.url
