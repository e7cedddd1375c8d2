"""The user model."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Somebody who signs in. Staff teach, superusers run the site."""

    class Language(models.TextChoices):
        KOREAN = "ko", "한국어"
        ENGLISH = "en", "English"

    language = models.CharField(
        max_length=2, choices=Language, blank=True, default="", help_text="Empty: the browser decides."
    )
