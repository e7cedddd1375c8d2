# make run       serve http://127.0.0.1:8000 with everything it needs; Ctrl-C stops all of it
# make test      everything;  make test-fast  without browser and slow tests;  make check  style, types, layers
# make bench     how fast gradings are on this machine
# make fuzz      search for bytes of a box that do harm, for SECONDS=60
# make soak      GRADINGS=10000 in a row, one in ten hostile, for at most SECONDS=1800
# make pictures  draw the pictures of the statements again
# make calls     learn again which system calls the course makes; needs strace and the right to trace

PYTHON ?= python3
export PYTHON
BIN := .venv/bin
MANAGE := GRADER_MODE=demo $(BIN)/python manage.py

.PHONY: setup run test test-fast check pictures calls fuzz soak bench need-run need-test

setup: need-test .venv/installed-dev

run: need-run .venv/installed
	@GRADER_MODE=demo exec $(BIN)/python manage.py up --stop-with-parent

test: need-test .venv/installed-dev
	$(BIN)/pytest

test-fast: need-test .venv/installed-dev
	$(BIN)/pytest -m "not slow and not browser"

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check

pictures: .venv/installed
	$(BIN)/python -m scripts.pictures

calls: need-test .venv/installed-dev
	$(BIN)/python -m tests.tracing

fuzz: need-test .venv/installed-fuzz
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60)

soak: need-test .venv/installed-dev
	$(BIN)/python -m tests.soak --gradings $(or $(GRADINGS),10000) --seconds $(or $(SECONDS),1800)

bench: need-run .venv/installed
	$(BIN)/grader bench

need-run:
	@scripts/need run

need-test:
	@scripts/need test

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed. Set PYTHON to one.")'
	$(PYTHON) -m venv .venv

# Installed again only when what is wanted has changed.
.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/installed-dev: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@ .venv/installed

.venv/installed-fuzz: .venv/installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[fuzz]"
	@touch $@
