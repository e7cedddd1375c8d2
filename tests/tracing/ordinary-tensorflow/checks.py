"""Each part of Python works."""

from grader.checks import equal


def pipelines(student):
    equal(student.pipelines(), "works")


def gradients(student):
    equal(student.gradients(), "works")


def training(student):
    equal(student.training(), "works")


def saving(student):
    equal(student.saving(), "works")
