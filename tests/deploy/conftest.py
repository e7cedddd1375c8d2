"""Programs of deploy/ lie outside of every package."""

import importlib.util
import sys
from types import ModuleType

from tests.conftest import ROOT


def load(path: str) -> ModuleType:
    """Import a program by its path."""
    spec = importlib.util.spec_from_file_location(path.replace("/", "_").removesuffix(".py"), ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
