"""Users in Django's admin."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from grader.accounts.models import User


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Django's own, with the language of a user."""

    fieldsets = (*UserAdmin.fieldsets, ("Language", {"fields": ["language"]}))
    list_filter = ["is_staff", "is_superuser", "is_active", "language"]
