"""All addresses of the site."""

from django.contrib import admin
from django.urls import include, path

from grader.config.health import healthz

admin.site.site_header = admin.site.site_title = "Descent"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("healthz", healthz, name="healthz"),
    path("", include("grader.web.urls")),
]
