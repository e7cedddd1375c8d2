"""The judge: plain Python that reads exercises, runs the boxes and decides points. Knows no Django, Celery or Redis."""
