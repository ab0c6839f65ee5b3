"""The wheel's build hook: compiles the catalogues before the files are collected."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Turns every `coopledger.po` into the `coopledger.mo` that the program reads."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles; hatchling calls it before it collects files."""
        del version, build_data
        path = Path(self.root) / "scripts" / "catalogues.py"
        spec = importlib.util.spec_from_file_location("catalogues", path)
        assert spec is not None
        assert spec.loader is not None
        catalogues = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(catalogues)
        catalogues.compile_all()
