"""What podman is told so that it starts the services of docker-compose.yml as Docker would.

A key that this file does not know stops everything: podman-compose leaves out what it does not know (the limit of
processes, of swap), and a wall left out in silence is what this trial is meant to find.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

_VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")
# Handled elsewhere (build, depends_on, healthcheck) or of no matter for a trial (restart).
_ELSEWHERE = {"build", "image", "command", "depends_on", "healthcheck", "profiles", "restart"}
_WITH_VALUE = {
    "user": "--user",
    "pids_limit": "--pids-limit",
    "mem_limit": "--memory",
    "memswap_limit": "--memory-swap",
    "stop_grace_period": "--stop-timeout",
}
_REPEATED = {
    "cap_drop": "--cap-drop",
    "tmpfs": "--tmpfs",
    "ports": "--publish",
    "environment": "--env",
    "volumes": "--volume",
    "security_opt": "--security-opt",
}


def read_services(
    file: Path, variables: Mapping[str, str], profiles: Collection[str] = ()
) -> dict[str, dict[str, Any]]:
    """Return the services of a compose file with its variables filled in; of those with profiles, the asked ones."""
    services = _filled(yaml.safe_load(file.read_text(encoding="utf-8"))["services"], variables)
    return {
        name: service
        for name, service in services.items()
        if "profiles" not in service or set(service["profiles"]) & set(profiles)
    }


def in_order(services: Mapping[str, dict[str, Any]]) -> list[str]:
    """Return the names of services so that each comes after what it depends on."""
    order: list[str] = []

    def add(name: str) -> None:
        for needed in services[name].get("depends_on", {}):
            add(needed)
        if name not in order:
            order.append(name)

    for name in services:
        add(name)
    return order


def run_arguments(name: str, service: Mapping[str, Any], project: str, root: Path) -> list[str]:
    """Return the arguments of `podman run` for one service.

    Args:
        name: Of the service.
        service: Its part of the compose file.
        project: Goes before the names of containers, networks and volumes.
        root: The folder of the compose file.

    Raises:
        ValueError: the service has a key that has no translation here.
    """
    arguments = ["--detach", "--name", f"{project}_{name}", "--hostname", name, "--network-alias", name]
    for key, value in service.items():
        if key not in _ELSEWHERE:
            arguments += _options(key, value, project, root)
    return [*arguments, service["image"], *command_of(service)]


def command_of(service: Mapping[str, Any]) -> list[str]:
    """Return the program of a service; empty if its image knows."""
    command = service.get("command", [])
    return shlex.split(command) if isinstance(command, str) else list(command)


def health_command(service: Mapping[str, Any]) -> list[str]:
    """Return the program that ends with 0 if the service is well."""
    kind, *command = service["healthcheck"]["test"]
    if kind != "CMD":
        raise ValueError(f"a health check must be of the kind CMD. Received: {kind}")
    return command


def _options(key: str, value: Any, project: str, root: Path) -> Iterator[str]:
    if key in _WITH_VALUE:
        yield from (_WITH_VALUE[key], str(value).removesuffix("s") if key == "stop_grace_period" else str(value))
    elif key == "read_only":
        yield from ("--read-only", "--read-only-tmpfs=false")  # podman would add writable folders of its own
    elif key == "networks":
        yield from ("--network", ",".join(f"{project}_{network}" for network in value))
    elif key in _REPEATED:
        for item in _items(key, value, project, root):
            yield from (_REPEATED[key], item)
    else:
        raise ValueError(f"docker-compose.yml has a key that deploy/try cannot translate: {key}")


def _items(key: str, value: Any, project: str, root: Path) -> list[str]:
    if key == "environment":
        return [f"{name}={text}" for name, text in value.items()]
    if key == "volumes":
        return [f"{project}_{volume}" for volume in value]
    if key == "security_opt":
        return [option.replace("=./", f"={root}/") for option in value]
    return [str(item) for item in value]


def _filled(part: Any, variables: Mapping[str, str]) -> Any:
    if isinstance(part, dict):
        return {key: _filled(value, variables) for key, value in part.items()}
    if isinstance(part, list):
        return [_filled(value, variables) for value in part]
    return _VARIABLE.sub(lambda found: _value(found, variables), part) if isinstance(part, str) else part


def _value(found: re.Match[str], variables: Mapping[str, str]) -> str:
    name, kind, rest = found.groups()
    if variables.get(name):
        return variables[name]
    if kind == "-":
        return str(rest)
    raise ValueError(f"{name} is missing: {rest or 'it has no default'}")
