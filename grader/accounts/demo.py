"""The three people of the demo."""

from grader.accounts.models import User

PEOPLE = {
    "admin": {"is_staff": True, "is_superuser": True},
    "teacher": {"is_staff": True, "is_superuser": False},
    "student": {"is_staff": False, "is_superuser": False},
}


def create_demo_accounts(password: str, *, resets: bool) -> list[str]:
    """Make sure that the demo accounts exist; return their names.

    Args:
        password: For accounts that are new.
        resets: Give it to the others too.
    """
    for name, rights in PEOPLE.items():
        user, is_new = User.objects.get_or_create(username=name, defaults=rights)
        if is_new or (resets and not user.check_password(password)):
            user.set_password(password)
            user.save(update_fields=["password"])
    return list(PEOPLE)
