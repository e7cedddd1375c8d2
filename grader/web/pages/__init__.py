"""One page per module: its view, and its form where it has one."""
