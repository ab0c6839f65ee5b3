"""Each paper as text, and the same words on its pages."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.errors import Cancelled
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms, RepaymentSchedule, schedule
from coopledger.accounting.members import Gender
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.paper_prints import ORIGINAL, CopyMark
from coopledger.accounting.rates import Rate
from coopledger.accounting.statement_code import parse_code
from coopledger.accounting.voucher_paper import PaperGoods, PaperKind
from coopledger.reports.document import Chart, Document, Emphasis, Paper, Qr, Table
from coopledger.reports.layouts.annual_report import (
    annual_report_document,
    annual_report_statements,
    year_name,
)
from coopledger.reports.layouts.copies import marked_as_copy
from coopledger.reports.layouts.loan_schedule import loan_schedule_document
from coopledger.reports.layouts.member_card import CardHolder, member_cards_document
from coopledger.reports.layouts.member_statement import (
    StatementFrame,
    member_statement_document,
    member_statements_pdf,
)
from coopledger.reports.layouts.receipt import receipt_document
from coopledger.reports.layouts.recovery_sheet import code_groups, recovery_sheet_document
from coopledger.reports.layouts.voucher import voucher_document
from coopledger.reports.pdf import render_pdf
from coopledger.reports.text import render_text
from tests.reports.paper_builders import (
    ENGLISH,
    INDONESIAN,
    ISSUER,
    LONG_NAME,
    annual_report,
    member,
    member_statement,
    rupiah,
    told_in_full,
    voucher,
)
from tests.reports.pdf_reading import ReadPage, outline_pages, read_pages, squeezed

FRAME = StatementFrame(issuer=ISSUER, supervisor="Rohmah, 0813-xxxx-4410")
CODE = "QPZRY-9X8GF-2TVDW-0S3JN-54KHC-E6MUA-7LQPZ-RY9X8-GF2TV-DW0S3-JN54K-HCE"
GOODS = (
    PaperGoods(
        name="Beras pandan wangi",
        unit_name="kg",
        quantity_milli=2_500,
        unit_price=rupiah(14_500),
        amount=rupiah(36_250),
    ),
    PaperGoods(
        name="Minyak",
        unit_name="liter",
        quantity_milli=1_000,
        unit_price=rupiah(18_000),
        amount=rupiah(18_000),
    ),
)


def repayment_schedule(
    months: int = 10, method: LoanMethod = LoanMethod.ANNUITY
) -> RepaymentSchedule:
    return schedule(
        LoanTerms(
            principal=rupiah(3_000_000),
            rate_per_year=Rate.percent(18),
            term_months=months,
            method=method,
            start=date(2026, 11, 24),
        )
    )


def papers() -> Iterator[tuple[str, Document]]:
    """Every paper, in English, whose words do not change with the catalogue."""
    yield "member_statement", member_statement_document(member_statement(), ENGLISH, FRAME)
    yield (
        "member_statement_in_full",
        member_statement_document(told_in_full(), ENGLISH, FRAME),
    )
    yield (
        "member_cards",
        member_cards_document(
            [CardHolder(member=member()), CardHolder(member=member("0013", LONG_NAME))],
            ENGLISH,
            ISSUER,
        ),
    )
    yield (
        "receipt_copy",
        marked_as_copy(
            receipt_document(voucher(), ENGLISH, ISSUER),
            CopyMark(number=3, original_on=date(2026, 11, 20)),
            ENGLISH,
        ),
    )
    yield (
        "annual_report",
        annual_report_document(annual_report(), ENGLISH, ISSUER),
    )
    yield "receipt", receipt_document(voucher(amount=7_250_000, needs_stamp=True), ENGLISH, ISSUER)
    yield (
        "sales_note",
        receipt_document(
            voucher(amount=54_250, goods=GOODS, entry_kind=EntryKind.SALE), ENGLISH, ISSUER
        ),
    )
    yield (
        "payment_voucher",
        voucher_document(
            voucher(PaperKind.PAYMENT, number="BKK/2026/000045", reference="N-77"), ENGLISH, ISSUER
        ),
    )
    yield (
        "memorial_voucher",
        voucher_document(
            voucher(PaperKind.MEMORIAL, party="", reverses="BM/2026/000001"), ENGLISH, ISSUER
        ),
    )
    yield (
        "loan_schedule",
        loan_schedule_document(
            repayment_schedule(),
            ENGLISH,
            ISSUER,
            member_name=LONG_NAME,
            member_number="0012",
            loan_number="PJ-0007",
        ),
    )
    yield (
        "recovery_sheet",
        recovery_sheet_document(CODE, ENGLISH, ISSUER, made_on=date(2026, 11, 24)),
    )


PAPERS = dict(papers())


def pages_of(document: Document) -> list[ReadPage]:
    return read_pages(render_pdf(document))


def text_of(document: Document) -> str:
    return squeezed("".join(page.text for page in pages_of(document)))


@pytest.mark.parametrize("name", PAPERS)
def test_paper_as_text(name: str, golden: Callable[[str, str], None]) -> None:
    golden(name, render_text(PAPERS[name], width=110))


@pytest.mark.parametrize("name", PAPERS)
def test_every_word_of_the_golden_stands_on_the_paper(name: str) -> None:
    document = PAPERS[name]
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    text = text_of(document)
    for line in render_text(
        replace(document, blocks=tuple(b for b in document.blocks if b not in charts)), width=4000
    ).splitlines():
        for cell in re.split(r"\s{2,}|: ", line):
            word = squeezed(cell)
            if word and not set(word) <= set("-=.[]()"):
                assert word.strip("[]()") in text
    for chart in charts:
        for series in chart.series:
            assert squeezed(series.label) in text


@pytest.mark.parametrize("name", PAPERS)
def test_every_heading_of_every_table_stands_on_the_paper(name: str) -> None:
    document = PAPERS[name]
    text = text_of(document)
    for block in document.blocks:
        if isinstance(block, Table):
            assert all(squeezed(column.title) in text for column in block.columns)


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_stands_in_the_margins_or_below_the_smallest_type(name: str) -> None:
    for page in pages_of(PAPERS[name]):
        assert page.ink is not None
        left, bottom, right, top = page.ink
        assert left >= 28
        assert right <= page.width - 28
        assert bottom >= 15
        assert top <= page.height - 15
        assert page.smallest_type >= 6.5


@pytest.mark.parametrize("name", PAPERS)
def test_papers_are_the_same_bytes_each_time(name: str) -> None:
    assert render_pdf(PAPERS[name]) == render_pdf(PAPERS[name])


# --- the member's statement ---


def test_a_long_statement_keeps_every_movement_and_its_headings() -> None:
    statement = member_statement(
        who=member(name=LONG_NAME), movements=200, opening=1_234_567_890, overdue_days=12
    )
    pages = pages_of(member_statement_document(statement, ENGLISH, FRAME))
    text = squeezed("".join(page.text for page in pages))
    for number in range(400, 600):
        assert f"{number:06d}" in text
    assert squeezed(LONG_NAME) in text
    assert "12dayslate" in text
    assert all(f"page{number}of{len(pages)}" in text for number in range(1, len(pages) + 1))
    for page in pages[1:]:
        assert "Voucher" in page.text
    assert "BKM/2026" in pages[-1].text


@pytest.mark.parametrize("movements", range(1, 24))
def test_what_to_do_if_something_is_wrong_never_stands_alone(movements: int) -> None:
    document = member_statement_document(member_statement(movements=movements), ENGLISH, FRAME)
    last = pages_of(document)[-1].text
    assert "Compare this with your own book." in last
    assert "/2026/" in last


def test_running_balances_add_up_on_the_paper() -> None:
    document = member_statement_document(member_statement(movements=30), INDONESIAN, FRAME)
    movements = next(b for b in reversed(document.blocks) if isinstance(b, Table))
    balance = ZERO
    for row in movements.rows:
        _, voucher_number, _, change, after = row.cells
        if voucher_number:
            balance += _read(change)
            assert _read(after) == balance
        elif after:
            balance = _read(after)
        else:
            balance = ZERO


def _read(text: str) -> Money:
    return Money.rupiah(int(text.replace(".", "").replace("+", "").replace("–", "0")))


def test_totals_are_the_sums_of_the_printed_lines() -> None:
    document = member_statement_document(member_statement(), INDONESIAN, FRAME)
    savings = next(b for b in document.blocks if isinstance(b, Table))
    for column in range(1, 5):
        printed = [_read(row.cells[column]) for row in savings.rows]
        assert sum(amount.sen for amount in printed[:-1]) == printed[-1].sen


def test_a_statement_without_anything_is_still_a_paper() -> None:
    bare = replace(member_statement(with_loan=False), accounts=(), surplus=None)
    text = text_of(member_statement_document(bare, ENGLISH, StatementFrame(issuer=ISSUER)))
    for sentence in ("Nosavingsyet.", "Nothingmovedinthisperiod.", "noloan", "notdecidedyet"):
        assert sentence in text


@pytest.mark.parametrize("gender", list(Gender))
def test_members_are_addressed_by_name(gender: Gender) -> None:
    statement = member_statement(who=member(name="Painem", gender=gender))
    words = {Gender.FEMALE: ("Ms", "Ibu"), Gender.MALE: ("Mr", "Bapak")}[gender]
    for word, tr in zip(words, (ENGLISH, INDONESIAN), strict=True):
        assert member_statement_document(statement, tr, FRAME).title == f"{word} Painem"


def test_an_original_stays_as_it_is_and_a_copy_of_unknown_age_names_no_day() -> None:
    receipt = receipt_document(voucher(), ENGLISH, ISSUER)
    assert marked_as_copy(receipt, ORIGINAL, ENGLISH) is receipt
    copy = marked_as_copy(receipt, CopyMark(number=2), INDONESIAN)
    assert (copy.copy_label, copy.copy_note) == ("SALINAN 1", "")


def test_the_code_of_a_statement_says_its_closing_figures() -> None:
    statement = told_in_full()
    document = member_statement_document(statement, INDONESIAN, FRAME)
    (code,) = [block for block in document.blocks if isinstance(block, Qr)]
    read = parse_code(code.payload.replace(ISSUER.chain_head.upper(), ISSUER.chain_head * 4))
    assert read.figures == statement.closing_figures
    assert (read.member, read.to_date) == ("1234", statement.to_date)
    assert read.cooperative == ISSUER.cooperative.cooperative_id_number


def test_what_a_statement_lists_adds_up() -> None:
    """Start, in and out of each kind make what stands now, and so do the movements listed."""
    document = member_statement_document(told_in_full(), ENGLISH, FRAME)
    savings, movements = (
        next(b for b in document.blocks if isinstance(b, Table) and b.columns[-1].title == title)
        for title in ("Now", "Balance")
    )

    def number(cell: str) -> int:
        return int(cell.replace(",", "").replace("–", "0").replace("+", ""))

    for row in savings.rows:
        start, came, went, now = map(number, row.cells[1:])
        assert start + came - went == now
    balance = 0
    for row in movements.rows:
        if row.emphasis is Emphasis.SECTION:
            balance = 0
        elif not row.cells[3]:
            balance = number(row.cells[4])
        else:
            balance += number(row.cells[3])
            assert balance == number(row.cells[4])
    assert not any("BM/2026/000007" in row.cells for row in movements.rows)


def test_many_statements_are_one_file_with_a_bookmark_each() -> None:
    statements = (
        member_statement(who=member(number=f"{number:04d}", name=f"Anggota {number}"))
        for number in range(1, 6)
    )
    stream = io.BytesIO()
    told: list[int] = []

    def progress(done: int, _total: int | None) -> bool:
        told.append(done)
        return True

    member_statements_pdf(stream, statements, ENGLISH, FRAME, total=5, progress=progress)
    assert list(outline_pages(stream.getvalue())) == [
        f"Ms Anggota {number}" for number in range(1, 6)
    ]
    assert told == [1, 2, 3, 4, 5]


def test_the_printing_of_statements_can_be_stopped() -> None:
    statements = [member_statement()] * 5
    with pytest.raises(Cancelled):
        member_statements_pdf(
            io.BytesIO(), statements, ENGLISH, FRAME, progress=lambda done, _total: done < 2
        )


# --- receipt and vouchers ---


@pytest.mark.parametrize("needs_stamp", [True, False])
def test_the_stamp_stands_only_where_duty_is_due(needs_stamp: bool) -> None:
    text = text_of(receipt_document(voucher(needs_stamp=needs_stamp), ENGLISH, ISSUER))
    assert ("DutystampRp10,000" in text) is needs_stamp


def test_a_receipt_says_the_amount_in_words_of_its_language() -> None:
    assert "#Satujutaduaratuslimapuluhriburupiah#" in text_of(
        receipt_document(voucher(), INDONESIAN, ISSUER)
    )
    assert "#Onemilliontwohundredandfiftythousandrupiah#" in text_of(
        receipt_document(voucher(), ENGLISH, ISSUER)
    )


@pytest.mark.parametrize("make", [receipt_document, voucher_document])
def test_a_paper_of_a_cancelled_entry_says_so(make: Callable[..., Document]) -> None:
    text = text_of(make(voucher(reversed_by="BKK/2026/000200"), ENGLISH, ISSUER))
    assert "CANCELLED" in text
    assert "BKK/2026/000200" in text


def test_a_memorial_voucher_has_no_receipt() -> None:
    with pytest.raises(ValueError, match="no cash moved"):
        receipt_document(voucher(PaperKind.MEMORIAL), ENGLISH, ISSUER)


@pytest.mark.parametrize("kind", [PaperKind.RECEIPT, PaperKind.PAYMENT])
@pytest.mark.parametrize("make", [receipt_document, voucher_document])
def test_counter_papers_stand_on_one_page(make: Callable[..., Document], kind: PaperKind) -> None:
    paper = voucher(
        kind,
        amount=1_234_567_890,
        party=LONG_NAME,
        description="Biaya sekolah anak kedua dan ketiga di SMP Negeri 1 Wonosobo, semester genap",
        needs_stamp=kind is PaperKind.RECEIPT and make is receipt_document,
    )
    assert len(pages_of(make(paper, INDONESIAN, ISSUER))) == 1


# --- the schedule ---


def test_two_years_of_instalments_stand_on_one_page_with_the_signatures() -> None:
    document = loan_schedule_document(
        repayment_schedule(24), INDONESIAN, ISSUER, member_name="Sumiyati"
    )
    assert len(pages_of(document)) == 1


def test_a_schedule_without_a_member_is_a_proposal_nobody_signs() -> None:
    text = text_of(loan_schedule_document(repayment_schedule(), ENGLISH, ISSUER))
    assert "PROPOSAL" in text
    assert "Borrower" not in text


@pytest.mark.parametrize("method", list(LoanMethod))
def test_each_method_has_its_name(method: LoanMethod) -> None:
    names = {
        "flat": "Flat",
        "declining": "Decliningbalance",
        "annuity": "Annuity",
        "bullet": "Bullet",
    }
    text = text_of(loan_schedule_document(repayment_schedule(method=method), ENGLISH, ISSUER))
    assert names[method.value] in text


# --- recovery sheet and annual report ---


def test_the_recovery_code_reads_back() -> None:
    assert "-".join(code_groups(CODE)) == CODE
    assert code_groups("ABCDEFGHIJKLM") == ("ABCDE", "FGHIJ", "KLM")
    text = text_of(PAPERS["recovery_sheet"])
    assert CODE.replace("-", "") in text


def test_the_annual_report_has_its_chapters_in_order_with_right_pages() -> None:
    pdf = render_pdf(annual_report_document(annual_report(members=85), ENGLISH, ISSUER))
    chapters = outline_pages(pdf)
    assert list(chapters) == [
        "Annual report",
        "Contents",
        "The year in brief",
        "Board and supervisors",
        "Membership",
        "Statement of financial position",
        "Surplus statement",
        "Statement of changes in equity",
        "Cash flow statement",
        "Surplus allocation",
        "Members' shares of the surplus",
        "Savings balances",
        "Loan balances",
        "Signatures",
    ]
    pages = read_pages(pdf)
    contents = squeezed(pages[1].text)
    for title, page in list(chapters.items())[2:]:
        assert f"{squeezed(title)}{page}" in contents
        assert title in pages[page - 1].text
    assert all(page.width < page.height for page in pages[:2])


@pytest.mark.parametrize(
    ("decided_on", "sentence"),
    [(None, "is proposed in this report"), (date(2026, 3, 14), "meeting of 14 March 2026 decided")],
)
def test_the_annual_report_says_whether_the_surplus_is_decided(
    decided_on: date | None, sentence: str
) -> None:
    document = annual_report_document(annual_report(decided_on=decided_on), ENGLISH, ISSUER)
    assert squeezed(sentence) in text_of(document)


def test_a_loss_is_called_a_loss() -> None:
    report = annual_report()
    loss = replace(report.surplus, totals={"surplus": rupiah(-1_000)})
    document = annual_report_document(replace(report, surplus=loss), ENGLISH, ISSUER)
    assert "closedwithalossofRp1,000" in text_of(document)


def test_the_first_year_stands_without_a_year_before() -> None:
    report = replace(annual_report(), members_last_year=None, officers=(), charts=(), chain_head="")
    text = text_of(annual_report_document(report, ENGLISH, ISSUER))
    assert "Noofficersarerecorded." in text
    assert "SitiAminah" in text


def test_the_report_fits_folio_too() -> None:
    document = annual_report_document(annual_report(), ENGLISH, ISSUER, paper=Paper.F4)
    assert {round(max(page.width, page.height)) for page in pages_of(document)} == {935}


def test_the_statements_of_the_workbook_are_those_of_the_book() -> None:
    names = [statement.name for statement in annual_report_statements(annual_report())]
    assert names[:2] == ["financial-position", "surplus"]
    assert len(names) == 8


def test_a_book_year_over_two_calendar_years_names_both() -> None:
    assert year_name(FiscalYear(2025)) == "2025"
    assert year_name(FiscalYear(2025, 7)) == "2025/2026"


@pytest.mark.parametrize(
    ("make", "count"),
    [(receipt_document, 1), (receipt_document, 4), (receipt_document, 9), (voucher_document, 6)],
)
def test_notes_of_goods_stand_on_one_page(make: Callable[..., Document], count: int) -> None:
    paper = voucher(goods=GOODS[:1] * count, entry_kind=EntryKind.SALE)
    assert len(pages_of(make(paper, INDONESIAN, ISSUER))) == 1


def test_a_member_does_not_read_her_own_name_in_each_line() -> None:
    statement = member_statement(movements=1, with_loan=False)
    account = statement.accounts[2]
    move = replace(account.movements[0], description="Setoran, Simpanan sukarela, Sumiyati")
    statement = replace(statement, accounts=(replace(account, movements=(move,)),))
    text = render_text(member_statement_document(statement, ENGLISH, FRAME))
    assert "Setoran, Simpanan sukarela  " in text


def test_savings_begin_with_the_membership_share() -> None:
    statement = member_statement()
    turned = replace(statement, accounts=statement.accounts[::-1])
    document = member_statement_document(turned, ENGLISH, FRAME)
    savings, *_, movements = [block for block in document.blocks if isinstance(block, Table)]
    assert [row.cells[0] for row in savings.rows][:2] == ["Membership share", "Mandatory savings"]
    bands = [row.cells[2] for row in movements.rows if row.emphasis is Emphasis.SECTION]
    assert bands == ["Mandatory savings", "Voluntary savings SS-0012", "Loan PJ-0007"]
