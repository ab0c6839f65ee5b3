"""What operating systems do differently with files, in one place.

Tests replace these functions with a fake Windows. On Windows an open file cannot be replaced,
there is no flush of a folder, and locks are on byte ranges; none of this was ever tried on a real
Windows machine.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

_LOCK_OFFSET = 1 << 30
"""Where Windows locks a byte: far behind the text, which others then still can read."""


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that after a power cut either the old or the new content is there, whole.

    Raises:
        OSError: When the disk refuses; the old content stays.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace(part, path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def replace(source: Path, target: Path) -> None:
    """Renames over an existing file and makes the rename durable."""
    source.replace(target)
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Makes new names in a folder durable; Windows does it by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_file(path: Path) -> None:
    """Makes the content of a closed file durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def try_lock(file: IO[bytes]) -> bool:
    """Takes the lock of an open file for this process; False when another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(_LOCK_OFFSET)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
