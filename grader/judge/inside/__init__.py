"""Programs that run inside a box. They see the standard library, a runtime's packages and the wire, nothing else."""
