"""The keys of a book: who can open it.

The database key is random and sealed (age, X25519) to one public key per user and to the
cooperative's own identity. Each user's private key is wrapped by Argon2id of her password with
AES-256-GCM. So the database key can change without anybody's password, and nobody's password is
kept. Standard formats only.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from coopledger.accounting.errors import (
    BookDamaged,
    UnknownUser,
    UserExists,
    WeakPassword,
    WrongPassword,
    WrongRecoveryCode,
)

FORMAT = 1
KEY_BYTES = 32
MINIMUM_PASSWORD_LENGTH = 8
_IDENTITY_PREFIX = "AGE-SECRET-KEY-1"
_GROUP = 5

_WELL_KNOWN = frozenset(
    {
        "password",
        "passw0rd",
        "12345678",
        "123456789",
        "1234567890",
        "11111111",
        "00000000",
        "qwertyui",
        "qwerty123",
        "koperasi",
        "bendahara",
        "indonesia",
        "bismillah",
        "sayangku",
        "rahasia1",
        "admin123",
        "anjingku",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """The work that Argon2id makes of a password: about 0.2 s on an office laptop."""

    time_cost: int = 3
    memory_kib: int = 65_536
    parallelism: int = 1


DEFAULT_COST = KdfCost()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySlot:
    """One user's way in."""

    public_key: str
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped_identity: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """The content of `keys.json`.

    Attributes:
        book_id: Names the book for ever.
        cooperative_public_key: Its private half stands only on the printed recovery sheet.
        slots: One per user.
        sealed_key: The database key, sealed to all of them.
        sealed_next: During a change of key, the new one; after a kill exactly one of both opens.
        leaving: During a change of key, the user whose slot goes with the old key.
    """

    book_id: str
    cooperative_public_key: str
    slots: Mapping[str, KeySlot] = field(hash=False)
    sealed_key: bytes
    sealed_next: bytes | None = None
    leaving: str | None = None

    @property
    def recipients(self) -> tuple[str, ...]:
        """Every public key to which the database key is sealed."""
        return (self.cooperative_public_key, *(slot.public_key for slot in self.slots.values()))


@dataclass(frozen=True, slots=True)
class NewKeyRing:
    """What making a key ring gives: the ring, the database key, the code for the recovery sheet."""

    ring: KeyRing
    database_key: bytes
    recovery_code: str


def new_ring(user: str, password: str, *, cost: KdfCost = DEFAULT_COST) -> NewKeyRing:
    """Keys for a new book with its first user."""
    from pyrage import x25519

    cooperative = x25519.Identity.generate()
    slot = make_slot(password, cost=cost)
    database_key = secrets.token_bytes(KEY_BYTES)
    public = str(cooperative.to_public())
    ring = KeyRing(
        book_id=secrets.token_hex(16),
        cooperative_public_key=public,
        slots={user: slot},
        sealed_key=seal(database_key, (public, slot.public_key)),
    )
    return NewKeyRing(ring, database_key, format_recovery_code(str(cooperative)))


def check_password(password: str) -> None:
    """Refuses a password that is too short or among the best known.

    Raises:
        WeakPassword: When it is.
    """
    if len(password) < MINIMUM_PASSWORD_LENGTH or password.lower() in _WELL_KNOWN:
        raise WeakPassword(MINIMUM_PASSWORD_LENGTH)


def make_slot(
    password: str, *, cost: KdfCost = DEFAULT_COST, identity: str | None = None
) -> KeySlot:
    """A slot for a new key pair, or for the given private key under a new password."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from pyrage import x25519

    pair = x25519.Identity.from_str(identity) if identity else x25519.Identity.generate()
    public = str(pair.to_public())
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapped = AESGCM(_derive(password, salt, cost)).encrypt(
        nonce, str(pair).encode(), public.encode()
    )
    return KeySlot(public_key=public, cost=cost, salt=salt, nonce=nonce, wrapped_identity=wrapped)


def unlock_identity(ring: KeyRing, user: str, password: str) -> str:
    """The user's private key.

    Raises:
        UnknownUser: When the book has no such user.
        WrongPassword: When the password does not open her slot.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    slot = ring.slots.get(user)
    if slot is None:
        raise UnknownUser(user)
    try:
        plain = AESGCM(_derive(password, slot.salt, slot.cost)).decrypt(
            slot.nonce, slot.wrapped_identity, slot.public_key.encode()
        )
    except InvalidTag:
        raise WrongPassword from None
    return plain.decode()


def database_keys(ring: KeyRing, identity: str) -> tuple[bytes, ...]:
    """The database keys that the private key unseals: the current one, then one that is coming in.

    Raises:
        WrongPassword: When the private key belongs to none of the recipients.
    """
    import pyrage

    own = pyrage.x25519.Identity.from_str(identity)
    keys = []
    for sealed in (ring.sealed_key, ring.sealed_next):
        if sealed is not None:
            try:
                keys.append(pyrage.decrypt(sealed, [own]))
            except pyrage.DecryptError:
                continue
    if not keys:
        raise WrongPassword
    return tuple(keys)


def seal(secret: bytes, recipients: Iterable[str]) -> bytes:
    """The secret as an age file for all the recipients."""
    import pyrage

    sealed: bytes = pyrage.encrypt(
        secret, [pyrage.x25519.Recipient.from_str(key) for key in recipients]
    )
    return sealed


def with_user(ring: KeyRing, user: str, slot: KeySlot, database_key: bytes) -> KeyRing:
    """The ring with one more user.

    Raises:
        UserExists: When it has her already.
    """
    if user in ring.slots:
        raise UserExists(user)
    grown = replace(ring, slots={**ring.slots, user: slot})
    return replace(grown, sealed_key=seal(database_key, grown.recipients))


def with_slot(ring: KeyRing, user: str, slot: KeySlot, database_key: bytes) -> KeyRing:
    """The ring with a new slot for a known user (a changed or recovered password).

    Raises:
        UnknownUser: When the ring does not have her.
    """
    if user not in ring.slots:
        raise UnknownUser(user)
    changed = replace(ring, slots={**ring.slots, user: slot})
    return replace(changed, sealed_key=seal(database_key, changed.recipients))


def with_coming_key(ring: KeyRing, leaving: str, coming_key: bytes) -> KeyRing:
    """The ring at the start of a change of key: both keys, the coming one only for those who stay.

    Raises:
        UnknownUser: When the ring does not have the user who leaves.
    """
    if leaving not in ring.slots:
        raise UnknownUser(leaving)
    staying = _without(ring, leaving)
    return replace(ring, sealed_next=seal(coming_key, staying.recipients), leaving=leaving)


def promoted(ring: KeyRing) -> KeyRing:
    """The ring after a change of key: the coming key is the key, and who left has no slot."""
    if ring.sealed_next is None:
        return ring
    left = ring if ring.leaving is None else _without(ring, ring.leaving)
    return replace(left, sealed_key=ring.sealed_next, sealed_next=None, leaving=None)


def abandoned(ring: KeyRing) -> KeyRing:
    """The ring after a change of key that did not happen."""
    return replace(ring, sealed_next=None, leaving=None)


def _without(ring: KeyRing, user: str) -> KeyRing:
    return replace(ring, slots={name: slot for name, slot in ring.slots.items() if name != user})


# --- the recovery code ---


def format_recovery_code(identity: str) -> str:
    """The cooperative's private key in groups of five, without its fixed beginning.

    Bech32 has no letters that look alike, and its last six are a checksum over all.
    """
    body = identity.removeprefix(_IDENTITY_PREFIX)
    return "-".join(body[start : start + _GROUP] for start in range(0, len(body), _GROUP))


def parse_recovery_code(code: str) -> str:
    """The private key of a typed recovery code; blanks, dashes and small letters do not matter.

    Raises:
        WrongRecoveryCode: When it is mistyped.
    """
    from pyrage import IdentityError, x25519

    body = "".join(code.split()).replace("-", "").upper().removeprefix("AGESECRETKEY1")
    try:
        return str(x25519.Identity.from_str(_IDENTITY_PREFIX + body))
    except IdentityError:
        raise WrongRecoveryCode("checksum") from None


def public_key(identity: str) -> str:
    """The public half of a private key."""
    from pyrage import x25519

    return str(x25519.Identity.from_str(identity).to_public())


# --- keys.json ---


def to_json(ring: KeyRing) -> bytes:
    """The text of `keys.json`."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "book_id": ring.book_id,
        "cooperative_public_key": ring.cooperative_public_key,
        "users": {name: _slot_json(slot) for name, slot in ring.slots.items()},
        "database_key": _b64(ring.sealed_key),
    }
    if ring.sealed_next is not None:
        content["next_database_key"] = _b64(ring.sealed_next)
        content["leaving"] = ring.leaving
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def from_json(content: bytes, path: str) -> KeyRing:
    """The ring of such a text.

    Raises:
        BookDamaged: When it is not one.
    """
    try:
        kept = json.loads(content)
        if kept["format"] != FORMAT:
            raise BookDamaged(path, f"keys.json has format {kept['format']}")
        coming = kept.get("next_database_key")
        return KeyRing(
            book_id=kept["book_id"],
            cooperative_public_key=kept["cooperative_public_key"],
            slots={name: _json_slot(slot) for name, slot in kept["users"].items()},
            sealed_key=base64.b64decode(kept["database_key"], validate=True),
            sealed_next=None if coming is None else base64.b64decode(coming, validate=True),
            leaving=kept.get("leaving"),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BookDamaged(path, f"keys.json: {error}") from error


def _slot_json(slot: KeySlot) -> dict[str, Any]:
    return {
        "public_key": slot.public_key,
        "kdf": {
            "name": "argon2id",
            "time_cost": slot.cost.time_cost,
            "memory_kib": slot.cost.memory_kib,
            "parallelism": slot.cost.parallelism,
            "salt": _b64(slot.salt),
        },
        "cipher": {
            "name": "aes-256-gcm",
            "nonce": _b64(slot.nonce),
            "text": _b64(slot.wrapped_identity),
        },
    }


def _json_slot(kept: dict[str, Any]) -> KeySlot:
    kdf, cipher = kept["kdf"], kept["cipher"]
    return KeySlot(
        public_key=kept["public_key"],
        cost=KdfCost(
            time_cost=kdf["time_cost"], memory_kib=kdf["memory_kib"], parallelism=kdf["parallelism"]
        ),
        salt=base64.b64decode(kdf["salt"], validate=True),
        nonce=base64.b64decode(cipher["nonce"], validate=True),
        wrapped_identity=base64.b64decode(cipher["text"], validate=True),
    )


def _derive(password: str, salt: bytes, cost: KdfCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret=password.encode(),
        salt=salt,
        time_cost=cost.time_cost,
        memory_cost=cost.memory_kib,
        parallelism=cost.parallelism,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _b64(content: bytes) -> str:
    return base64.b64encode(content).decode()
