"""docker-compose.yml as podman is told it: nobody has rights, and nothing is left out."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.deploy.conftest import load

compose = load("deploy/try/compose.py")
VARIABLES = {"GRADER_SECRET_KEY": "s", "GRADER_ALLOWED_HOSTS": "h", "POSTGRES_PASSWORD": "p"}
SERVICES: dict[str, Any] = compose.read_services(ROOT / "docker-compose.yml", VARIABLES, {"gpu"})
WORKERS = [name for name in SERVICES if name in ("interactive", "training", "gpu")]


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_runs_without_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["read_only"] is True
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["user"] in ("10001:10001", "redis", "postgres")
    assert service["pids_limit"] <= 512
    assert not any("unconfined" in option for option in service["security_opt"])


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_has_profiles_and_limits_of_its_own(name: str) -> None:
    service = SERVICES[name]
    assert {"seccomp=./deploy/seccomp.json", "apparmor=descent-worker"} <= set(service["security_opt"])
    assert service["mem_limit"] == service["memswap_limit"]
    assert service["networks"] == ["back"]
    assert all(volume.endswith(":ro") for volume in service["volumes"])
    assert not [variable for variable in service["environment"] if "EMAIL" in variable]


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "web"])
def test_only_the_site_sees_the_outside(name: str) -> None:
    assert SERVICES[name]["networks"] == ["back"]
    assert "ports" not in SERVICES[name]


def test_a_gpu_worker_is_asked_for_and_gets_a_gpu_for_each_slot() -> None:
    assert "gpu" not in compose.read_services(ROOT / "docker-compose.yml", VARIABLES)
    variables = VARIABLES | {"GPU_SLOTS": "2"}
    worker = compose.read_services(ROOT / "docker-compose.yml", variables, {"gpu"})["gpu"]
    (device,) = worker["deploy"]["resources"]["reservations"]["devices"]
    assert device == {"driver": "nvidia", "count": "2", "capabilities": ["gpu"]}
    assert "--concurrency 2 --queues gpu" in worker["command"]


def test_podman_is_told_everything_of_a_worker() -> None:
    told = " ".join(compose.run_arguments("interactive", SERVICES["interactive"], "x", Path("/site")))
    for words in (
        "--user 10001:10001", "--cap-drop ALL", "--read-only --read-only-tmpfs=false", "--pids-limit 512",
        "--memory 4g", "--memory-swap 4g", "--security-opt seccomp=/site/deploy/seccomp.json", "--network x_back",
        "--volume x_data:/data:ro",
    ):  # fmt: skip
        assert words in told


def test_a_key_without_translation_is_refused() -> None:
    with pytest.raises(ValueError, match="privileged"):
        compose.run_arguments("web", {"image": "i", "privileged": True}, "x", Path("/site"))


def test_a_missing_secret_is_named() -> None:
    with pytest.raises(ValueError, match="POSTGRES_PASSWORD"):
        compose.read_services(ROOT / "docker-compose.yml", {**VARIABLES, "POSTGRES_PASSWORD": ""})


def test_services_start_after_what_they_need() -> None:
    order = compose.in_order(SERVICES)
    assert order.index("postgres") < order.index("prepare") < order.index("web")
