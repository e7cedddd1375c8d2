"""The site as a WSGI application. Live events need ASGI; everything else works here too."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "grader.config.settings")

application = get_wsgi_application()
