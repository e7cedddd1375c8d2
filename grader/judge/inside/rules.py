"""The names an exercise forbids, found in the syntax tree of a submission. A friendly rule, not a wall: a clever
submission gets around it and still has to pass every check.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator


def forbidden_use(tree: ast.Module, forbidden: list[str]) -> tuple[str, int] | None:
    """Return the first forbidden name that a submission uses, and its line; None if it uses none.

    Args:
        tree: The parsed submission.
        forbidden: Dotted names such as "scipy.special.softmax" or "scipy.signal"; what lies below one is forbidden too.
    """
    aliases = dict(_aliases(tree))
    for node in ast.walk(tree):
        for name in _names(node, aliases):
            for rule in forbidden:
                if name == rule or name.startswith(f"{rule}."):
                    return rule, getattr(node, "lineno", 0)
    return None


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
