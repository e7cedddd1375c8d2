#!/usr/bin/env python3
"""Try docker-compose.yml: start it with podman, prove the walls, submit a solution over HTTP, take all down.

    sudo deploy/try/run.py [--base IMAGE] [--build-option OPTION]... [--keep] [--no-build]

Needs root, podman, python3-yaml. With --base, everything is built from that image of Debian 12, for machines that reach
no registry; deploy/try/base makes one. Options of `podman build` that this machine needs (volumes with packages, say)
go into --build-option. --keep leaves everything running. --no-build takes the images of the last run.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from compose import health_command, in_order, read_services, run_arguments
from visit import Visitor

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "deploy" / "try"
PROJECT = "descent-try"
PORT = 8765
IMAGE = "localhost/descent-try"
OF_SERVICES = ("redis", "postgres")
SECONDS = 90


def main() -> int:
    """Return 0 if the walls stand and a right solution got all its points."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  (between what podman says)
    options = _options()
    services = read_services(ROOT / "docker-compose.yml", _variables(own_images=bool(options.base)))
    for service in services.values():
        service["image"] = IMAGE if service["image"] == "descent" else service["image"]
    take_down()
    try:
        if not options.no_build:
            build(options.base, options.build_option)
        start(services)
        is_well = prove_walls() and prove_no_way_out() and submit()
    finally:
        if not options.keep:
            take_down()
    print("all well" if is_well else "NOT well")
    return 0 if is_well else 1


def build(base: str, options: list[str]) -> None:
    """Make the image of the site; from a bare base also those of Redis and PostgreSQL."""
    argument = ["--build-arg", f"BASE={base}"] if base else []
    podman("build", "--quiet", *options, *argument, "--tag", IMAGE, str(ROOT))
    for name in OF_SERVICES if base else ():
        file = str(HERE / f"Dockerfile.{name}")
        podman("build", "--quiet", *options, *argument, "--file", file, "--tag", f"{IMAGE}-{name}", str(HERE))


def start(services: dict[str, dict[str, Any]]) -> None:
    """Start every service when what it depends on is ready."""
    podman("network", "create", "--internal", f"{PROJECT}_back")
    podman("network", "create", f"{PROJECT}_front")
    for name in in_order(services):
        for needed, how in services[name].get("depends_on", {}).items():
            _wait_for(needed, services[needed], how["condition"])
        podman(
            "run",
            *os.environ.get("PODMAN_RUN_OPTIONS", "").split(),
            *run_arguments(name, services[name], PROJECT, ROOT),
        )
        print(f"started {name}")
    _wait_for("web", services["web"], "service_healthy")


def prove_walls() -> bool:
    """Run the probe and a grading in the container of the worker."""
    report = json.loads(inside("interactive", "grader", "probe", "--json"))
    for wall in report["walls"]:
        print("stands " if wall["stands"] else "BROKEN ", wall["name"], ":", wall["effect"])
    print("user:", inside("interactive", "id").strip(), "profile:", report["profile"], report["problem"])
    graded = inside("interactive", "grader", "grade", "exercises/softmax", "exercises/softmax/solution.py", "--json")
    grade = json.loads(graded)
    print(f"grader grade: {grade['score']} of {grade['max_score']}")
    return report["profile"] == "full" and grade["score"] == grade["max_score"]


def prove_no_way_out() -> bool:
    """Look at what a worker reaches (not a box: that reaches nothing): Redis and PostgreSQL, but not this machine."""
    with socket.create_server(("", 0)) as listener:  # on every address of this machine
        outside = _own_address(), listener.getsockname()[1]
        reached = {
            "redis": _reaches("interactive", "redis", 6379),
            "postgres": _reaches("interactive", "postgres", 5432),
            "outside": _reaches("interactive", *outside),
            "outside, from web": _reaches("web", *outside),  # the control: the address does answer
        }
    print("a worker reaches:", reached)
    return list(reached.values()) == [True, True, False, True]


def submit() -> bool:
    """Be a student."""
    visitor = Visitor(f"http://127.0.0.1:{PORT}")
    name = visitor.sign_up()
    state = visitor.submit("softmax", (ROOT / "exercises" / "softmax" / "solution.py").read_text(encoding="utf-8"))
    print(f"{name} over HTTP: {state['outcome']}, {state['score']} of {state['max_score']}")
    return state["outcome"] == "accepted"


def take_down() -> None:
    """Remove what a run has made, but the images."""
    names = podman("ps", "--all", "--quiet", "--filter", f"name=^{PROJECT}_").split()
    if names:
        podman("rm", "--force", "--volumes", *names)
    for kind in ("network", "volume"):
        made = podman(kind, "ls", "--quiet", "--filter", f"name=^{PROJECT}_").split()
        if made:
            podman(kind, "rm", *made)


def inside(service: str, *command: str) -> str:
    """Run a program in the container of a service and return what it prints, whether it ends well or not."""
    done = subprocess.run(
        ["podman", "exec", f"{PROJECT}_{service}", *command], capture_output=True, text=True, check=False
    )
    if not done.stdout:
        raise RuntimeError(f"{' '.join(command)} in {service}: {done.stderr.strip()}")
    return done.stdout


def podman(*arguments: str) -> str:
    """Run podman and return what it prints; what it says against it is shown, and ends the trial."""
    done = subprocess.run(["podman", *arguments], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"podman {arguments[0]} ended with {done.returncode}")
    return done.stdout


def _reaches(service: str, host: str, port: int) -> bool:
    program = f"import socket; socket.create_connection(({host!r}, {port}), timeout=3)"
    command = ["podman", "exec", f"{PROJECT}_{service}", "python", "-c", program]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _own_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing: only asks which address would be used
        return str(probe.getsockname()[0])


def _wait_for(name: str, service: dict[str, Any], condition: str) -> None:
    container = f"{PROJECT}_{name}"
    if condition == "service_completed_successfully":
        if podman("wait", container).strip() != "0":
            raise RuntimeError(f"{name} failed: {podman('logs', container)}")
        return
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        done = subprocess.run(["podman", "exec", container, *health_command(service)], capture_output=True, check=False)
        if done.returncode == 0:
            return
        time.sleep(0.5)
    raise RuntimeError(f"{name} is not well after {SECONDS} s: {podman('logs', container)}")


def _variables(*, own_images: bool) -> dict[str, str]:
    images = {f"{name.upper()}_IMAGE": f"{IMAGE}-{name}" for name in OF_SERVICES} if own_images else {}
    return {
        "GRADER_SECRET_KEY": secrets.token_urlsafe(48),
        "POSTGRES_PASSWORD": secrets.token_hex(16),
        "GRADER_ALLOWED_HOSTS": "127.0.0.1",
        "GRADER_HTTPS": "0",
        "GRADER_BEHIND_PROXY": "0",
        "WEB_PORT": str(PORT),
        # podman refuses a profile's name where there is no AppArmor.
        "WORKER_APPARMOR": "descent-worker" if Path("/sys/module/apparmor").exists() else "unconfined",
        **images,
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", default="")
    parser.add_argument("--build-option", action="append", default=[])
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
