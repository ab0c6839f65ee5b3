"""Bringing a workbook into a book: all or nothing, through the same services as the window.

Findings are collected and each names its cell. History is not stopped by a rule of today (a member
who had left, a product switched off, an empty cash box): what such a rule would say becomes a note.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.accounting import workbook as w
from coopledger.accounting import workbook_checks as checks
from coopledger.accounting.batches import BatchKind
from coopledger.accounting.chart import Chart, Codes, Demands, Side
from coopledger.accounting.errors import (
    CoopLedgerError,
    ImportRefused,
    InsufficientCash,
    InvalidInput,
    Problem,
    WeakPassword,
)
from coopledger.accounting.inventory import Product
from coopledger.accounting.journal import DraftEntry, EntryKind, JournalEntry, Line
from coopledger.accounting.loans import LOAN_ACCOUNTS, Borrowing
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.text import Text
from coopledger.services import (
    batches,
    import_twins,
    loans,
    members,
    opening,
    private_data,
    savings,
    shop,
)
from coopledger.services.changes import EVERYTHING, Changes, Posted
from coopledger.services.import_rows import RULES_OF_TODAY, RowAct, RowActs, fees_of, terms_of
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import post
from coopledger.services.session import Session, User
from coopledger.storage import (
    audit_log,
    balances,
    batch_store,
    chart_store,
    consignor_store,
    import_facts,
    journal_store,
    keys,
    loan_store,
    member_store,
    savings_store,
    settings_store,
    shop_store,
)
from coopledger.storage.database import Tx

if TYPE_CHECKING:
    from coopledger.services.workbook_reading import RawSheet, Reading

Progress = Callable[[int, int], None]
"""Called with the rows done and the rows in all; an exception from it stops the import."""

PROGRESS_EVERY = 50
MOST_PROBLEMS = 500
"""Findings after which the rest is not looked at: the first ones explain the others."""


@dataclass(frozen=True, slots=True, order=True)
class SkippedRow:
    """A row that is left out on purpose."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import brought in.

    Attributes:
        entries: How many entries it posted.
        members: How many people it registered.
        notes: What today's rules would have said, and what is worth knowing.
        skipped: The rows that were left out on purpose.
        batch_id: Under which it can be taken back.
    """

    entries: int
    members: int
    notes: tuple[Problem, ...]
    skipped: tuple[SkippedRow, ...] = ()
    batch_id: int = 0
    changes: Changes = EVERYTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWorkbook:
    """A workbook that was read.

    Attributes:
        digest: Tells it from every other; of the file as it was, whatever was mended in the window.
        name: The file's name.
        problems: What is wrong with its cells; with any, it is refused.
        skipped: The rows that were left out on purpose.
    """

    workbook: w.Workbook
    digest: str
    name: str
    problems: tuple[Problem, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()


def read(path: Path) -> ReadWorkbook:
    """Reads a workbook and looks at its cells.

    Raises:
        FileUnreadable: When it is no workbook.
    """
    # openpyxl is loaded here, at first use.
    from coopledger.services import workbook_files

    sheets = workbook_files.read_file(path)
    return from_sheets(sheets, name=path.name)


def from_sheets(
    sheets: tuple[RawSheet, ...],
    *,
    name: str,
    digest: str = "",
    skipped: tuple[SkippedRow, ...] = (),
) -> ReadWorkbook:
    """Looks at the cells of a workbook that was read from a file.

    Args:
        sheets: Its sheets, mended or not, without the rows that are skipped.
        name: The file's name.
        digest: Of the file as it was; empty where nothing was mended.
        skipped: The rows that are left out.
    """
    from coopledger.services.workbook_reading import read_workbook

    reading: Reading = read_workbook(sheets)
    return ReadWorkbook(
        workbook=reading.workbook,
        digest=digest or digest_of(sheets),
        name=name,
        problems=reading.problems,
        skipped=skipped,
    )


def digest_of(sheets: tuple[RawSheet, ...]) -> str:
    """What tells a workbook from every other: its cells, not its looks."""
    return hashlib.sha256(repr(sheets).encode()).hexdigest()


def import_workbook(
    session: Session,
    source: ReadWorkbook,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportResult:
    """Brings a workbook in, in one transaction.

    Args:
        session: Who imports.
        source: The workbook.
        dry_run: Whether everything is tried and nothing kept.
        progress: Told how far it is.

    Raises:
        NotPermitted: When the user may not import.
        ImportRefused: When rows have findings; nothing was taken over.
    """
    require(session, Permission.IMPORT)
    try:
        with session.books.write() as tx:
            run = _Import(tx, session, source)
            result = run.run(progress or (lambda _done, _rows: None))
            _take_back_if(result, dry_run=dry_run)
            return result
    except _DryRun as tried:
        return tried.result


def find_misfits(session: Session, source: ReadWorkbook) -> tuple[Problem, ...]:
    """What keeps a workbook out, as far as its rows tell without being posted; keeps nothing.

    Raises:
        NotPermitted: When the user may not import.
    """
    require(session, Permission.IMPORT)
    try:
        with session.books.write() as tx:
            _Import(tx, session, source).prepare()
            # What a look puts into the book, an own account, goes back with it.
            _take_back()
    except ImportRefused as refused:
        return refused.problems
    except _Looked:
        pass
    return ()


def cooperative_of(source: ReadWorkbook) -> Cooperative:
    """Who keeps the book, as the workbook says.

    Raises:
        ImportRefused: When the sheet `Koperasi` is missing or has findings.
    """
    cooperative = source.workbook.cooperative
    if cooperative is None and source.problems:
        raise ImportRefused(source.problems)
    if cooperative is None:
        raise ImportRefused((Problem("sheet_missing", w.COOPERATIVE.name),))
    return cooperative


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBook:
    """The book that a workbook is to make.

    Attributes:
        folder: Where; nothing may be in it.
        user: Its one user, who has all rights.
        password: Hers; an easy one is warned about and never refused.
        cost: How long a password is to be worked on.
    """

    folder: Path
    user: User
    password: str
    cost: keys.KdfCost = keys.DEFAULT_COST


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatedFromWorkbook:
    """A new book.

    Attributes:
        result: What came in.
        recovery_code: For the recovery sheet; empty when it was only tried.
        weak_password: What there is to say of the password, or None.
    """

    result: ImportResult
    recovery_code: str
    weak_password: WeakPassword | None


def create_book(
    book: NewBook,
    source: ReadWorkbook,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> CreatedFromWorkbook:
    """Makes a book from a workbook; when the workbook is refused, no book is left behind.

    Raises:
        ImportRefused: When the sheet `Koperasi` is missing, or rows have findings.
        BookExists: When something is in the folder already.
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses.
    """
    cooperative = cooperative_of(source)
    weak = _weakness(book.password)
    if dry_run:
        session = opening.new_book_in_memory(cooperative, user=book.user)
        result = import_workbook(session, source, progress=progress)
        return CreatedFromWorkbook(result=result, recovery_code="", weak_password=weak)
    stood_before = book.folder.exists()
    made = opening.create_book(
        opening.NewBookRequest(
            folder=book.folder, cooperative=cooperative, user=book.user, password=book.password
        ),
        cost=book.cost,
    )
    try:
        result = import_workbook(made.session, source, progress=progress)
    except BaseException:
        made.session.books.close()
        _remove(book.folder, itself=not stood_before)
        raise
    made.session.books.close()
    return CreatedFromWorkbook(result=result, recovery_code=made.recovery_code, weak_password=weak)


def _weakness(password: str) -> WeakPassword | None:
    try:
        keys.check_password(password)
    except WeakPassword as error:
        return error
    return None


def _remove(folder: Path, *, itself: bool) -> None:
    """Takes away a book that was begun just now."""
    for path in folder.iterdir():
        path.unlink()
    if itself:
        folder.rmdir()


def _take_back_if(result: ImportResult, *, dry_run: bool) -> None:
    if dry_run:
        raise _DryRun(result)


def _take_back() -> None:
    raise _Looked


class _Looked(Exception):
    """No error: it takes back what a look at the rows has put into the book."""


class _DryRun(Exception):
    """No error: it takes back an import that was only tried."""

    def __init__(self, result: ImportResult) -> None:
        super().__init__()
        self.result = result


_MEMBER_COLUMNS = {
    "number": "No Anggota",
    "name": "Nama",
    "gender": "L/P",
    "joined_on": "Tanggal Masuk",
    "left_on": "Tanggal Keluar",
    "national_id": "NIK",
    "birth_place": "Tempat Lahir",
    "birth_date": "Tanggal Lahir",
    "address": "Alamat",
    "village": "Desa",
    "group": "Kelompok",
    "phone": "Telepon",
    "migrations": "Tahun Pulang",
    "note": "Disabilitas",
    "heirs": "Ahli Waris",
    "nickname": "Nama Panggilan",
    "family_card_number": "No KK",
    "occupation": "Pekerjaan",
    "hamlet": "Dusun",
    "district": "Kecamatan",
    "regency": "Kabupaten",
    "bank_name": "Bank",
    "bank_account": "No Rekening",
}


_COOPERATIVE_FIELDS = {
    "Jenis": "kind",
    "Nomor Badan Hukum": "legal_entity_number",
    "NIK Koperasi": "cooperative_id_number",
    "Alamat": "address",
    "Desa": "village",
    "Kecamatan": "district",
    "Kabupaten": "regency",
    "Provinsi": "province",
    "Tahun Buku Mulai": "fiscal_year_start_month",
    "Ketua": "chair",
    "Sekretaris": "secretary",
    "Bendahara": "treasurer",
}
"""The field of each key that may be left empty."""


def _filled_in(told: Cooperative, kept: Cooperative, keys: frozenset[str]) -> Cooperative:
    """What a sheet tells; what it leaves empty stays as the book has it."""
    silent = (field for key, field in _COOPERATIVE_FIELDS.items() if key.casefold() not in keys)
    return replace(told, **{field: getattr(kept, field) for field in silent})


class _Import:
    """One import, inside its transaction."""

    def __init__(self, tx: Tx, session: Session, source: ReadWorkbook) -> None:
        self._tx = tx
        self._session = session
        self._source = source
        self._book = source.workbook
        self._problems: list[Problem] = []
        self._notes: list[Problem] = []
        self._entries: list[JournalEntry] = []
        self._registered: list[str] = []
        self._twins = import_twins.Twins(tx)
        self._attempt = 0
        self._done = 0

    def prepare(self) -> None:
        """Looks at everything that can be seen before a row is posted."""
        self._refuse_known()
        self._cooperative()
        self._accounts()
        findings = checks.check(self._book, self._known())
        self._refuse_if([*self._source.problems, *self._problems, *findings])

    def run(self, progress: Progress) -> ImportResult:
        self.prepare()
        self._switch_on()
        steps = RowActs(self._tx, self._book, self._operation).in_order()
        rows = len(self._book.members) + len(steps)

        def count() -> None:
            self._done += 1
            if self._done % PROGRESS_EVERY == 0 or self._done == rows:
                progress(self._done, rows)

        self._register(count)
        self._goods()
        self._opening()
        if self._book.surplus_rules is not None:
            settings_store.put_surplus_rules(self._tx, self._book.surplus_rules)
        # What was wrong so far would make every later row wrong too.
        self._refuse_if(self._problems)
        for step in steps:
            self._take(step)
            count()
        self._refuse_if(self._problems)
        self._note_cash()
        return ImportResult(
            entries=len(self._entries),
            members=len(self._registered),
            notes=tuple(self._notes),
            skipped=self._source.skipped,
            batch_id=self._record(),
        )

    def _refuse_if(self, problems: tuple[Problem, ...] | list[Problem]) -> None:
        if problems:
            raise ImportRefused(tuple(problems[:MOST_PROBLEMS]))

    def _refuse_known(self) -> None:
        """The same file again is refused while what it brought in stands."""
        while (batch := batch_store.of_operation(self._tx, self._act())) is not None:
            if batch.standing or not batch.entries:
                values = {"on": batch.posted_at.astimezone().date(), "who": batch.posted_by}
                raise ImportRefused((Problem("file_imported_before", "", values),))
            self._attempt += 1

    def _act(self) -> str:
        """The id of the whole import."""
        return self._operation(w.COOPERATIVE, 0)

    def _refuse(self, code: str, place: str, **values: object) -> None:
        self._problems.append(Problem(code, place, values))

    # --- before the rows ---

    def _cooperative(self) -> None:
        """In a book with entries, only what no entry stands on may change."""
        told = self._book.cooperative
        if told is None:
            return
        kept = settings_store.cooperative(self._tx)
        told = _filled_in(told, kept, self._book.cooperative_keys)
        dated = (told.opening_date, told.fiscal_year_start_month)
        if journal_store.count(self._tx) and dated != (
            kept.opening_date,
            kept.fiscal_year_start_month,
        ):
            self._refuse("opening_date_fixed", w.COOPERATIVE.name, begins=kept.opening_date)
            return
        settings_store.put_cooperative(self._tx, told)

    def _accounts(self) -> None:
        chart = chart_store.chart(self._tx)
        self._shipped = frozenset(chart)
        for row in self._book.accounts:
            if row.account.code not in self._shipped:
                chart_store.put_account(self._tx, row.account)

    def _known(self) -> checks.Known:
        tx = self._tx
        return checks.Known(
            opening_date=settings_store.cooperative(tx).opening_date,
            chart=chart_store.chart(tx),
            accounts=self._shipped,
            members={m.number: checks.same_name(m.name) for m in member_store.everyone(tx)},
            loans=frozenset(loan.number for loan in loan_store.everything(tx)),
            goods={each.code: checks.same_name(each.name) for each in shop_store.products(tx)},
            products=savings_store.products(tx),
            has_opening=shop_store.opening_entry_id(tx) is not None,
        )

    def _switch_on(self) -> None:
        """Accounts that history used are in use."""
        chart = chart_store.chart(self._tx)
        products = savings_store.products(self._tx)
        for code, place in checks.accounts_used(self._book, products).items():
            account = chart[code]
            if not account.active:
                chart_store.put_account(self._tx, replace(account, active=True))
                self._notes.append(Problem("account_switched_on", place, {"code": code}))

    def _register(self, count: Callable[[], None]) -> None:
        for row in self._book.members:
            count()
            if member_store.number_taken(self._tx, row.details.number):
                place = self._book.place(w.MEMBERS, row.row, "No Anggota")
                self._notes.append(Problem("member_known", place, {"text": row.details.number}))
                continue
            request = members.RegisterRequest(
                operation_id=self._operation(w.MEMBERS, row.row), details=row.details
            )
            try:
                saved = members.register_member(self._session, request)
                private_data.take_over(self._tx, self._session, saved.member, row.disability)
            except InvalidInput as error:
                for problem in error.problems:
                    self._problems.append(self._moved(problem, row.row))
            else:
                self._registered.append(row.details.number)
                self._notes += [self._moved(problem, row.row) for problem in saved.warnings]

    def _moved(self, problem: Problem, row: int) -> Problem:
        """A finding about a field of the register, at its cell."""
        column = _MEMBER_COLUMNS.get(problem.place, "")
        place = self._book.place(w.MEMBERS, row, column)
        return Problem(problem.code, place, {**problem.values, "column": column})

    def _goods(self) -> None:
        taken = {product.code for product in shop_store.products(self._tx)}
        for row in self._book.goods:
            if row.code in taken:
                place = self._book.place(w.GOODS, row.row, "Kode")
                self._notes.append(Problem("goods_known", place, {"text": row.code}))
                continue
            try:
                if row.consignor:
                    self._consigned(row)
                else:
                    shop.register_goods(
                        self._session,
                        shop.GoodsRequest(
                            code=row.code,
                            name=row.name,
                            unit_name=row.unit_name,
                            price=row.price,
                            opening_quantity_milli=checks.milli(row.opening_quantity),
                            opening_unit_cost=row.opening_unit_cost,
                        ),
                    )
            except CoopLedgerError as error:
                self._refuse("refused", self._book.place(w.GOODS, row.row, "Kode"), error=error)

    def _consigned(self, row: w.GoodsRow) -> None:
        """Goods that belong to a member are on the list and in no account."""
        member = member_store.by_number(self._tx, row.consignor)
        shop_store.add_product(
            self._tx,
            Product(
                code=row.code,
                name=row.name,
                unit_name=row.unit_name,
                price=row.price,
                consignor_member_id=member.id,
            ),
        )
        if row.opening_quantity:
            place = self._book.place(w.GOODS, row.row, "Jumlah Awal")
            self._notes.append(Problem("consigned_stock_not_counted", place, {"goods": row.name}))

    # --- the opening entry ---

    def _opening(self) -> None:
        running = self._running_loans()
        if not self._book.opening or self._problems:
            return
        eve = settings_store.cooperative(self._tx).opening_date - timedelta(days=1)
        try:
            lines = tuple(self._opening_lines(running, eve))
            if not lines:
                # Debit and credit of the loans in sum were nothing.
                return
            draft = DraftEntry(
                kind=EntryKind.OPENING,
                posted_on=eve,
                description=memo(self._tx, "", Text("Opening balances")),
                lines=lines,
            )
            entry = post(self._tx, self._session, draft, self._operation(w.OPENING, 0))
        except CoopLedgerError as error:
            self._refuse("refused", w.OPENING.name, error=error)
        else:
            self._entries.append(entry)

    def _running_loans(self) -> dict[str, tuple[w.LoanRow, Borrowing]]:
        """Takes over the loans that ran already; by number, with what their lines must name."""
        accounts = checks.loan_accounts(self._book)
        running: dict[str, tuple[w.LoanRow, Borrowing]] = {}
        for row in self._book.loans:
            if row.opening_principal is None:
                continue
            request = loans.RunningLoanRequest(
                number=row.number,
                member_number=row.member,
                terms=terms_of(row),
                remaining=row.opening_principal,
                fees=fees_of(row),
                account_code=accounts[row.number],
            )
            try:
                running[row.number] = row, loans.register_running_loan(self._session, request)
            except CoopLedgerError as error:
                place = self._book.place(w.LOANS, row.row, "No Pinjaman")
                self._refuse("refused", place, error=error)
        return running

    def _opening_lines(
        self, running: dict[str, tuple[w.LoanRow, Borrowing]], eve: date
    ) -> Iterator[Line]:
        """The lines of the opening; loans that ran already stand one by one, not in a sum."""
        chart = chart_store.chart(self._tx)
        detailed = {borrowing.account_code for _, borrowing in running.values()}
        for row in self._book.opening:
            if row.account not in detailed:
                yield self._opening_line(chart, row, eve)
        for loan, borrowing in running.values():
            if loan.opening_principal:
                yield Line(
                    account=borrowing.account_code,
                    side=Side.DEBIT,
                    amount=loan.opening_principal,
                    unit=chart[borrowing.account_code].default_unit,
                    member_id=borrowing.member_id,
                    contract_id=borrowing.contract_id,
                )

    def _opening_line(self, chart: Chart, row: w.OpeningRow, eve: date) -> Line:
        account = chart[row.account]
        member_id = contract_id = None
        if row.account in LOAN_ACCOUNTS and row.contract:
            loan = loan_store.by_number(self._tx, row.contract)
            member_id, contract_id = loan.member_id, loan.contract_id
        elif row.member:
            member = member_store.by_number(self._tx, row.member)
            member_id = member.id
            if account.demands is Demands.CONTRACT:
                contract_id = self._contract(row.account, row.member, eve)
        elif account.demands is not Demands.NOTHING:
            place = self._book.place(w.OPENING, row.row, "No Anggota")
            values = {"account": row.account, "amount": row.debit + row.credit}
            self._notes.append(Problem("opening_not_itemised", place, values))
        elif row.account == Codes.MERCHANDISE and not checks.itemises_stock(self._book):
            place = self._book.place(w.OPENING, row.row, "Kode Akun")
            values = {"account": row.account, "amount": row.debit + row.credit}
            self._notes.append(Problem("opening_stock_not_itemised", place, values))
        return Line(
            account=row.account,
            side=Side.DEBIT if row.debit else Side.CREDIT,
            amount=row.debit + row.credit,
            unit=row.unit or account.default_unit,
            member_id=member_id,
            contract_id=contract_id,
        )

    def _contract(self, code: str, number: str, on: date) -> int:
        """Her savings account on a ledger account, or what she is owed for consigned goods by."""
        member = member_store.by_number(self._tx, number)
        if code == Codes.DUE_TO_MEMBER_CONSIGNORS:
            return consignor_store.open_if_new(self._tx, member, on)[0]
        return savings.account_on(self._tx, member, code, on).contract_id

    # --- the rows, in the order of their dates ---

    def _take(self, step: RowAct) -> None:
        try:
            posted = self._done_as_history(step)
        except CoopLedgerError as error:
            if len(self._problems) < MOST_PROBLEMS:
                column = step.columns.get(error.field_name, "")
                place = self._book.place(step.sheet, step.row, column)
                self._refuse("refused", place, error=error, column=column)
            return
        if posted.repeated:
            place = self._book.place(step.sheet, step.row)
            raise ImportRefused((Problem("imported_before", place),))
        self._entries += posted.entries
        place = self._book.place(step.sheet, step.row)
        self._notes += self._twins.notes(place, posted.entries)

    def _done_as_history(self, step: RowAct) -> Posted:
        """Does a row by the rules of today, or as history with a note of what they say."""
        request = step.make()
        place = self._book.place(step.sheet, step.row)
        try:
            # A service may refuse after it has written; what it wrote must not meet the next try.
            with self._tx.attempt():
                posted = step.service(self._session, request)
        except RULES_OF_TODAY as error:
            posted = step.service(self._session, replace(request, as_history=True))
            # An empty cash box is noted once for each account, at the end.
            if not isinstance(error, InsufficientCash):
                self._notes.append(Problem("rule_of_today", place, {"error": error}))
        if isinstance(request, loans.DisburseRequest):
            warnings = loans.preview(self._session, request.terms, request.fees).warnings
            self._notes += [Problem(each.code, place, dict(each.values)) for each in warnings]
        return posted

    # --- after the rows ---

    def _note_cash(self) -> None:
        first = settings_store.cooperative(self._tx).opening_date
        for account in chart_store.chart(self._tx).cash:
            lowest: Money = balances.lowest_from(self._tx, account.code, first)
            if lowest < ZERO:
                values = {"account": account.code, "lowest": lowest}
                self._notes.append(Problem("cash_below_zero", "", values))

    def _record(self) -> int:
        """Keeps what came in together, and returns under which id it can be taken back."""
        batch_id = batches.keep(
            self._tx,
            self._session,
            BatchKind.IMPORT,
            self._source.name,
            self._act(),
            self._entries,
        )
        import_facts.put(
            self._tx,
            batch_id,
            import_facts.ImportFacts(
                digest=self._source.digest,
                members=tuple(self._registered),
                skipped=tuple((each.sheet, each.row) for each in self._source.skipped),
            ),
        )
        audit_log.record(
            self._tx,
            who=self._session.user.name,
            at=self._session.clock.now(),
            action="import",
            subject=self._source.name,
            after={
                "entries": len(self._entries),
                "members": len(self._registered),
                "sha256": self._source.digest,
            },
        )
        return batch_id

    def _operation(self, sheet: w.SheetSpec, row: int) -> str:
        """The same row of the same workbook is the same act, so nothing comes in twice."""
        again = f" {self._attempt}" if self._attempt else ""
        text = f"import {self._source.digest} {sheet.name} {row}{again}"
        return hashlib.sha256(text.encode()).hexdigest()[:32]
