"""Descent: deep-learning exercises, graded. Importing this package loads nothing."""
