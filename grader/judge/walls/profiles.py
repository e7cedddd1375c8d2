"""The ways a box can be built. Which one a machine allows is proved by effect, never assumed: see `probing`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Profile:
    """One way.

    Args:
        name: As reports and settings call it.
        nested: Whether children are forked from a warm process, each in namespaces of its own. If not, each child has
            a bubblewrap of its own.
        policy: Which system calls the filter lets through: "cpu" is a list of what is allowed, "gpu" of what is not,
            because the driver's library needs others with every version.
        least_landlock_abi: Without namespaces of its own a child needs Landlock to be kept from signals and sockets.
    """

    name: str
    nested: bool
    policy: str
    least_landlock_abi: int


FULL = Profile("full", nested=True, policy="cpu", least_landlock_abi=0)
SINGLE = Profile("single", nested=False, policy="cpu", least_landlock_abi=6)
GPU = Profile("gpu", nested=False, policy="gpu", least_landlock_abi=6)

PROFILES = {profile.name: profile for profile in (FULL, SINGLE, GPU)}
LEVELS = (SINGLE.name, FULL.name)  # what a site may ask for at least, weakest first; a GPU is asked for by exercises
