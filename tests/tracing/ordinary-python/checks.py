"""Each part of Python works."""

from grader.checks import equal


def files(student):
    equal(student.files(), "works")


def descriptors(student):
    equal(student.descriptors(), "works")


def formats(student):
    equal(student.formats(), "works")


def clocks(student):
    equal(student.clocks(), "works")


def threads(student):
    equal(student.threads(), "works")


def waiting(student):
    equal(student.waiting(), "works")


def surroundings(student):
    equal(student.surroundings(), "works")


def chance(student):
    equal(student.chance(), "works")


def numbers(student):
    equal(student.numbers(), "works")


def messages(student):
    equal(student.messages(), "works")


def end_of_input(student):
    equal(student.end_of_input(), "works")


def standard_library(student):
    equal(student.standard_library(), "works")


def refused(student):
    equal(student.refused(), "works")
