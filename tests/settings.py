"""Settings of the tests: the demo's, on a database and a Redis of their own."""

import atexit
import os
import shutil
import tempfile

from tests.servers import free_port

os.environ["GRADER_MODE"] = "demo"
os.environ["GRADER_DATA_DIR"] = tempfile.mkdtemp(prefix="descent-tests-")
atexit.register(shutil.rmtree, os.environ["GRADER_DATA_DIR"], ignore_errors=True)
# A fixture starts Redis there; a test that does not ask for it finds the broker down.
os.environ["GRADER_REDIS_URL"] = f"redis://127.0.0.1:{free_port()}/0"

from grader.config.settings import *  # noqa: E402, F403
from grader.config.settings import DATA_DIR, DATABASES, STORAGES  # noqa: E402

DATABASES["default"].setdefault("TEST", {})
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"]["NAME"] = DATA_DIR / "tests.sqlite3"  # a file, so that a worker process sees it too
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
