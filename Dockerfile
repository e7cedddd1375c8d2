# One image for every role; docker-compose.yml says which command each service runs.
FROM python:3.11-slim-bookworm

RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends bubblewrap \
    && rm -rf /var/lib/apt/lists/*

# The worker needs no rights: the boxes are made by unprivileged user namespaces.
RUN useradd --uid 10001 --create-home descent && install -d -o descent /app /data
WORKDIR /app

# Dependencies first: they change less often than the code.
COPY pyproject.toml constraints.txt README.md ./
COPY grader/__init__.py grader/__init__.py
RUN pip install --no-cache-dir -c constraints.txt -e .

COPY . .
# The values are for this one command, which reads none of them; the real ones come when a container starts.
RUN GRADER_SECRET_KEY=no-secret-this-is-only-for-collecting-static-files \
    GRADER_ALLOWED_HOSTS=build GRADER_REDIS_URL=redis://build GRADER_DATA_DIR=/tmp/build \
    python manage.py collectstatic --noinput --verbosity 0

ENV GRADER_DATA_DIR=/data PYTHONUNBUFFERED=1
USER descent
