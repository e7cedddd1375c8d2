"""`grader bench`: how fast grading is on this machine, beside what a fresh process would cost."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from grader.judge import benchmark
from grader.judge.benchmark.measures import Latency, latency, memory_of_a_child, recognition, throughput
from grader.judge.command.inputs import count, exercises_folder, folder
from grader.judge.command.judging import judge_for
from grader.judge.reading import folder_files, read_files, read_folder
from grader.judge.recognition import RECOGNITION_SECONDS

_PARALLEL = 2
# What docs ask for: (aim, most) seconds of a grading, (aim, least) gradings a second, most bytes of a child.
_SECONDS_ASKED = {"numpy": (0.015, 0.025), "tensorflow": (0.120, 0.250)}
_RATE_ASKED = (80.0, 40.0)
_BYTES_ASKED = 60 << 20


def add_parser(subparsers: Any) -> None:
    """Add `bench` to the command line."""
    parser = subparsers.add_parser(
        "bench",
        help="measure how fast grading is",
        description="Time gradings beside fresh processes, in turns, in one run. Close other programs first.",
    )
    parser.add_argument("--rounds", type=count, default=30, help="gradings of each runtime (default 30)")
    parser.add_argument("--seconds", type=count, default=10, help="seconds of measuring throughput (default 10)")
    parser.add_argument("--exercises", metavar="DIR", type=folder, help="folder with softmax; the nearest if left out")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print."""
    exercises = arguments.exercises or exercises_folder(Path.cwd())
    softmax = read_folder(exercises / "softmax")
    dense = read_files("benchmark", folder_files(Path(next(iter(benchmark.__path__))) / "tensorflow_exercise"))
    with closing(judge_for(os.environ, slots=_PARALLEL)) as judge:
        latencies = [
            latency(judge, softmax, "numpy", arguments.rounds),
            latency(judge, dense, "tensorflow", max(3, arguments.rounds // 4)),
        ]
        rate = throughput(judge, softmax, _PARALLEL, arguments.seconds)
        named = recognition(judge, [softmax])
    child_bytes = memory_of_a_child("tensorflow")
    if arguments.json:
        sys.stdout.write(json.dumps(_figures(latencies, rate, child_bytes, named), indent=2) + "\n")
    else:
        _print_table(latencies, rate, child_bytes, named)
    return 0


def _figures(latencies: list[Latency], rate: float, child_bytes: float, named: list[float]) -> dict[str, Any]:
    return {
        "machine": {"cores": os.cpu_count(), "kernel": platform.release(), "python": platform.python_version()},
        "gradings": {
            found.runtime: {
                "median_seconds": found.grading_seconds,
                "slowest_seconds": found.slowest_seconds,
                "fresh_process_median_seconds": found.fresh_seconds,
                "ratio": found.ratio,
                "rounds": found.rounds,
            }
            for found in latencies
        },
        "gradings_per_second": {"parallel": _PARALLEL, "numpy": rate},
        "tensorflow_child_bytes": child_bytes,
        "recognition_seconds": {"median": statistics.median(named), "slowest": max(named)},
    }


def _print_table(latencies: list[Latency], rate: float, child_bytes: float, named: list[float]) -> None:
    print(f"{os.cpu_count()} cores, kernel {platform.release()}, Python {platform.python_version()}\n")
    print(f"{'':12}{'grading':>12}{'slowest':>12}{'aim':>10}{'most':>10}{'fresh process':>16}{'ratio':>8}")
    for found in latencies:
        aim, most = _SECONDS_ASKED[found.runtime]
        print(
            f"{found.runtime:12}{_ms(found.grading_seconds):>12}{_ms(found.slowest_seconds):>12}{_ms(aim):>10}"
            f"{_ms(most):>10}{_ms(found.fresh_seconds):>16}{found.ratio:>7.1f}x"
        )
    aim, least = _RATE_ASKED
    print(f"\n{rate:.0f} numpy gradings a second, {_PARALLEL} at a time (aim {aim:.0f}, least {least:.0f})")
    usual, slowest, allowed = _ms(statistics.median(named)), _ms(max(named)), _ms(RECOGNITION_SECONDS)
    print(f"naming a mistake takes {usual}, at worst {slowest} (most {allowed})")
    print(f"one more TensorFlow child costs {child_bytes / (1 << 20):.0f} MiB (most {_BYTES_ASKED >> 20})")


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"
