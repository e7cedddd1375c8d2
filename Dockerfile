# One image for every role; docker-compose.yml says which command each service runs.
# BASE may be any Debian or Ubuntu with Python 3.11 and venv.
ARG BASE=python:3.11-slim-bookworm
FROM ${BASE}

RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends bubblewrap tini \
    && rm -rf /var/lib/apt/lists/*

# By number, so that Kubernetes can see that it is not root. The code belongs to root: nobody who runs it can change it.
RUN useradd --uid 10001 --user-group --create-home descent \
    && install -d -o descent -g descent /data \
    && python3 -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /app

# Dependencies first: they change less often than the code.
COPY pyproject.toml constraints.txt README.md ./
COPY grader/__init__.py grader/__init__.py
RUN pip install --no-cache-dir -c constraints.txt -e .

COPY . .
# The values are for this one command, which reads none of them; the real ones come when a container starts.
# Compiled now, because a running container cannot write here.
RUN GRADER_SECRET_KEY=no-secret-this-is-only-for-collecting-static-files \
    GRADER_ALLOWED_HOSTS=build GRADER_REDIS_URL=redis://build GRADER_DATA_DIR=/tmp/build \
    python manage.py collectstatic --noinput --verbosity 0 \
    && python -m compileall -q grader

ENV GRADER_DATA_DIR=/data
USER 10001:10001
# A first process that collects the dead, and that is not the worker: process 1 of a box must be another one.
ENTRYPOINT ["tini", "--"]
