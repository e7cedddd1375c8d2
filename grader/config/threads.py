"""Keeping a request in one thread."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]


def stay_in_one_thread(get_response: Answer) -> Answer:
    """Do nothing, without being asynchronous: put last, it makes Django run all middleware before it in one thread.

    Otherwise each of Django's classes goes from the event loop to a thread and back, twice per request: measured, a
    third of what a small page costs.
    """
    return get_response
