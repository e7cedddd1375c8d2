"""The command `grader`: each subcommand is a module with `add_parser` and `run`."""
