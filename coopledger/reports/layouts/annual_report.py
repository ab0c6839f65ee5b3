"""The annual report to the members' meeting (buku RAT) as a paper.

Chapters each begin a page; statements have last year beside them; the lists come last.
Source: common practice of annual reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopledger.accounting.annual_report import AnnualReport, ChartShape, MemberCounts, ReportChart
from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.money import SEN_PER_RUPIAH, Money
from coopledger.accounting.statements import Statement
from coopledger.i18n import Translator, format_count, format_month_short
from coopledger.reports.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Cover,
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
    Series,
    Signature,
    Signatures,
    Table,
    TableColumn,
    TableOfContents,
    TableRow,
)
from coopledger.reports.statement_document import (
    Issuer,
    footer,
    page_label,
    part_label,
    period_text,
    place_and_date,
    short_hash,
    statement_blocks,
)

_MILLION = 1_000_000
_THOUSAND = 1_000
_SHAPES = {ChartShape.LINE: ChartKind.LINE, ChartShape.BARS: ChartKind.BARS}


def annual_report_document(
    report: AnnualReport, tr: Translator, issuer: Issuer, *, paper: Paper = Paper.A4
) -> Document:
    """The whole book, from the cover to the signatures."""
    return Document(
        title=tr("Annual report {year}", year=year_name(report.fiscal_year)),
        subtitle=_span(report, tr),
        blocks=tuple(_Writer(report, tr, issuer).blocks()),
        paper=paper,
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def annual_report_statements(report: AnnualReport) -> tuple[Statement, ...]:
    """The report's statements in the order of the book, for a workbook with a sheet each."""
    return (
        report.financial_position,
        report.surplus,
        report.changes_in_equity,
        report.cash_flow,
        report.allocation_table,
        report.allocation_list,
        report.savings,
        report.loans,
    )


def year_name(year: FiscalYear) -> str:
    """`2025`, or `2025/2026` for a book year that ends in the next calendar year."""
    last = year.last_day.year
    return str(year.year) if last == year.year else f"{year.year}/{last}"


def _span(report: AnnualReport, tr: Translator) -> str:
    return period_text(report.fiscal_year.first_day, report.fiscal_year.last_day, tr)


class _Writer:
    """Writes one report in one language."""

    def __init__(self, report: AnnualReport, tr: Translator, issuer: Issuer) -> None:
        self._report = report
        self._tr = tr
        self._issuer = issuer

    def blocks(self) -> Iterator[Block]:
        """The book from cover to signatures."""
        tr, report = self._tr, self._report
        yield self._cover()
        yield TableOfContents(title=tr("Contents"))
        yield from self._year_in_brief()
        yield from self._officers()
        yield from self._membership()
        for statement in (
            report.financial_position,
            report.surplus,
            report.changes_in_equity,
            report.cash_flow,
        ):
            yield from statement_blocks(statement, tr, heading_level=1)
        yield from self._allocation()
        for statement in (report.savings, report.loans):
            yield from statement_blocks(statement, tr, heading_level=1)
        yield from self._signatures()

    def _cover(self) -> Cover:
        tr, cooperative = self._tr, self._report.cooperative
        lines = []
        if cooperative.legal_entity_number:
            lines.append(tr("Legal entity no. {number}", number=cooperative.legal_entity_number))
        if cooperative.cooperative_id_number:
            lines.append(tr("Cooperative id {number}", number=cooperative.cooperative_id_number))
        place = (
            cooperative.address,
            tr("{name} village", name=cooperative.village) if cooperative.village else "",
            tr("{name} district", name=cooperative.district) if cooperative.district else "",
            tr("{name} regency", name=cooperative.regency) if cooperative.regency else "",
            cooperative.province,
        )
        lines.append(", ".join(part for part in place if part))
        return Cover(
            title=tr("Annual report"),
            subtitle=tr(
                "to the annual members' meeting on book year {year}",
                year=year_name(self._report.fiscal_year),
            ),
            cooperative=cooperative.name,
            lines=tuple(line for line in lines if line),
        )

    # --- chapters ------------------------------------------------------------------------------

    def _year_in_brief(self) -> Iterator[Block]:
        tr, report = self._tr, self._report
        members = report.members
        yield Heading(text=tr("The year in brief"), level=1, new_page=True)
        yield Paragraph(text=_span(report, tr), muted=True)
        yield Figures(
            items=(
                Figure(
                    label=tr("Members"),
                    value=format_count(members.closing, tr.language),
                    note=tr.ngettext("{n} woman", "{n} women", members.closing_women),
                ),
                self._money_figure(tr("Assets"), report.financial_position, "assets"),
                self._money_figure(tr("Equity"), report.financial_position, "equity"),
                self._money_figure(tr("Surplus of the year"), report.surplus, "surplus"),
            )
        )
        yield Paragraph(
            text=tr(
                "In this year {joined} people joined and {left} left; at its end the cooperative "
                "had {members} members, {women} women and {men} men among them.",
                joined=members.joined,
                left=members.left,
                members=members.closing,
                women=members.closing_women,
                men=members.closing_men,
            )
        )
        yield Paragraph(text=self._surplus_sentence())
        yield Paragraph(
            text=tr(
                "Every figure of this report comes from the books as they stood when it was made. "
                "The book code at the foot of each page names that state, so that anyone may "
                "check it."
            )
        )
        for chart in report.charts:
            yield self._chart(chart)

    def _money_figure(self, label: str, statement: Statement, key: str) -> Figure:
        amount = statement.totals.get(key, Money(0))
        return Figure(label=label, value=self._tr.value(amount))

    def _surplus_sentence(self) -> str:
        tr, report = self._tr, self._report
        surplus = report.surplus.totals.get("surplus", Money(0))
        if surplus.sen < 0:
            return tr("The year closed with a loss of {amount}.", amount=abs(surplus))
        if report.decided_on is not None:
            return tr(
                "The surplus of the year was {amount}; the members' meeting of {date} decided how "
                "it is allocated.",
                amount=surplus,
                date=report.decided_on,
            )
        return tr(
            "The surplus of the year was {amount}; how it is allocated is proposed in this report "
            "and decided by the members' meeting.",
            amount=surplus,
        )

    def _officers(self) -> Iterator[Block]:
        tr = self._tr
        yield Heading(text=tr("Board and supervisors"), level=1, new_page=True)
        bodies = (
            ("board", tr("Board")),
            ("supervisory_committee", tr("Supervisory committee")),
            ("management", tr("Management")),
        )
        for body, title in bodies:
            chosen = [officer for officer in self._report.officers if officer.body == body]
            if not chosen:
                continue
            yield Heading(text=title)
            yield Fields(
                items=tuple(
                    Field(label=tr.resolve(officer.position), value=officer.name)
                    for officer in chosen
                )
            )
        if not self._report.officers:
            yield Paragraph(text=tr("No officers are recorded."), muted=True)

    def _membership(self) -> Iterator[Block]:
        tr, report = self._tr, self._report
        # Short enough to share the page of the board.
        yield Heading(text=tr("Membership"), level=1)
        columns = [TableColumn(title=tr("Members"), width=3.0)]
        counts = [report.members]
        if report.members_last_year is not None:
            counts.append(report.members_last_year)
        year = report.fiscal_year
        names = (year_name(year), year_name(year.previous()))[: len(counts)]
        columns += [TableColumn(title=name, align=Align.RIGHT) for name in names]
        rows = (
            (tr("At the start of the year"), "opening"),
            (tr("Joined"), "joined"),
            (tr("Left"), "left"),
            (tr("At the end of the year"), "closing"),
            (tr("of these women"), "closing_women"),
            (tr("of these men"), "closing_men"),
        )
        yield Table(
            columns=tuple(columns),
            rows=tuple(self._count_row(label, name, counts) for label, name in rows),
        )

    def _count_row(self, label: str, name: str, counts: list[MemberCounts]) -> TableRow:
        cells = (format_count(getattr(count, name), self._tr.language) for count in counts)
        emphasis = Emphasis.TOTAL if name == "closing" else Emphasis.NORMAL
        return TableRow((label, *cells), emphasis, level=1 if name.startswith("closing_") else 0)

    def _allocation(self) -> Iterator[Block]:
        tr, report = self._tr, self._report
        yield from statement_blocks(report.allocation_table, tr, heading_level=1)
        yield from statement_blocks(report.allocation_list, tr, heading_level=1)

    def _signatures(self) -> Iterator[Block]:
        tr, report = self._tr, self._report
        yield Heading(text=tr("Signatures"), level=1, new_page=True)
        yield Paragraph(
            text=tr(
                "This report on book year {year} is laid before the members' meeting by the board "
                "and was seen by the supervisors.",
                year=year_name(report.fiscal_year),
            )
        )
        signing = [officer for officer in report.officers if officer.body != "management"]
        day = report.decided_on or (
            self._issuer.made_at.date() if self._issuer.made_at else report.fiscal_year.last_day
        )
        yield Signatures(
            place_and_date=place_and_date(report.cooperative, day, tr),
            items=tuple(
                Signature(role=tr.resolve(officer.position), name=officer.name)
                for officer in signing
            )
            or (
                Signature(role=tr("Chair"), name=report.cooperative.chair),
                Signature(role=tr("Treasurer"), name=report.cooperative.treasurer),
            ),
        )
        if report.chain_head:
            yield Qr(
                payload=f"{report.cooperative.name} · {short_hash(report.chain_head)}",
                title=tr("Book code {code}", code=short_hash(report.chain_head)),
                lines=(
                    tr(
                        "Write this code into the minutes: later it proves that the books were not "
                        "changed after the meeting."
                    ),
                ),
                at_foot=True,
            )

    # --- charts --------------------------------------------------------------------------------

    def _chart(self, chart: ReportChart) -> Chart:
        tr = self._tr
        series = tuple(
            Series(
                label=tr.resolve(one.label),
                values=tuple(value.sen // SEN_PER_RUPIAH for value in one.values),
            )
            for one in chart.series
        )
        largest = max((abs(value) for one in series for value in one.values), default=0)
        divisor = _MILLION if largest >= 2 * _MILLION else _THOUSAND
        return Chart(
            title=tr.resolve(chart.title),
            kind=_SHAPES[chart.shape],
            categories=tuple(self._category(category) for category in chart.categories),
            series=series,
            divisor=divisor,
            unit=tr("million rupiah") if divisor == _MILLION else tr("thousand rupiah"),
            decimal_mark="," if tr.language == "id" else ".",
        )

    def _category(self, category: Period | FiscalYear) -> str:
        if isinstance(category, FiscalYear):
            return year_name(category)
        return format_month_short(category, self._tr.language)
