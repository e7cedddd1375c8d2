from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "grader.config"
    label = "site"
