"""Settings of the tests: the demo's, without its machine. A test that needs another database or Redis says so."""

import os
import tempfile

os.environ["GRADER_MODE"] = "demo"
os.environ["GRADER_DATA_DIR"] = tempfile.mkdtemp(prefix="descent-tests-")
os.environ["GRADER_REDIS_URL"] = "redis://127.0.0.1:1/0"  # nobody listens: a test that needs Redis starts one

from grader.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
