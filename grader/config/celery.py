"""The Celery app. Its settings are the CELERY_* names in settings.py."""

import os
import warnings

from celery import Celery
from celery.platforms import SecurityWarning
from celery.signals import celeryd_init
from django.core.exceptions import ImproperlyConfigured

from grader.config.dropping import leave_root

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "grader.config.settings")

app = Celery("grader")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# By name: only a worker loads the judge, the site never does.
app.steps["worker"].add("grader.submissions.worker:JudgeStep")

# Celery takes a group without a name, which is what leaves root, for root's.
warnings.filterwarnings("ignore", category=SecurityWarning)


@celeryd_init.connect
def start_worker_as_ordinary_user(**_: object) -> None:
    """Leave root before the worker is anything yet: Celery has no step as early as this."""
    try:
        leave_root()
    except ImproperlyConfigured as error:
        raise SystemExit(str(error)) from error  # Celery would log any other exception, and go on as root
