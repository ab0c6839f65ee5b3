"""Books on disk: making, opening, who may, who has it, and what happens when things break."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
from pathlib import Path

import pytest

from coopledger.accounting.errors import (
    BookDamaged,
    BookExists,
    BookInUse,
    BookNeedsUpgrade,
    BookNotFound,
    BookReadOnly,
    BookTooNew,
    DiskFull,
    LastManager,
    NotPermitted,
    UnknownUser,
    UserExists,
    WeakPassword,
    WrongPassword,
    WrongRecoveryCode,
)
from coopledger.accounting.settings import Cooperative
from coopledger.services import opening, users
from coopledger.services.permissions import Permission, Role, allowed
from coopledger.services.session import Session, User
from coopledger.storage import book, files, journal_store, keys, settings_store
from coopledger.storage.database import PRAGMAS
from tests.storage.ledger_builders import PASSWORD, grant

NEW = "kata sandi baru"


def chair(session: Session, name: str = "ani") -> None:
    request = users.NewUserRequest(name=name, full_name="Ani", role=Role.CHAIR, password=NEW)
    users.add_user(session, request, cost=opening.PRACTICE_COST)


def reopen(folder: Path, **how: object) -> Session:
    return opening.open_book(folder, **{"password": PASSWORD, **how})  # type: ignore[arg-type]


def test_what_was_posted_is_there_after_closing(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    entry = grant(created.session, 5)
    created.session.books.close()
    again = reopen(tmp_path / "book")
    with again.books.read() as tx:
        assert journal_store.by_id(tx, 1) == entry
    assert again.user.role is Role.TREASURER
    again.books.close()


def test_the_file_holds_no_readable_text(created: opening.CreatedBook, tmp_path: Path) -> None:
    grant(created.session, 5)
    created.session.books.close()
    content = (tmp_path / "book" / "book.db").read_bytes()
    assert b"SQLite format" not in content
    assert b"Hibah" not in content
    assert b"Koperasi Uji" not in content


def test_every_connection_has_the_pragmas(created: opening.CreatedBook) -> None:
    with created.session.books.read() as tx:
        for name, value in PRAGMAS.items():
            assert tx.connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value


def test_nothing_is_ever_overwritten(created: opening.CreatedBook, tmp_path: Path) -> None:
    request = opening.NewBookRequest(
        folder=tmp_path / "book",
        cooperative=_cooperative(created.session),
        user=User(name="x", role=Role.TREASURER),
        password=PASSWORD,
    )
    with pytest.raises(BookExists):
        opening.create_book(request, cost=opening.PRACTICE_COST)
    assert book.user_names(tmp_path / "book") == ("siti",)


def _cooperative(session: Session) -> Cooperative:
    with session.books.read() as tx:
        return settings_store.cooperative(tx)


def test_a_book_half_made_leaves_nothing(
    created: opening.CreatedBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "write_whole", full)
    request = opening.NewBookRequest(
        folder=tmp_path / "other",
        cooperative=_cooperative(created.session),
        user=User(name="x", role=Role.TREASURER),
        password=PASSWORD,
    )
    with pytest.raises(DiskFull):
        opening.create_book(request, cost=opening.PRACTICE_COST)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["book"]


def test_wrong_ways_in(created: opening.CreatedBook, tmp_path: Path) -> None:
    created.session.books.close()
    with pytest.raises(WrongPassword):
        reopen(tmp_path / "book", password="falsch")
    with pytest.raises(UnknownUser):
        reopen(tmp_path / "book", user="nobody")
    with pytest.raises(BookNotFound):
        reopen(tmp_path / "nowhere")


def test_a_second_program_is_told_who_and_since_when(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    with pytest.raises(BookInUse) as refused:
        reopen(tmp_path / "book")
    assert refused.value.user == "siti"
    assert refused.value.host
    assert refused.value.since is not None


def test_reading_only_works_beside_the_writer(created: opening.CreatedBook, tmp_path: Path) -> None:
    grant(created.session, 5)
    reader = reopen(tmp_path / "book", read_only=True)
    with reader.books.read() as tx:
        assert journal_store.count(tx) == 1
    with pytest.raises(BookReadOnly), reader.books.write():
        pass
    with pytest.raises(BookReadOnly), reader.books.read() as tx:
        tx.connection.exec_driver_sql("DELETE FROM form_draft")
    reader.books.close()


def _hold(folder: str, ready: object, stop: object) -> None:
    session = reopen(Path(folder))
    ready.set()  # type: ignore[attr-defined]
    stop.wait(30)  # type: ignore[attr-defined]
    session.books.close()


def test_a_killed_program_leaves_the_book_free(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    created.session.books.close()
    context = multiprocessing.get_context("spawn")
    ready, stop = context.Event(), context.Event()
    holder = context.Process(target=_hold, args=(str(tmp_path / "book"), ready, stop))
    holder.start()
    assert ready.wait(30)
    with pytest.raises(BookInUse):
        reopen(tmp_path / "book")
    holder.kill()
    holder.join(30)
    reopen(tmp_path / "book").books.close()


@pytest.mark.parametrize("name", ["book.db", "keys.json"])
@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"{}", b"\x00" * 100])
def test_a_damaged_file_is_called_damaged(
    created: opening.CreatedBook, tmp_path: Path, name: str, content: bytes
) -> None:
    created.session.books.close()
    (tmp_path / "book" / name).write_bytes(content)
    with pytest.raises(BookDamaged):
        reopen(tmp_path / "book")
    # And the lock was given back: the next try says the same, not "in use".
    with pytest.raises(BookDamaged):
        reopen(tmp_path / "book")


def test_a_missing_database_is_called_damaged(created: opening.CreatedBook, tmp_path: Path) -> None:
    created.session.books.close()
    (tmp_path / "book" / "book.db").unlink()
    with pytest.raises(BookDamaged):
        reopen(tmp_path / "book")
    assert not (tmp_path / "book" / "book.db").exists()


def _set_version(session: Session, version: str) -> None:
    with session.books.write() as tx:
        tx.connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (version,))


def test_newer_and_older_books_are_refused_with_both_versions(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    _set_version(created.session, "9999")
    created.session.books.close()
    with pytest.raises(BookTooNew) as newer:
        reopen(tmp_path / "book")
    assert newer.value.book_version == "9999"
    assert newer.value.program_version


def test_an_older_book_asks_for_its_upgrade(created: opening.CreatedBook, tmp_path: Path) -> None:
    _set_version(created.session, "0000")
    created.session.books.close()
    with pytest.raises(BookNeedsUpgrade):
        reopen(tmp_path / "book")


@pytest.mark.skipif(
    os.geteuid() == 0 if hasattr(os, "geteuid") else False, reason="root writes anywhere"
)
def test_a_folder_that_cannot_be_written_is_named(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    created.session.books.close()
    (tmp_path / "book" / "book.lock").unlink()
    (tmp_path / "book").chmod(0o500)
    try:
        with pytest.raises(BookReadOnly):
            reopen(tmp_path / "book")
    finally:
        (tmp_path / "book").chmod(0o700)


def test_a_full_disk_while_posting_keeps_what_was_there(created: opening.CreatedBook) -> None:
    books = created.session.books
    grant(created.session, 5)
    with books.read() as tx:
        pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar()
        tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    room = 0
    with pytest.raises(DiskFull):  # noqa: PT012 -- which of them meets the full disk is not known
        while room < 500:
            grant(created.session, 1)
            room += 1
    with books.read() as tx:
        tx.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        kept = journal_store.count(tx)
    assert grant(created.session, 1).id == kept + 1


# --- users ---


def test_an_added_user_opens_with_her_own_password(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    chair(created.session)
    assert [user.name for user in users.users(created.session)] == ["siti", "ani"]
    created.session.books.close()
    session = reopen(tmp_path / "book", user="ani", password=NEW)
    assert session.user.role is Role.CHAIR
    session.books.close()
    with pytest.raises(WrongPassword):
        reopen(tmp_path / "book", user="ani")


def test_a_removed_user_knows_nothing_that_opens(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    grant(created.session, 5)
    chair(created.session)
    old_ring = book.read_ring(tmp_path / "book")
    identity = keys.unlock_identity(old_ring, "ani", NEW)
    old_key = keys.database_keys(old_ring, identity)[0]
    users.remove_user(created.session, "ani")
    assert created.session.books.database_key != old_key
    grant(created.session, 6)
    created.session.books.close()
    ring = book.read_ring(tmp_path / "book")
    assert list(ring.slots) == ["siti"]
    with pytest.raises(WrongPassword):
        keys.database_keys(ring, identity)
    assert not book._opens(tmp_path / "book" / "book.db", old_key)
    session = reopen(tmp_path / "book")
    with session.books.read() as tx:
        assert journal_store.count(tx) == 2
        names = set(
            tx.connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).scalars()
        )
        assert "journal_entry_no_update" in names
        strict = tx.connection.exec_driver_sql(
            "SELECT strict FROM pragma_table_list WHERE name = 'journal_line'"
        ).scalar()
        assert strict == 1
    chair(session)
    session.books.close()


@pytest.mark.parametrize("step", range(1, 5))
def test_a_change_of_key_broken_off_anywhere_leaves_one_pair_that_opens(
    created: opening.CreatedBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    grant(created.session, 5)
    chair(created.session)
    count = 0

    def interrupted(name: str) -> None:
        original = getattr(files, name)

        def wrapper(*args: object) -> None:
            nonlocal count
            count += 1
            if count == step:
                raise KeyboardInterrupt
            original(*args)

        monkeypatch.setattr(files, name, wrapper)

    for name in ("flush_file", "write_whole", "replace"):
        interrupted(name)
    with pytest.raises(KeyboardInterrupt):
        users.remove_user(created.session, "ani")
    created.session.books.close()
    monkeypatch.undo()
    session = reopen(tmp_path / "book")
    with session.books.read() as tx:
        assert journal_store.count(tx) == 1
    active = [user.name for user in users.users(session)]
    session.books.close()
    assert list(book.read_ring(tmp_path / "book").slots) == active
    assert book.read_ring(tmp_path / "book").sealed_next is None
    assert not (tmp_path / "book" / "book.next.db").exists()


def test_passwords_change_and_the_old_one_is_dead(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    session = created.session
    with pytest.raises(WrongPassword):
        users.change_password(session, "falsch!!", NEW, cost=opening.PRACTICE_COST)
    with pytest.raises(WeakPassword):
        users.change_password(session, PASSWORD, "kurz", cost=opening.PRACTICE_COST)
    with pytest.raises(WeakPassword):
        users.change_password(session, PASSWORD, "Koperasi", cost=opening.PRACTICE_COST)
    users.change_password(session, PASSWORD, NEW, cost=opening.PRACTICE_COST)
    session.books.close()
    with pytest.raises(WrongPassword):
        reopen(tmp_path / "book")
    reopen(tmp_path / "book", password=NEW).books.close()


def test_the_recovery_sheet_gives_a_new_password(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    created.session.books.close()
    typed = created.recovery_code.lower().replace("-", " ")
    users.recover_password(tmp_path / "book", typed, "siti", NEW, cost=opening.PRACTICE_COST)
    reopen(tmp_path / "book", password=NEW).books.close()


def test_a_mistyped_recovery_code_is_seen(created: opening.CreatedBook, tmp_path: Path) -> None:
    code = created.recovery_code
    other = keys.new_ring("x", PASSWORD, cost=opening.PRACTICE_COST).recovery_code
    wrong = ("Q" if code[0] != "Q" else "P") + code[1:]
    for typed, reason in ((wrong, "checksum"), ("", "checksum"), (other, "book")):
        with pytest.raises(WrongRecoveryCode) as refused:
            users.recover_password(tmp_path / "book", typed, "siti", NEW)
        assert refused.value.reason == reason


def test_user_management_refuses_what_it_must(created: opening.CreatedBook) -> None:
    session = created.session
    with pytest.raises(LastManager):
        users.remove_user(session, "siti")
    with pytest.raises(LastManager):
        users.change_role(session, "siti", Role.CASHIER)
    with pytest.raises(UnknownUser):
        users.remove_user(session, "nobody")
    chair(session)
    with pytest.raises(UserExists):
        chair(session)
    with pytest.raises(WeakPassword):
        users.add_user(
            session,
            users.NewUserRequest(name="b", full_name="", role=Role.CASHIER, password="12345678"),
        )
    users.change_role(session, "siti", Role.CASHIER)
    assert [user.role for user in users.users(session)] == [Role.CASHIER, Role.CHAIR]


@pytest.mark.parametrize("role", Role)
def test_only_managers_manage_users(created: opening.CreatedBook, role: Role) -> None:
    session = Session(
        books=created.session.books, user=User(name="x", role=role), clock=created.session.clock
    )
    if allowed(role, Permission.MANAGE_USERS):
        chair(session)
    else:
        with pytest.raises(NotPermitted):
            chair(session)
        with pytest.raises(NotPermitted):
            users.remove_user(session, "siti")
        with pytest.raises(NotPermitted):
            users.change_role(session, "siti", Role.CASHIER)


def test_no_password_and_no_private_key_is_kept_readably(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    text = (tmp_path / "book" / "keys.json").read_text()
    assert "AGE-SECRET-KEY" not in text
    assert PASSWORD not in text
    assert created.recovery_code not in text
    assert json.loads(text)["users"]["siti"]["kdf"]["name"] == "argon2id"
