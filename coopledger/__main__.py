"""`python -m coopledger`, the same as `coopledger`."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs the program with the arguments of the process; its exit status."""
    from coopledger import bootstrap

    return bootstrap.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
