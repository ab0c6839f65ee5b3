"""The member's statement: who she is, three figures, and then how they came to be.

It speaks to her, in large type, and ends with what to do if something is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import IO

from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import (
    AccountStatement,
    LoanFacts,
    MemberStatement,
    Movement,
    SurplusReceived,
)
from coopledger.accounting.members import Gender, Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_code import StatementCode, cooperative_mark
from coopledger.i18n import (
    Translator,
    format_date_short,
    format_money,
)
from coopledger.reports.document import (
    Align,
    Block,
    Document,
    Emphasis,
    Field,
    Fields,
    Figure,
    Figures,
    Heading,
    Paper,
    Paragraph,
    Qr,
    Signature,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.pdf import Progress, write_pdf
from coopledger.reports.statement_document import (
    NOTHING,
    Issuer,
    footer,
    letterhead,
    page_label,
    part_label,
    period_text,
    short_hash,
)

_SEPARATOR = " · "
_EQUITY = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFrame:
    """What stands on every member's statement of one printing.

    Attributes:
        issuer: The cooperative, the time, the state of the books.
        paper: The sheet: A5, or A4 for those who want it larger.
        supervisor: Whom to ask apart from the treasurer: name and telephone; empty for nobody.
    """

    issuer: Issuer
    paper: Paper = Paper.A5
    supervisor: str = ""


def member_statements_pdf(
    stream: IO[bytes],
    statements: Iterable[MemberStatement],
    tr: Translator,
    frame: StatementFrame,
    *,
    total: int | None = None,
    progress: Progress | None = None,
) -> int:
    """Writes statements, each with its own page numbers, as one PDF.

    Gives back the number of pages. Each is laid out and written before the next is asked for.

    Args:
        stream: Where the file goes.
        statements: The statements; an iterator may read them as they are asked for.
        tr: The language.
        frame: What stands on each.
        total: How many there are, for the progress.
        progress: Told after each; False stops.

    Raises:
        Cancelled: When `progress` said to stop; nothing was written.
        ValueError: When there are no statements.
    """
    return write_pdf(
        stream,
        member_statement_documents(statements, tr, frame),
        title=tr("Member statements"),
        author=frame.issuer.cooperative.name,
        language=tr.language,
        total=total,
        progress=progress,
    )


def member_statement_documents(
    statements: Iterable[MemberStatement], tr: Translator, frame: StatementFrame
) -> Iterator[Document]:
    """The papers of many members; what they share is written once."""
    writer = _Writer(tr, frame)
    for statement in statements:
        yield writer.document(statement)


def member_statement_document(
    statement: MemberStatement, tr: Translator, frame: StatementFrame
) -> Document:
    """One member's paper."""
    return _Writer(tr, frame).document(statement)


class _Writer:
    """Writes statements in one language for one printing."""

    def __init__(self, tr: Translator, frame: StatementFrame) -> None:
        self._tr = tr
        self._frame = frame
        # A small sheet for a member: the legal numbers stand on the papers that need them.
        self._letterhead = replace(letterhead(frame.issuer, tr), legal="")
        self._footer = footer(frame.issuer, tr)
        self._page_label = page_label(tr)
        self._part_label = part_label(tr)
        self._kind_label = tr("Member statement").upper()
        amounts = (tr.pgettext("balance", "Start"), tr("In"), tr("Out"), tr("Now"))
        self._balance_columns = (
            TableColumn(title=tr("Kind"), width=2.0),
            *(TableColumn(title=title, align=Align.RIGHT) for title in amounts),
        )
        self._loan_columns = (
            TableColumn(title=tr("Loan"), width=2.0),
            TableColumn(title=tr("Borrowed"), align=Align.RIGHT),
            TableColumn(title=tr("Still owed"), align=Align.RIGHT),
            TableColumn(title=tr("Due next"), align=Align.RIGHT),
            TableColumn(title=tr("Amount due"), align=Align.RIGHT),
        )
        self._mark = cooperative_mark(frame.issuer.cooperative)
        self._movement_columns = (
            TableColumn(title=tr("Date"), width=0.2),
            TableColumn(title=tr("Voucher"), width=0.2),
            TableColumn(title=tr("What happened"), width=3.0),
            TableColumn(title=tr("In / out"), align=Align.RIGHT, width=0.5),
            TableColumn(title=tr("Balance"), align=Align.RIGHT, width=0.5),
        )
        self._period: tuple[object, str] = (None, "")

    def document(self, statement: MemberStatement) -> Document:
        """One member's paper."""
        tr = self._tr
        return Document(
            title=salutation(statement.member, tr),
            subtitle=self._who(statement.member),
            blocks=tuple(self._blocks(statement)),
            letterhead=self._letterhead,
            paper=self._frame.paper,
            kind_label=self._kind_label,
            kind_note=self._period_of(statement),
            footer=self._footer,
            page_label=self._page_label,
            part_label=self._part_label,
            author=self._frame.issuer.cooperative.name,
            language=tr.language,
            large=True,
        )

    def _blocks(self, statement: MemberStatement) -> Iterator[Block]:
        tr = self._tr
        yield self._figures(statement)
        savings = in_order(statement.of_group(AccountGroup.SAVINGS))
        yield Heading(text=tr("Savings"))
        yield Table(
            columns=self._balance_columns,
            rows=tuple(self._balance_rows(savings)),
            empty_text=tr("No savings yet."),
        )
        yield from self._dues(statement)
        if statement.loans:
            yield Heading(text=tr("Loans"))
            yield Table(columns=self._loan_columns, rows=tuple(self._loan_rows(statement)))
        yield from self._others(statement)
        yield from self._patronage(statement)
        moved = [account for account in in_order(statement.accounts) if account.listed]
        yield Heading(text=tr("Movements"))
        yield Table(
            columns=self._movement_columns,
            rows=tuple(
                row for account in moved for row in self._movement_rows(account, statement.member)
            ),
            indent_column=2,
            empty_text=tr("Nothing moved in this period."),
        )
        yield from self._left_out(statement)
        yield self._closing(statement)

    # --- the three figures ---------------------------------------------------------------------

    def _figures(self, statement: MemberStatement) -> Figures:
        tr = self._tr
        surplus = statement.surplus
        return Figures(
            items=(
                Figure(
                    label=_addressed_savings(statement.member, tr),
                    value=self._money_with_symbol(statement.savings),
                    note=self._savings_note(statement),
                ),
                Figure(
                    label=tr("Loan still owed"),
                    value=self._money_with_symbol(statement.loan_balance),
                    note=self._loan_note(statement),
                ),
                Figure(
                    label=tr("Share of the surplus {year}", year=str(surplus.year))
                    if surplus
                    else tr("Share of the surplus"),
                    value=self._money_with_symbol(surplus.amount if surplus else ZERO),
                    note=surplus_fate(surplus, tr),
                ),
            )
        )

    def _savings_note(self, statement: MemberStatement) -> str:
        count = sum(1 for account in statement.of_group(AccountGroup.SAVINGS) if account.closing)
        return self._tr.ngettext("in {n} kind of savings", "in {n} kinds of savings", count)

    def _loan_note(self, statement: MemberStatement) -> str:
        tr = self._tr
        overdue = total(loan.overdue for loan in statement.loans)
        if overdue:
            days = max(loan.overdue_days for loan in statement.loans)
            return tr.ngettext(
                "{amount} is {n} day late", "{amount} is {n} days late", days, amount=overdue
            )
        loan = statement.next_instalment
        if loan is not None and loan.next_due_on is not None:
            return tr("next {date}, {amount}", date=loan.next_due_on, amount=loan.next_amount)
        return tr("no instalment is waiting") if statement.loan_balance else tr("no loan")

    # --- tables --------------------------------------------------------------------------------

    def _balance_rows(self, accounts: Iterable[AccountStatement]) -> Iterator[TableRow]:
        accounts = tuple(accounts)
        for account in accounts:
            figures = _four_figures(account)
            yield TableRow((self._name(account), *map(self._money, figures)))
        if len(accounts) > 1:
            sums = map(total, zip(*map(_four_figures, accounts), strict=True))
            yield TableRow((self._tr("Total"), *map(self._money, sums)), Emphasis.TOTAL)

    def _loan_rows(self, statement: MemberStatement) -> Iterator[TableRow]:
        by_contract = {
            account.key[1]: account for account in statement.of_group(AccountGroup.LOANS)
        }
        for loan in statement.loans:
            account = by_contract[loan.contract_id]
            yield TableRow(
                (
                    self._loan_name(account, loan),
                    self._money(loan.principal),
                    self._money(account.closing),
                    self._next_due(loan),
                    self._money(loan.next_amount),
                )
            )
            if loan.overdue:
                late = self._tr.ngettext(
                    "of this {n} day late", "of this {n} days late", loan.overdue_days
                )
                yield TableRow((late, "", "", "", self._money(loan.overdue)), level=1)

    def _loan_name(self, account: AccountStatement, loan: LoanFacts) -> str:
        name = self._name(account)
        if loan.next_number is None:
            return name
        which = self._tr(
            "next is instalment {number} of {count}",
            number=loan.next_number,
            count=loan.instalments,
        )
        return f"{name}\n{which}"

    def _dues(self, statement: MemberStatement) -> Iterator[Paragraph]:
        """One line on her dues: paid up to which month, or what is open."""
        dues, tr = statement.dues, self._tr
        if dues is None:
            return
        if dues.arrears:
            yield Paragraph(
                text=tr.ngettext(
                    "Dues of {n} month are open: {amount}.",
                    "Dues of {n} months are open: {amount}.",
                    dues.months,
                    amount=dues.arrears,
                ),
                bold=True,
            )
        elif dues.paid_through is not None:
            yield Paragraph(
                text=tr("Dues are paid up to {month}.", month=dues.paid_through), muted=True
            )

    def _left_out(self, statement: MemberStatement) -> Iterator[Paragraph]:
        """Says which movements are not listed because they were taken back."""
        tr = self._tr
        pairs: dict[tuple[str, ...], None] = {}
        for account in statement.accounts:
            pairs.update(dict.fromkeys(account.left_out))
        if pairs:
            named = "; ".join(" + ".join(vouchers) for vouchers in pairs)
            yield Paragraph(
                text=tr(
                    "Not listed, because it was recorded by mistake and taken back: {vouchers}.",
                    vouchers=named,
                ),
                muted=True,
            )

    def _next_due(self, loan: LoanFacts) -> str:
        return format_date_short(loan.next_due_on) if loan.next_due_on else NOTHING

    def _others(self, statement: MemberStatement) -> Iterator[Block]:
        """What else stands between her and the cooperative: goods, her share of the surplus."""
        tr = self._tr
        for group, title in (
            (AccountGroup.RECEIVABLES, tr("Owed to the cooperative")),
            (AccountGroup.PAYABLES, tr("Owed to you")),
        ):
            if accounts := statement.of_group(group):
                yield Heading(text=title)
                yield Table(columns=self._balance_columns, rows=tuple(self._balance_rows(accounts)))

    def _patronage(self, statement: MemberStatement) -> Iterator[Block]:
        tr, patronage = self._tr, statement.patronage
        fields = [
            Field(label=label, value=self._money_with_symbol(amount))
            for label, amount in (
                (tr("Bought from the cooperative this year"), patronage.purchases),
                (tr("Loan interest paid this year"), patronage.loan_interest),
                (tr("Earned from your goods this year"), patronage.consignment),
            )
            if amount
        ]
        if fields:
            yield Heading(text=tr("Your business with the cooperative"))
            yield Fields(items=tuple(fields), columns=len(fields))

    def _movement_rows(self, account: AccountStatement, member: Member) -> Iterator[TableRow]:
        tr = self._tr
        yield TableRow(("", "", self._name(account), "", ""), Emphasis.SECTION)
        if account.opening:
            yield TableRow(("", "", tr("Balance at the start"), "", self._money(account.opening)))
        for movement in account.listed:
            yield TableRow(
                (
                    format_date_short(movement.posted_on),
                    movement.voucher,
                    self._description(movement, member),
                    self._signed(movement),
                    self._money(movement.balance),
                )
            )

    def _description(self, movement: Movement, member: Member) -> str:
        # The journal names the member behind the act; on her own paper she knows who she is.
        return movement_words(movement, member, self._tr)

    # --- words ---------------------------------------------------------------------------------

    def _closing(self, statement: MemberStatement) -> Qr:
        tr, frame = self._tr, self._frame
        lines = [
            tr(
                "Does something differ? Tell the treasurer or the supervisors before the members' "
                "meeting."
            )
        ]
        if frame.supervisor:
            lines.append(tr("Supervisors: {name}", name=frame.supervisor))
        code = short_hash(frame.issuer.chain_head)
        return Qr(
            payload=self._code(statement).to_text(),
            title=_addressed_request(statement.member, tr),
            lines=tuple(lines),
            small=tr("Book code {code}", code=code) if code else "",
            signature=Signature(role=tr("Treasurer"), name=frame.issuer.cooperative.treasurer),
            at_foot=True,
        )

    def _code(self, statement: MemberStatement) -> StatementCode:
        return StatementCode(
            cooperative=self._mark,
            member=statement.member.number,
            from_date=statement.from_date,
            to_date=statement.to_date,
            figures=statement.closing_figures,
            chain_head=self._frame.issuer.chain_head,
        )

    def _who(self, member: Member) -> str:
        tr = self._tr
        parts = [tr("Member no. {number}", number=member.number)]
        parts += [place for place in (member.group, member.village) if place]
        parts.append(tr("member since {date}", date=member.joined_on))
        return _SEPARATOR.join(parts)

    def _period_of(self, statement: MemberStatement) -> str:
        span = (statement.from_date, statement.to_date)
        if self._period[0] != span:
            self._period = (span, period_text(*span, self._tr))
        return self._period[1]

    def _name(self, account: AccountStatement) -> str:
        name = self._tr.resolve(account.name)
        return f"{name} {account.number}" if account.number else name

    def _money(self, amount: Money) -> str:
        return format_money(amount, self._tr.language) if amount else NOTHING

    def _money_with_symbol(self, amount: Money) -> str:
        return format_money(amount, self._tr.language, symbol=True)

    def _signed(self, movement: Movement) -> str:
        if movement.increase:
            return f"+{format_money(movement.increase, self._tr.language)}"
        return f"-{format_money(movement.decrease, self._tr.language)}"


def _four_figures(account: AccountStatement) -> tuple[Money, Money, Money, Money]:
    """What stood, came, went and stands: of what is listed, so that the paper adds up."""
    return account.opening, account.listed_increase, account.listed_decrease, account.closing


def movement_words(movement: Movement, member: Member, tr: Translator) -> str:
    """What happened, in plain words: with the interest paid along, and whether it was taken back.

    The journal names the member behind the act; on her own paper she knows who she is.
    """
    words = movement.description.removesuffix(f", {member.name}")
    if movement.interest > ZERO:
        amount = format_money(movement.interest, tr.language)
        words = tr("{description}, plus interest {amount}", description=words, amount=amount)
    if movement.penalty > ZERO:
        amount = format_money(movement.penalty, tr.language)
        words = tr("{description}, plus penalty {amount}", description=words, amount=amount)
    return tr("{description} (cancelled)", description=words) if movement.cancelled else words


def surplus_fate(surplus: SurplusReceived | None, tr: Translator) -> str:
    """What became of her share: saved, paid out, or waiting for her."""
    if surplus is None:
        return tr("not decided yet")
    saved, paid_out, waiting = surplus.saved, surplus.paid_out, surplus.waiting
    happened = [
        (whole, part)
        for amount, whole, part in (
            (saved, tr("moved to your savings"), tr("{amount} to savings", amount=saved)),
            (paid_out, tr("paid out to you"), tr("{amount} paid out", amount=paid_out)),
            (waiting, tr("waits for you"), tr("{amount} waits for you", amount=waiting)),
        )
        if amount
    ]
    if len(happened) == 1:
        return happened[0][0]
    return ", ".join(part for _, part in happened)


def in_order(accounts: Iterable[AccountStatement]) -> list[AccountStatement]:
    """Accounts as members think of them: share and mandatory savings, other savings, debts."""
    groups = tuple(AccountGroup)
    return sorted(
        accounts,
        key=lambda account: (
            groups.index(account.group),
            not account.key[0].startswith(_EQUITY),
            account.key[0],
        ),
    )


def salutation(member: Member, tr: Translator) -> str:
    """How the paper addresses her: `Ibu Sumiyati`, `Ms Sumiyati`."""
    if member.gender is Gender.FEMALE:
        return tr.pgettext("salutation of a woman", "Ms {name}", name=member.name)
    return tr.pgettext("salutation of a man", "Mr {name}", name=member.name)


def _addressed_savings(member: Member, tr: Translator) -> str:
    if member.gender is Gender.FEMALE:
        return tr.pgettext("to a woman", "Your savings")
    return tr.pgettext("to a man", "Your savings")


def _addressed_request(member: Member, tr: Translator) -> str:
    if member.gender is Gender.FEMALE:
        return tr.pgettext("to a woman", "Compare this with your own book.")
    return tr.pgettext("to a man", "Compare this with your own book.")
