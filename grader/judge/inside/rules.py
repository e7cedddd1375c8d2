"""The names and operators that an exercise forbids or requires. A friendly rule, not a wall: a clever submission gets
around it and still has to pass every check.

It is applied twice: to the syntax tree, which finds a name in code that never runs and knows its line, and while the
submission runs, which finds a name in disguise (`getattr(np, "ta" + "nh")`).
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

from grader.judge.inside.failure import SUBMISSION

_OPERATORS: dict[type[ast.AST], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.BitXor: "^", ast.BitAnd: "&", ast.BitOr: "|", ast.LShift: "<<", ast.RShift: ">>",
    ast.Invert: "~",
}  # fmt: skip
_ALWAYS_THERE = ("math", "cmath", "operator")  # built into Python: looking there costs nothing


class ForbiddenName(Exception):
    """The submission uses a name that the exercise forbids.

    Args:
        name: Which, as the exercise writes it.
        line: Where; 0 if it was found while the submission ran.
    """

    def __init__(self, name: str, line: int = 0) -> None:
        super().__init__(name)
        self.name = name
        self.line = line


class RequiredName(Exception):
    """The submission does not use a name that the exercise requires.

    Args:
        name: Which.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def inspect(tree: ast.Module, forbidden: list[str], required: list[str]) -> None:
    """Look for names and operators in a submission.

    Args:
        tree: The parsed submission.
        forbidden: Operators, and dotted names such as "scipy.special.softmax" or "scipy.signal"; what lies below one is
            forbidden, too.
        required: Dotted names of which each must be used.

    Raises:
        ForbiddenName: the first that is used.
        RequiredName: the first that is not.
    """
    missing = set(required)
    for name, line in _uses(tree):
        for rule in forbidden:
            if _is_below(name, rule):
                raise ForbiddenName(rule, line)
        missing -= {rule for rule in missing if _is_below(name, rule)}
    for rule in required:
        if rule in missing:
            raise RequiredName(rule)


def guard(forbidden: list[str]) -> None:
    """Replace forbidden functions, under every name that their package gives them, by ones that refuse the submission.

    Libraries themselves may go on using them. Only packages that are loaded are looked at: reading more in for the sake
    of a rule would take longer than most submissions.

    Args:
        forbidden: As for `inspect`.
    """
    for rule in forbidden:
        module_name, _, name = rule.rpartition(".")
        module = _loaded(module_name)
        found = getattr(module, name, None) if module is not None else None
        if callable(found) and not isinstance(found, type):
            _replace(module_name.partition(".")[0], found, _refusing(rule, found))


def _uses(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield every dotted name and every operator that a submission uses, with its line."""
    aliases = dict(_aliases(tree))
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        for name in _names(node, aliases):
            yield name, line
        for operator in _operators(node):
            yield operator, line


def _operators(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare):
        used: list[ast.AST] = list(node.ops)
    elif isinstance(node, ast.BinOp | ast.AugAssign | ast.UnaryOp):
        used = [node.op]
    else:
        used = []
    yield from (_OPERATORS[type(one)] for one in used if type(one) in _OPERATORS)


def _is_below(name: str, rule: str) -> bool:
    return name == rule or name.startswith(f"{rule}.")


def _loaded(name: str) -> Any:
    if name in _ALWAYS_THERE:
        return importlib.import_module(name)
    return sys.modules.get(name)


def _replace(package: str, old: Any, new: Any) -> None:
    for name, module in list(sys.modules.items()):
        if _is_below(name, package):
            for attribute, value in list(getattr(module, "__dict__", {}).items()):
                if value is old:
                    setattr(module, attribute, new)


def _refusing(rule: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def refusing(*arguments: Any, **named: Any) -> Any:
        if sys._getframe(1).f_code.co_filename == SUBMISSION:  # who calls is what matters here
            raise ForbiddenName(rule)
        return function(*arguments, **named)

    refusing.__name__ = refusing.__qualname__ = rule.rpartition(".")[2]
    return refusing


def _aliases(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each name that an import defines, and what it stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for imported in node.names:
                top = imported.name.split(".", 1)[0]
                yield (imported.asname, imported.name) if imported.asname else (top, top)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for imported in node.names:
                yield imported.asname or imported.name, f"{node.module}.{imported.name}"


def _names(node: ast.AST, aliases: dict[str, str]) -> Iterator[str]:
    """Yield the dotted names that a node means."""
    if isinstance(node, ast.Import):
        yield from (imported.name for imported in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from (f"{node.module}.{imported.name}" for imported in node.names)
    elif isinstance(node, ast.Attribute | ast.Name):
        dotted = _dotted(node)
        if dotted:
            first, _, rest = dotted.partition(".")
            meant = aliases.get(first, first)
            yield f"{meant}.{rest}" if rest else meant


def _dotted(node: ast.AST) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])
