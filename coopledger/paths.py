"""Where the program's own data stands: chart, catalogues, fonts, icons, migrations.

In a checkout `resources/` and `migrations/` stand beside the package, where people edit them. A
wheel and a frozen app carry them inside the package, in `_data/`, so that nothing depends on where
pip or the freezer puts other files.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def _data() -> Path:
    """The folder that holds `resources/` and `migrations/`."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        # PyInstaller unpacks beside the program, and a module inside its archive has no real path.
        package = Path(frozen) / package.name
    packed = package / "_data"
    return packed if packed.is_dir() else package.parent


def resources() -> Path:
    """The folder with `charts/ fonts/ icons/ locale/ theme/`."""
    return _data() / "resources"


def migrations() -> Path:
    """The folder with Alembic's `env.py` and `versions/`."""
    return _data() / "migrations"
