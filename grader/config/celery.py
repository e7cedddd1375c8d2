"""The Celery app. Its settings are the CELERY_* names in settings.py."""

import os
import warnings

from celery import Celery
from celery.platforms import SecurityWarning

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "grader.config.settings")

app = Celery("grader")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# By name: only a worker loads the judge, the site never does.
app.steps["worker"].add("grader.submissions.worker:JudgeStep")

# Celery warns of root because a pickled message could run code as root. Messages are JSON, and no submission ever runs
# in the worker.
warnings.filterwarnings("ignore", category=SecurityWarning)
