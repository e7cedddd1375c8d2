"""The command `grader`. Works with no server, Redis or database.

Exit codes: 0 done, 1 a proof has a gap, a bar is too near or a wall does not stand, 2 wrong use, 3 our fault; and as
shells count signals, 130 interrupted, 141 nobody reads the output any more.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from types import ModuleType

from grader.judge.command.inputs import WrongUseError
from grader.judge.command.terminal import plain
from grader.judge.errors import JudgeError

# Only the module that is asked for is imported: `grader grade` is started once for each file by some scripts.
COMMANDS = {
    "grade": "grader.judge.command.grade",
    "check": "grader.judge.command.check",
    "calibrate": "grader.judge.command.calibrate",
    "mistakes": "grader.judge.command.mistakes",
    "new": "grader.judge.command.new",
    "fetch": "grader.judge.command.fetch",
    "probe": "grader.judge.command.probe",
    "bench": "grader.judge.command.bench",
}
WRONG_USE = 2
OUR_FAULT = 3
INTERRUPTED = 130
NOBODY_READS = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand and return the exit code.

    Args:
        argv: Words after `grader`; None takes those of this process.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    _survive_any_character()
    modules = _modules_for(words)
    arguments = _parser(modules).parse_args(words)
    try:
        code: int = modules[arguments.command].run(arguments)
        sys.stdout.flush()
    except WrongUseError as error:
        return _complain(str(error), WRONG_USE)
    except JudgeError as error:
        return _complain(str(error), OUR_FAULT)
    except BrokenPipeError:
        # The reader went away, as in `grader check --all | head`; without this Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except KeyboardInterrupt:
        return _complain("interrupted", INTERRUPTED)
    except Exception:  # noqa: BLE001 - a bug of ours must not look like a gap (1) or a wrong use (2)
        return _complain(traceback.format_exc(), OUR_FAULT)
    return code


def _modules_for(words: Sequence[str]) -> dict[str, ModuleType]:
    wanted = words[:1] if words and words[0] in COMMANDS else COMMANDS
    return {name: importlib.import_module(COMMANDS[name]) for name in wanted}


def _parser(modules: dict[str, ModuleType]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="grader", description="Grade submissions and prove exercises.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in modules.values():
        module.add_parser(subparsers)
    return parser


def _survive_any_character() -> None:
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def _complain(sentence: str, code: int) -> int:
    sys.stderr.write(f"grader: {plain(sentence.rstrip())}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
