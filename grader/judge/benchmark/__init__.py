"""How fast grading is, measured side by side with what a fresh process would cost."""
