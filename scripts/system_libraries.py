"""Looks for the system's libraries that Qt's window needs, and installs them with apt where it may.

pip brings Qt itself; on Linux Qt asks the system for the ones below. Nothing is done on Windows and
macOS, where Qt's own package is whole. Standard library only: it runs before anything is installed.

    python scripts/system_libraries.py            look, install if need be
    python scripts/system_libraries.py --venv     the same for Python's own venv module
    python scripts/system_libraries.py --tests    the same, and the tools that tests use
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

LIBRARIES = {
    # What a program must load -> the Debian and Ubuntu package that has it.
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

TOOLS = {
    # What tests look through the system with -> its package. Without it one test is left out.
    "strace": "strace",
}


def missing_tools() -> list[str]:
    """The packages of the tools that only tests use."""
    return [package for tool, package in TOOLS.items() if shutil.which(tool) is None]


def missing_packages() -> list[str]:
    """The packages whose library cannot be loaded."""
    missing = []
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_venv() -> list[str]:
    """The package that lets this Python make virtual environments, where Debian split it off."""
    try:
        __import__("ensurepip")
    except ImportError:
        return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]
    return []


def apt() -> list[str] | None:
    """The beginning of an apt command that may install, or None where we may not."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return [sudo, "-n", "apt-get"]
    return None


def install(packages: list[str]) -> bool:
    """Whether the packages are there afterwards; says what it does, or what a person has to do."""
    by_hand = f"sudo apt-get install {' '.join(packages)}"
    command = apt()
    if command is None:
        print(f"The window needs libraries that are missing. Please run:\n  {by_hand}")
        print("  (or what your system calls these packages)")
        return False
    print(f"Installing with apt: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*command, "update", "-qq"], check=False, env=quiet)
    done = subprocess.run(
        [*command, "install", "-y", "-qq", "--no-install-recommends", *packages],
        check=False,
        env=quiet,
        stdout=subprocess.DEVNULL,
    )
    if done.returncode != 0:
        print(f"apt could not install them. Please run:\n  {by_hand}")
    return done.returncode == 0


def main(arguments: list[str]) -> int:
    """0 if nothing is missing (any more)."""
    if sys.platform != "linux":
        return 0
    packages = missing_venv() if arguments == ["--venv"] else missing_packages()
    if arguments == ["--tests"] and (tools := missing_tools()) and apt() is not None:
        install(tools)
    return 0 if not packages or install(packages) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
