"""The language of the interface: chosen in the header, kept with the user, and brought back by signing in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import check_for_language
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from grader.accounts.models import User


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Set the language cookie as Django does, and remember the choice with the user."""
    language = request.POST.get("language", "")
    if request.user.is_authenticated and language in dict(settings.LANGUAGES):
        User.objects.filter(pk=request.user.pk).exclude(language=language).update(language=language)
    return set_language(request)


class AccountAdapter(DefaultAccountAdapter):
    """Our say in what django-allauth does."""

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Show the site in the user's own language from now on, whatever this browser showed before."""
        response = super().post_login(request, user, **kwargs)
        if user.language and check_for_language(user.language):
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME, user.language, samesite=settings.LANGUAGE_COOKIE_SAMESITE
            )
        return response
