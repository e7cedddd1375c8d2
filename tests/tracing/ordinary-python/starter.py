def files() -> str:
    """Write, read, look at, rename and remove files in a temporary folder."""
    raise NotImplementedError("files")


def descriptors() -> str:
    """Use files by their descriptors."""
    raise NotImplementedError("descriptors")


def formats() -> str:
    """Save and load in the usual formats."""
    raise NotImplementedError("formats")


def clocks() -> str:
    """Ask for the time, and wait."""
    raise NotImplementedError("clocks")


def threads() -> str:
    """Run threads, wait for each other, and hand results over."""
    raise NotImplementedError("threads")


def waiting() -> str:
    """Wait on pipes, and for signals that the program sends itself."""
    raise NotImplementedError("waiting")


def surroundings() -> str:
    """Ask about the machine, the process and the user."""
    raise NotImplementedError("surroundings")


def chance() -> str:
    """Draw random values from every source."""
    raise NotImplementedError("chance")


def numbers() -> str:
    """Use numpy's larger parts, and memory in large pieces."""
    raise NotImplementedError("numbers")


def messages() -> str:
    """Print, warn, log, and show tracebacks."""
    raise NotImplementedError("messages")


def end_of_input() -> str:
    """Read what nobody typed."""
    raise NotImplementedError("end_of_input")


def standard_library() -> str:
    """Import every module of the standard library that has no window."""
    raise NotImplementedError("standard_library")


def refused() -> str:
    """Do what is refused in a box, and get an ordinary exception for it each time."""
    raise NotImplementedError("refused")
