"""What students send, and what grading said: from the queue to the report."""
