"""A day's work by the keyboard alone: no mouse event is ever sent.

A member joins, pays three deposits, borrows and repays, buys in the shop, gets her receipt, and one
slip of the hand is corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.money import Money
from coopledger.services import capital, checking, loans, members, settings, shop
from coopledger.services import journal as journal_service
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.main_window import MainWindow
from coopledger.ui.pages.entry_page import EntryPage
from coopledger.ui.pages.ledger import LedgerPage
from coopledger.ui.searches import palette_search
from tests.ui.conftest import TODAY

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
NUMBER = "0001"


class NoMouse(QObject):
    """Fails the test on any press of a mouse button."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        del watched
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}:
            self.pressed += 1
        return False


class Hands:
    """Two hands on the keyboard: keys go where the cursor is."""

    def __init__(self, qtbot: Any, context: Context, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._context = context
        self.window = window

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self._context.operations.idle, timeout=10_000)

    def wait(self, there: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(there, timeout=10_000)
        self.settle()

    def cursor(self) -> QWidget:
        """Where the keys go."""
        top = QApplication.activeModalWidget() or self.window
        if not top.isActiveWindow():
            # Without a window manager nobody gives the window back its place in front.
            top.activateWindow()
            self._qtbot.waitUntil(top.isActiveWindow, timeout=5_000)
        return QApplication.focusWidget() or top.focusWidget() or top

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.cursor(), key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.cursor(), text)
        self.settle()

    def fill(self, **values: str) -> None:
        """Writes each value into the field of that name."""
        for name, text in values.items():
            for _ in range(40):
                if self.field() == name:
                    break
                self.press(self.towards(name))
            assert self.field() == name, f"{name} is not reached, but {self.field()}"
            cursor = self.cursor()
            if isinstance(cursor, QComboBox):
                self.choose(cursor, text)
            else:
                self.press(KEY.Key_A, CONTROL)
                self.write(text)

    def towards(self, name: str) -> Qt.Key:
        """Enter goes on to a field, Shift+Tab back to one that was passed."""
        form = getattr(QApplication.activeModalWidget(), "form", None)
        names = form.names() if form is not None else ()
        if {name, self.field()} <= set(names) and names.index(name) < names.index(self.field()):
            return KEY.Key_Backtab
        return KEY.Key_Return

    def choose(self, combo: QComboBox, text: str) -> None:
        """Goes down the list with the arrow until the words are there."""
        self.press(KEY.Key_Home)
        for _ in range(combo.count()):
            if combo.currentText().startswith(text):
                return
            self.press(KEY.Key_Down)
        raise AssertionError(f"{text} is not offered")

    def field(self) -> str:
        """The name of the field in which the cursor stands."""
        widget: QWidget | None = self.cursor()
        while widget is not None:
            name = widget.objectName()
            if name and not name.endswith("-editor") and not name.startswith(("row-", "qt_")):
                return name
            widget = widget.parentWidget()
        return ""

    def dialog(self) -> QDialog:
        """The dialog on top, once it is there."""
        self._qtbot.waitUntil(
            lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000
        )
        self.settle()
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def save(self) -> None:
        """Ctrl+Enter, then Esc out of the next, empty form if one begins."""
        self.press(KEY.Key_Return, CONTROL)
        self.settle()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            refusal = getattr(dialog, "refusal", None)
            assert refusal is None or not refusal.isVisible(), refusal.text()
            self.press(KEY.Key_Escape)
        self._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=10_000)
        self.settle()

    def page(self, number: int) -> None:
        self.press(getattr(KEY, f"Key_{number}"), CONTROL)

    def act(self, words: str) -> QDialog:
        """Ctrl+K, the first words of an act, Enter."""
        self.press(KEY.Key_K, CONTROL)
        self.write(words)
        self.press(KEY.Key_Return)
        return self.dialog()


@pytest.fixture
def hands(qtbot: Any, context: Context) -> Iterator[Hands]:
    """The window on a book with money in the cash box and rice in the shop."""
    session = context.session
    capital.receive_capital(
        session,
        capital.CapitalRequest(
            operation_id=session.ids.new(),
            posted_on=TODAY,
            kind=CapitalKind.GRANT,
            amount=Money.rupiah(20_000_000),
            description="Hibah",
            cash_account="1101",
        ),
    )
    shop.register_goods(
        session,
        shop.GoodsRequest(code="B1", name="Beras", unit_name="kg", price=Money.rupiah(13_000)),
    )
    shop.buy(
        session,
        shop.PurchaseRequest(
            operation_id=session.ids.new(),
            posted_on=TODAY,
            items=(shop.Item(code="B1", quantity_milli=50_000, unit_price=Money.rupiah(11_500)),),
        ),
    )
    mouse = NoMouse()
    QApplication.instance().installEventFilter(mouse)  # type: ignore[union-attr]
    window = MainWindow(context, search=palette_search(context))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Hands(qtbot, context, window)
    made.settle()
    yield made
    QApplication.instance().removeEventFilter(mouse)  # type: ignore[union-attr]
    assert mouse.pressed == 0


def balances(context: Context) -> dict[str, str]:
    page = members.member_page(context.session, NUMBER)
    return {held.account.product.code: held.balance.to_text() for held in page.accounts}


def newest(context: Context) -> str:
    page = journal_service.entries(context.session, journal_service.Search(), limit=1)
    return str(page.entries[0].voucher)


# A whole day needs the keyboard for itself: windows of other tests may still be closing.
@pytest.mark.alone
def test_a_days_work_by_keyboard_alone(hands: Hands, context: Context) -> None:
    assert context.may(Permission.RECORD_SAVINGS)
    assert settings.cooperative(context.session).name == "Koperasi Uji"

    join(hands, context)
    pay_in(hands, context)
    borrow_and_repay(hands, context)
    buy(hands, context)
    get_receipt_and_correct(hands, context)
    assert all(result.holds for result in checking.check(context.session))


def join(hands: Hands, context: Context) -> None:
    # A new member.
    hands.page(3)
    hands.press(KEY.Key_N, CONTROL)
    hands.dialog()
    # The number is proposed; the cursor waits in the name.
    hands.fill(name="Sumiyati")
    hands.save()
    assert members.get_member(context.session, NUMBER).name == "Sumiyati"


def pay_in(hands: Hands, context: Context) -> None:
    # Three deposits, one after the other in the same form.
    hands.page(1)
    hands.act("Receive a deposit")
    for product, amount in (
        ("Membership", "100rb"),
        ("Mandatory", "20.000"),
        ("Voluntary", "1,25jt"),
    ):
        hands.fill(member=NUMBER)
        hands.press(KEY.Key_Return)
        hands.fill(product=product, amount=amount)
        hands.press(KEY.Key_Return, CONTROL)
        hands.settle()
    hands.press(KEY.Key_Escape)
    assert balances(context) == {"SP": "100000", "SW": "20000", "SS": "1250000"}


def borrow_and_repay(hands: Hands, context: Context) -> None:
    # A loan, and a repayment of it.
    hands.act("Grant a loan")
    hands.fill(member=NUMBER)
    hands.press(KEY.Key_Return)
    hands.fill(principal="3jt")
    hands.save()
    number = loans.loans_of_member(context.session, NUMBER, TODAY)[0].loan.number
    hands.act("Receive an instalment")
    hands.fill(loan=number)
    hands.press(KEY.Key_Return)
    hands.fill(amount="500rb")
    hands.save()
    # The running month's interest of 45.000 comes first.
    left = loans.loans_of_member(context.session, NUMBER, TODAY)[0].position.outstanding
    assert left == Money.rupiah(2_545_000)


def buy(hands: Hands, context: Context) -> None:
    # A sale.
    hands.act("Sell goods")
    hands.write("B1")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_A, CONTROL)
    hands.write("5")
    hands.save()
    sold = shop.note(context.session, newest(context))
    assert sold is not None
    assert [(line.quantity_milli, line.amount.to_text()) for line in sold.trade.lines] == [
        (5_000, "65000")
    ]


def get_receipt_and_correct(hands: Hands, context: Context) -> None:
    # Her receipt for the voluntary savings, looked at before it is printed.
    slip = voucher_of(context, Money.rupiah(1_250_000))
    open_voucher(hands, slip)
    hands.press(KEY.Key_P, CONTROL)
    assert hands.dialog().objectName() == "paper"
    hands.press(KEY.Key_Escape)

    # A slip of the hand: 1.250.000 should have been 125.000.
    hands.press(KEY.Key_E, CONTROL)
    hands.dialog()
    hands.fill(reason="salah ketik nol")
    hands.press(KEY.Key_Return)
    hands.settle()
    hands.fill(amount="125rb")
    hands.save()
    assert balances(context) == {"SP": "100000", "SW": "20000", "SS": "125000"}


def voucher_of(context: Context, amount: Money) -> str:
    found = journal_service.entries(context.session, journal_service.Search(amount=amount))
    return str(found.entries[0].voucher)


def open_voucher(hands: Hands, voucher: str) -> None:
    """Ctrl+8 is the general ledger; its search field finds the number, Enter opens the row."""
    hands.page(9)
    page = hands.window.shown_page()
    assert isinstance(page, LedgerPage)
    hands.write(voucher)
    hands.wait(lambda: [str(row.voucher) for row in page.journal.model.rows] == [voucher])
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return)
    hands.wait(lambda: isinstance(hands.window.shown_page(), EntryPage))
