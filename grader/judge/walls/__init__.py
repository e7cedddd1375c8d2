"""The walls a child builds around itself before it reads a foreign byte. Standard library and system calls only."""
