"""Savings: what each member holds of each product, who is behind with dues, and the products."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from coopledger.accounting.interest_run import InterestRun
from coopledger.accounting.savings import SavingsProduct
from coopledger.accounting.savings_interest import steps_on
from coopledger.accounting.statements import Row, RowKind, Statement
from coopledger.i18n import Translator, format_percent
from coopledger.services import member_reports, savings, savings_interest, term_deposits
from coopledger.services.changes import Change, Changes
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.services.permissions import Permission
from coopledger.services.savings import HeldAmount
from coopledger.services.term_deposits import TermRow
from coopledger.ui.business_words import interest_method_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.navigation import Act, KeyHint
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page, SearchField
from coopledger.ui.pages.savings_holds import HoldsPart
from coopledger.ui.pages.savings_interest import InterestPart
from coopledger.ui.pages.savings_terms import TermDepositsPart
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, FigureCard, Tabs
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.keys_sheet import list_keys
from coopledger.ui.widgets.statement_table import StatementTable
from coopledger.ui.widgets.tab_head import TabHead, roomy_body

_BALANCES, _DUES, _TERMS, _HOLDS = "balances", "dues", "terms", "holds"
_INTEREST, _PRODUCTS = "interest", "products"
_TABS = (_BALANCES, _DUES, _INTEREST, _TERMS, _HOLDS, _PRODUCTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the page reads."""

    balances: Statement
    dues: Statement
    products: tuple[SavingsProduct, ...]
    terms: tuple[TermRow, ...]
    holds: tuple[HeldAmount, ...]
    runs: tuple[InterestRun, ...]
    places: tuple[Place, ...]


class SavingsPage(Page[Shown]):
    """Balances, dues and products in three tabs, the sums of today above them."""

    name: ClassVar[str] = "savings"
    concerns: ClassVar[Changes] = frozenset(
        {Change.SAVINGS, Change.MEMBERS, Change.JOURNAL, Change.SETTINGS}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(context, tr("Savings"), parent=parent)
        self._shown: Shown | None = None
        self._add_actions()
        self._add_cards()
        self._add_tabs()
        self._add_tables()
        self._show_tab(_BALANCES)

    # --- building ---

    def _add_actions(self) -> None:
        context, tr = self.context, self.context.tr
        self.product_button = None
        if context.may(Permission.EDIT_RULES):
            self.product_button = self.add_action(tr("New product"), self.new_product, "plus")
        if context.may(Permission.RECORD_SAVINGS):
            self.add_action(tr("Move"), self.move_savings, "transfer")
            self.add_action(tr("Withdraw"), self.withdraw, "minus", keys="Ctrl+T")
            self.add_action(tr("Deposit"), self.deposit, "plus", primary=True, keys="Ctrl+D")

    def _add_cards(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        self.all = FigureCard(theme, tr("All savings"))
        self.capital = FigureCard(theme, tr("Share and mandatory savings"))
        self.others = FigureCard(theme, tr("Savings that can be taken out"))
        self.arrears = FigureCard(theme, tr("Dues in arrears"))
        self.arrears.make_clickable(tr("Dues in arrears"))
        self.arrears.activated.connect(self.show_dues)
        self.cards = CardRow(theme, (self.all, self.capital, self.others, self.arrears))
        self.card = Card(theme, flush=True)
        self.column = roomy_body(theme, self.body, self.card)
        self.column.addWidget(self.cards)

    def _add_tabs(self) -> None:
        context, theme, tr = self.context, self.context.theme, self.context.tr
        self.tabs = Tabs(
            theme,
            (
                (_BALANCES, tr("Balances")),
                (_DUES, tr("Dues in arrears")),
                (_INTEREST, tr("Interest")),
                (_TERMS, tr("Term deposits")),
                (_HOLDS, tr("Held")),
                (_PRODUCTS, tr("Products")),
            ),
        )
        self.search = SearchField(context, tr("Number or name"))
        self.search.setFixedWidth(theme.px(240))
        self.search.wanted.connect(self._filter)
        self.search.left.connect(self._to_table)
        self.place = ChoiceEdit()
        self.place.setFixedWidth(theme.px(200))
        self.place.editor().setAccessibleName(tr("Village or group"))
        self.place.set_choices([(EVERYWHERE, tr("Everywhere"))])
        self.place.value_changed.connect(self._place_chosen)
        self.export = ExportBar(context)
        self.card.body.addWidget(TabHead(theme, self.tabs, (self.place, self.search, self.export)))
        self.tabs.value_changed.connect(self._show_tab)

    def _add_tables(self) -> None:
        context, theme, tr = self.context, self.context.theme, self.context.tr
        self.balances = StatementTable(context)
        self.balances.setObjectName("savings-balances")
        self.dues = StatementTable(context)
        self.dues.setObjectName("dues-arrears")
        self.products: Grid[SavingsProduct] = Grid(
            theme,
            tr,
            _product_columns(context),
            key=lambda row: row.code,
            look=lambda row: RowLook.NORMAL if row.active else RowLook.GREYED,
        )
        self.products.row_activated.connect(self._open_product)
        self.stack = QStackedWidget()
        for table in (self.balances, self.dues):
            table.link_activated.connect(context.navigator.open_link)
        self.terms = TermDepositsPart(context)
        self.holds = HoldsPart(context)
        self.interest = InterestPart(context)
        parts = (self.interest, self.terms, self.holds)
        for widget in (self.balances, self.dues, *parts, self.products):
            self.stack.addWidget(widget)
        self.card.body.addWidget(self.stack, 1)
        self.column.addWidget(self.card, 1)

    # --- reading ---

    def read(self) -> Work[Shown]:
        """The lists of today."""
        session, today = self.context.session, self.context.today()
        place: Place = self.place.value() or EVERYWHERE

        def work(progress: Progress) -> Shown:
            progress.check()
            return Shown(
                balances=member_reports.savings_balances(session, today),
                dues=member_reports.dues_arrears(session, today, place),
                products=savings.list_products(session, all_of_them=True),
                terms=term_deposits.deposits(session, today, ended=True),
                holds=savings.held_amounts(session),
                runs=savings_interest.runs(session),
                places=member_reports.places(session),
            )

        return work

    def show_result(self, result: Shown) -> None:
        """Cards and tables."""
        self._shown = result
        self._show_figures(result)
        self._filter()
        self.products.show_rows(result.products)
        self.terms.show_deposits(result.terms)
        self.holds.show_holds(result.holds)
        self.interest.show_runs(result.runs)
        self._offer_places(result.places)

    def _offer_places(self, places: Sequence[Place]) -> None:
        tr, chosen = self.context.tr, self.place.value()
        choices: list[tuple[Place, str]] = [(EVERYWHERE, tr("Everywhere"))]
        choices += [(place, place.name) for place in places]
        if [words for _, words in choices] != [
            self.place.combo.itemText(index) for index in range(self.place.combo.count())
        ]:
            self.place.set_choices(choices)
            self.place.set_value(chosen if chosen in places else EVERYWHERE)

    def _place_chosen(self, _: object = None) -> None:
        """Reads the arrears of that village or group."""
        if self._shown is not None:
            self._offer_export(_DUES)
            self.refresh()

    def _show_figures(self, shown: Shown) -> None:
        tr, balances = self.context.tr, shown.balances
        sums = _sums(balances)
        share, mandatory = sums["membership_share"], sums["mandatory_savings"]
        whole = balances.totals["savings"]
        holders = sum(1 for row in balances.rows if row.member is not None)
        self.all.show_figure(
            tr.value(whole), tr.ngettext("{n} member saves", "{n} members save", holders)
        )
        self.capital.show_figure(
            tr.value(share + mandatory), tr("the members' capital in the cooperative")
        )
        self.others.show_figure(tr.value(whole - share - mandatory), tr("owed to the members"))
        late, arrears = shown.dues.data["members_in_arrears"], shown.dues.totals["arrears"]
        self.arrears.show_figure(
            tr.value(arrears),
            tr.ngettext("{n} member is behind", "{n} members are behind", late)
            if late
            else tr("nobody is behind"),
            tone=Tone.WARNING if arrears else Tone.NORMAL,
        )
        self.cards.reflow()

    def _filter(self) -> None:
        if self._shown is None:
            return
        tr, sought = self.context.tr, bool(self.search.text().strip())
        for table, figures, words in (
            (self.balances, _in_short(self._shown.balances, tr), self._no_savings()),
            (self.dues, self._shown.dues, self._nobody_behind()),
        ):
            nothing = (tr("No member fits"), tr("Nobody is found by these words."), "search")
            title, reason, icon = nothing if sought else words
            table.set_empty(title, reason, icon=icon)
            rows = self._found(figures)
            table.show_statement(figures, rows)
            if table.grid is not None and rows and not sought:
                table.grid.show_totals(tr("Total"), _sums(figures))
            elif table.grid is not None:
                table.grid.footer.hide()

    def _no_savings(self) -> tuple[str, str, str]:
        tr = self.context.tr
        reason = tr("The first deposit of a member opens her account.")
        return tr("Nobody has saved yet"), reason, "savings"

    def _nobody_behind(self) -> tuple[str, str, str]:
        tr = self.context.tr
        reason = tr("All members have paid their dues up to today.")
        return tr("Nobody is behind"), reason, "done"

    def _found(self, figures: Statement) -> tuple[Row, ...]:
        """The members that the search lets through; the sums stand at the foot."""
        words = self.search.text().casefold().split()
        return tuple(
            row
            for row in figures.rows
            if row.kind is RowKind.LINE
            and all(word in f"{row.code} {row.label}".casefold() for word in words)
        )

    def _show_tab(self, tab: object) -> None:
        tab = str(tab)
        self.stack.setCurrentIndex(_TABS.index(tab))
        self.search.setVisible(tab in {_BALANCES, _DUES})
        self.place.setVisible(tab == _DUES)
        self._offer_export(tab)

    def _offer_export(self, tab: str) -> None:
        """What the list of the tab prints and exports."""
        context, tr, today = self.context, self.context.tr, self.context.today()
        session = context.session
        place: Place = self.place.value() or EVERYWHERE
        reports: dict[str, tuple[Callable[[], Statement], str]] = {
            _BALANCES: (
                lambda: member_reports.savings_balances(session, today),
                tr("Savings balances"),
            ),
            _DUES: (
                lambda: member_reports.dues_arrears(session, today, place),
                tr("Dues in arrears"),
            ),
            _TERMS: (
                lambda: member_reports.term_deposits(session, today),
                tr("Term deposits"),
            ),
        }
        printable = tab in reports and context.may(Permission.PRINT_PAPERS)
        self.export.setVisible(printable)
        if printable:
            make, kind = reports[tab]
            self.export.offer_report(lambda _: make(), kind, to_date=today)

    def _to_table(self) -> None:
        table = self.dues if self.tabs.value() == _DUES else self.balances
        if table.grid is not None:
            table.grid.setFocus()
            table.grid.view.select_row(0)

    # --- what is remembered ---

    def state(self) -> Mapping[str, str]:
        """The chosen tab."""
        return {"tab": str(self.tabs.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The tab again."""
        if state.get("tab") in _TABS:
            self.tabs.set_value(state["tab"])

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def focus_first(self) -> None:
        """The search field."""
        self.search.setFocus()

    # --- acts ---

    def acts(self) -> Sequence[Act]:
        """What the search palette offers; a name typed behind it chooses the member."""
        tr = self.context.tr
        if not self.context.may(Permission.RECORD_SAVINGS):
            return ()
        return (
            Act(
                title=tr("Receive a deposit"),
                run=self.deposit,
                icon="deposit",
                keys="Ctrl+D",
                keywords=tr("deposit savings"),
            ),
            Act(
                title=tr("Pay out savings"),
                run=self.withdraw,
                icon="withdraw",
                keys="Ctrl+T",
                keywords=tr("withdraw savings"),
            ),
            Act(
                title=tr("Move savings"),
                run=self.move_savings,
                icon="transfer",
                keywords=tr("transfer savings"),
            ),
            Act(
                title=tr("Interest of a month"),
                run=self.interest.run,
                icon="percent",
                keywords=tr("savings interest run tax"),
            ),
            Act(
                title=tr("Open a term deposit"),
                run=self.open_term_deposit,
                icon="savings",
                keywords=tr("time deposit certificate"),
            ),
            Act(
                title=tr("Hold savings"),
                run=self.holds.hold,
                icon="lock",
                keywords=tr("block savings guarantee"),
            ),
        )

    def show_dues(self) -> None:
        """The list of who is behind."""
        self.tabs.set_value(_DUES)

    def deposit(self, member: object = "") -> None:
        """Takes a deposit."""
        from coopledger.ui.dialogs.deposit import DepositDialog

        name = (member if isinstance(member, str) else "") or self._selected_member()
        show_dialog(DepositDialog(self.context, member=name, parent=self))

    def withdraw(self, member: object = "") -> None:
        """Pays out."""
        from coopledger.ui.dialogs.withdrawal import WithdrawalDialog

        name = (member if isinstance(member, str) else "") or self._selected_member()
        show_dialog(WithdrawalDialog(self.context, member=name, parent=self))

    def move_savings(self, member: object = "") -> None:
        """Moves savings to another account."""
        from coopledger.ui.dialogs.savings_transfer import SavingsTransferDialog

        name = member if isinstance(member, str) else ""
        show_dialog(SavingsTransferDialog(self.context, member=name, parent=self))

    def open_term_deposit(self, member: object = "") -> None:
        """Opens a term deposit."""
        from coopledger.ui.dialogs.term_deposit import TermDepositDialog

        name = member if isinstance(member, str) else ""
        show_dialog(TermDepositDialog(self.context, member=name, parent=self))

    def new_product(self) -> None:
        """Adds a product."""
        from coopledger.ui.dialogs.savings_product import SavingsProductDialog

        self.tabs.set_value(_PRODUCTS)
        show_dialog(SavingsProductDialog(self.context, parent=self))

    def _selected_member(self) -> str:
        """The member of the marked row of the dues list, who is about to pay."""
        if self.tabs.value() != _DUES or self.dues.grid is None:
            return ""
        row = self.dues.grid.selected()
        return "" if row is None else row.member or ""

    def _open_product(self, product: SavingsProduct) -> None:
        from coopledger.ui.dialogs.savings_product import SavingsProductDialog

        if self.context.may(Permission.EDIT_RULES):
            show_dialog(SavingsProductDialog(self.context, product, parent=self))


def _in_short(balances: Statement, tr: Translator) -> Statement:
    """The list with "Simpanan" left out of its heads: that is what the whole page is about."""
    word = tr("Savings")
    *kinds, whole = balances.columns
    short = tuple(
        replace(
            column,
            title=tr.resolve(column.title)
            .removeprefix(f"{word} ")
            .removesuffix(f" {word.lower()}")
            .capitalize(),
        )
        for column in kinds
    )
    return replace(balances, columns=(*short, whole))


def _sums(figures: Statement) -> dict[str, Any]:
    """The sums of the last row by the keys of the columns."""
    return {
        column.key: cell
        for column, cell in zip(figures.columns, figures.rows[-1].cells, strict=True)
    }


def _product_columns(context: Context) -> tuple[GridColumn[SavingsProduct], ...]:
    tr, today = context.tr, context.session.clock.today()

    def earns(row: SavingsProduct) -> str:
        rates = sorted({step.rate for step in steps_on(row.rates, today) if step.rate.ppm})
        if not rates:
            return tr("nothing")
        span = " – ".join(
            format_percent(rate, tr.language) for rate in dict.fromkeys((rates[0], rates[-1]))
        )
        return f"{span} · {interest_method_name(row.interest_method, tr)}"

    def state(row: SavingsProduct) -> str:
        return tr("takes deposits") if row.active else tr("switched off")

    return (
        GridColumn(key="code", title=tr("Code"), value=lambda row: row.code),
        GridColumn(
            key="name", title=tr("Name"), value=lambda row: row.name, stretch=3, strong=True
        ),
        GridColumn(key="account", title=tr("Account"), value=lambda row: row.account_code),
        GridColumn(
            key="state",
            title=tr("State"),
            value=state,
            kind=CellKind.PILL,
            tone=lambda row: Tone.GOOD if row.active else Tone.MUTED,
        ),
        GridColumn(
            key="withdrawable",
            title=tr("Can be taken out"),
            value=lambda row: tr("yes") if row.withdrawable else tr("only after leaving"),
        ),
        GridColumn(key="rate", title=tr("Interest per year"), value=earns, stretch=2),
        GridColumn(
            key="minimum",
            title=tr("Least deposit"),
            value=lambda row: row.minimum_deposit,
            kind=CellKind.MONEY,
        ),
    )
