"""The exercises, as the database knows them: every version that was ever graded stays."""
