"""Draws the pictures of the statements: `python -m scripts.pictures` writes exercises/<slug>/pictures/*.svg."""
