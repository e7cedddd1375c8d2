"""Addresses of the pages."""

from django.urls import path

from grader.web.languages import choose_language
from grader.web.pages.cancel import cancel_submission
from grader.web.pages.events import submission_events
from grader.web.pages.exercise import exercise_page
from grader.web.pages.home import home_page
from grader.web.pages.my_submissions import my_submissions_page
from grader.web.pages.picture import picture
from grader.web.pages.submission import submission_page, submission_state
from grader.web.pages.submit import submit_page
from grader.web.pages.unit import unit_page

urlpatterns = [
    path("", home_page, name="home"),
    path("language/", choose_language, name="language"),
    path("units/<int:number>/", unit_page, name="unit"),
    path("exercises/<slug:slug>/", exercise_page, name="exercise"),
    path("exercises/<slug:slug>/submit/", submit_page, name="submit"),
    path("exercises/<slug:slug>/<slug:version>/pictures/<str:name>", picture, name="picture"),
    path("submissions/", my_submissions_page, name="my-submissions"),
    path("submissions/<uuid:submission_id>/", submission_page, name="submission"),
    path("submissions/<uuid:submission_id>/cancel/", cancel_submission, name="submission-cancel"),
    path("submissions/<uuid:submission_id>/state.json", submission_state, name="submission-state"),
    path("submissions/<uuid:submission_id>/events", submission_events, name="submission-events"),
]
