"""deploy/kubernetes/worker.yaml gives a worker what docker-compose.yml gives it, and no more."""

from typing import Any

import yaml

from tests.conftest import ROOT

DEPLOYMENT, POLICY = yaml.safe_load_all((ROOT / "deploy/kubernetes/worker.yaml").read_text(encoding="utf-8"))
POD: dict[str, Any] = DEPLOYMENT["spec"]["template"]["spec"]
WORKER: dict[str, Any] = POD["containers"][0]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]


def test_the_pod_has_a_user_namespace_and_our_profiles() -> None:
    assert POD["hostUsers"] is False
    context = POD["securityContext"]
    assert context["seccompProfile"] == {"type": "Localhost", "localhostProfile": "descent/seccomp.json"}
    assert context["appArmorProfile"] == {"type": "Localhost", "localhostProfile": "descent-worker"}
    assert f"{context['runAsUser']}:{context['runAsGroup']}" == COMPOSE["interactive"]["user"]
    assert context["runAsNonRoot"] is True
    assert POD["automountServiceAccountToken"] is False


def test_the_worker_has_no_rights() -> None:
    context = WORKER["securityContext"]
    assert context["capabilities"] == {"drop": ["ALL"]}
    assert context["allowPrivilegeEscalation"] is False
    assert context["readOnlyRootFilesystem"] is True
    assert "memory" in WORKER["resources"]["limits"]


def test_the_worker_runs_the_same_program() -> None:
    there = COMPOSE["interactive"]["command"].replace("${INTERACTIVE_SLOTS:-2}", "2").replace("-A ", "--app ").split()
    assert [word for argument in WORKER["args"] for word in argument.split("=")] == there
    assert "command" not in WORKER  # would take tini away


def test_the_worker_gets_every_variable_without_which_it_does_not_start() -> None:
    here = {variable["name"] for variable in WORKER["env"]}
    assert here >= set(COMPOSE["interactive"]["environment"]) - {"GRADER_TIME_ZONE"}


def test_the_network_policy_is_about_these_pods() -> None:
    labels = DEPLOYMENT["spec"]["template"]["metadata"]["labels"]
    assert POLICY["spec"]["podSelector"]["matchLabels"].items() <= labels.items()
    assert {port["port"] for rule in POLICY["spec"]["egress"] for port in rule["ports"]} == {53, 5432, 6379}
    assert "ingress" not in POLICY["spec"]
    assert set(POLICY["spec"]["policyTypes"]) == {"Ingress", "Egress"}
