"""The demo accounts."""

from grader.accounts.demo import create_demo_accounts
from grader.accounts.models import User


def test_demo_accounts_are_made_once(db: None) -> None:
    assert create_demo_accounts("first-password", resets=False) == ["admin", "teacher", "student"]
    create_demo_accounts("second-password", resets=False)
    assert User.objects.count() == 3
    assert User.objects.get(username="student").check_password("first-password")


def test_a_given_password_replaces_the_old_one(db: None) -> None:
    create_demo_accounts("first-password", resets=False)
    create_demo_accounts("second-password", resets=True)
    assert all(user.check_password("second-password") for user in User.objects.all())


def test_only_admin_and_teacher_have_rights(db: None) -> None:
    create_demo_accounts("first-password", resets=False)
    rights = {user.username: (user.is_staff, user.is_superuser) for user in User.objects.all()}
    assert rights == {"admin": (True, True), "teacher": (True, False), "student": (False, False)}
