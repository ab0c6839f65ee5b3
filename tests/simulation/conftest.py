"""The same books as the storage tests use."""

from __future__ import annotations

from tests.storage.conftest import created, session

__all__ = ["created", "session"]
