"""The practice cooperative: invented people who save, borrow, buy and meet, by the same services.

The same arguments give the same entries and so the same chain head: clock, ids and chance are
seeded.
Nothing here posts by itself; every entry is the act of a service that the window uses too.
"""

from __future__ import annotations

import contextlib
import random
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from coopledger import paths
from coopledger.accounting.calendar import Period, months_between
from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import NothingEarned
from coopledger.accounting.inventory import Stock
from coopledger.accounting.member_facts import Heir, WorkAbroad
from coopledger.accounting.members import Gender, Member, MemberDetails
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.officers import Body
from coopledger.accounting.rates import Rate
from coopledger.accounting.sales import Payment
from coopledger.accounting.savings_interest import one_rate
from coopledger.accounting.settings import BookRules, Cooperative, CooperativeKind, DatedAmount
from coopledger.accounting.vouchers import Direction
from coopledger.services import (
    capital,
    cash,
    closing,
    gatherings,
    loan_products,
    loans,
    members,
    officers,
    opening,
    private_data,
    savings,
    savings_interest,
    shop,
    surplus,
)
from coopledger.services.permissions import Role
from coopledger.services.sample_people import calendars, described
from coopledger.services.sample_private import OLDER_REGISTER, told
from coopledger.services.sample_savings import PurposeSavings
from coopledger.services.session import SeededIds, Session, SetClock, User

PASSWORD = "latihan"  # noqa: S105 -- the practice book is open to everybody
BOOK = "book"
SHARE = Money.rupiah(100_000)
DUES = Money.rupiah(20_000)
FIRST_MEETING_DAY = 8
"""The first group meets on the eighth, the others on the days after it."""
VOLUNTARY_RATE = Rate.percent("3")
INSTALMENT_UNIT = Money.rupiah(500)
CASH_KEPT = Money.rupiah(2_500_000)
"""What stays in the cash box; the rest is taken to the bank."""

DRAWN_FOR = ("Tarik untuk biaya sekolah", "Tarik untuk belanja", "Tarik untuk obat")

Progress = Callable[[int, int], None]
"""Told how many months of how many are lived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRequest:
    """How large and how long.

    Attributes:
        members: How many members; all join in the first month.
        years: How many whole book years up to `until`.
        seed: Chance; the same seed gives the same books.
        until: The last day. Months after the last whole year are lived too.
    """

    members: int = 85
    years: int = 2
    seed: int = 7
    until: date = date(2025, 12, 31)

    def __post_init__(self) -> None:
        if not 1 <= self.members <= 2000:
            raise ValueError("between 1 and 2000 members")
        if not 1 <= self.years <= 50:
            raise ValueError("between 1 and 50 years")

    @property
    def last_full_year(self) -> int:
        """The last calendar year that ends by `until`."""
        ends = self.until == date(self.until.year, 12, 31)
        return self.until.year if ends else self.until.year - 1

    @property
    def first_day(self) -> date:
        """The day on which the books begin."""
        return date(self.last_full_year - self.years + 1, 1, 1)


def practice_facts() -> dict[str, Any]:
    """The invented people, goods and habits that the program ships."""
    return tomllib.loads((paths.resources() / "practice" / "practice.toml").read_text("utf-8"))


def make_book(
    folder: Path, request: SampleRequest, progress: Progress = lambda _done, _all: None
) -> Session:
    """Makes the practice cooperative's book in a new folder and lives its years.

    Returns:
        An open session of its treasurer; the password is `latihan`.

    Raises:
        BookExists: When something is in the folder already.
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses.
    """
    facts = practice_facts()
    clock = SetClock(request.first_day)
    made = opening.create_book(
        opening.NewBookRequest(
            folder=folder,
            cooperative=_cooperative(facts["cooperative"], request),
            user=User(
                name="bendahara", role=Role.TREASURER, full_name=facts["cooperative"]["treasurer"]
            ),
            password=PASSWORD,
            rules=BookRules(
                membership_share=(DatedAmount(from_date=request.first_day, amount=SHARE),),
                mandatory_savings=(DatedAmount(from_date=request.first_day, amount=DUES),),
            ),
        ),
        clock=clock,
        ids=SeededIds(request.seed),
        cost=opening.PRACTICE_COST,
    )
    try:
        live(made.session, request, facts, progress)
    except BaseException:
        made.session.books.close()
        raise
    return made.session


def live(
    session: Session,
    request: SampleRequest,
    facts: dict[str, Any] | None = None,
    progress: Progress = lambda _done, _all: None,
) -> None:
    """Lives the years in a new book whose session has a `SetClock` and `SeededIds`."""
    # Its salts are as repeatable as everything invented, and use up none of its operation ids.
    life = Life(replace(session, salts=SeededIds(request.seed)), request, facts)
    months = list(months_between(request.first_day, request.until))
    for count, period in enumerate(months, start=1):
        life.month(period)
        progress(count, len(months))


def _cooperative(facts: dict[str, Any], request: SampleRequest) -> Cooperative:
    known = {key: value for key, value in facts.items() if key != "supervisors"}
    return Cooperative(opening_date=request.first_day, kind=CooperativeKind.MULTI_PURPOSE, **known)


class Life:
    """One cooperative's life, month by month."""

    def __init__(
        self, session: Session, request: SampleRequest, facts: dict[str, Any] | None = None
    ) -> None:
        self.session = session
        self.request = request
        self.facts = facts or practice_facts()
        self.dice = random.Random(request.seed)  # noqa: S311 -- repeatable on purpose
        self.people: list[MemberDetails] = []
        self.purposes = PurposeSavings(session, request.members)
        assert isinstance(session.clock, SetClock)
        self.clock = session.clock

    def month(self, period: Period) -> None:
        """Everything that happens in a month, in one transaction."""
        with self.session.books.write():
            if period.first_day == self.request.first_day:
                self._found()
            self._close_what_is_over(period)
            for on, act in sorted(self._plan(period), key=lambda planned: planned[0]):
                if on <= self.request.until:
                    self._move_to(on)
                    act(on)

    def _move_to(self, on: date) -> None:
        if self.clock.day != on:
            self.clock.move_to(on)

    def _id(self) -> str:
        return self.session.ids.new()

    # --- the plan of a month ---

    def _plan(self, period: Period) -> Iterator[tuple[date, Callable[[date], None]]]:
        """What will be done on which day; the dice are thrown when the day comes."""
        first = period.first_day
        for day in (3, 10, 17, 24):
            yield first.replace(day=day), self._restock
        for week in range(4):
            for weekday in range(6):
                yield first + timedelta(days=week * 7 + weekday), self._shop_day
        for index, group in enumerate(self.facts["people"]["groups"]):
            on = first.replace(day=FIRST_MEETING_DAY + index)
            yield on, partial(self._meeting, group)
        founding = first == self.request.first_day
        yield from self.purposes.plan(period, founding=founding)
        yield first.replace(day=14), self._to_bank
        yield first.replace(day=26), self._expenses
        yield period.last_day, self._to_bank
        yield period.last_day, partial(self._credit_interest, period)

    # --- founding ---

    def _found(self) -> None:
        on = self.request.first_day
        self._move_to(on)
        for body, position, name, rank in self._officers():
            officers.appoint(
                self.session,
                officers.OfficerRequest(
                    body=body, position=position, name=name, from_date=on, rank=rank
                ),
            )
        voluntary = next(
            product for product in savings.list_products(self.session) if product.code == "SS"
        )
        savings.edit_product(self.session, replace(voluntary, rates=one_rate(VOLUNTARY_RATE)))
        self._grant(on, 40_000_000, "Hibah modal awal dari lembaga mitra")
        for gathering in calendars(self.facts, FIRST_MEETING_DAY):
            gatherings.save(self.session, gathering)
        for number in range(1, self.request.members + 1):
            self._join(number, on)
        for goods in self.facts["goods"]:
            shop.register_goods(
                self.session,
                shop.GoodsRequest(
                    code=goods["code"],
                    name=goods["name"],
                    unit_name=goods["unit"],
                    price=Money.rupiah(goods["price"]),
                ),
            )
        cash.transfer(
            self.session,
            cash.TransferRequest(
                operation_id=self._id(),
                posted_on=on,
                amount=Money.rupiah(25_000_000),
                from_account=Codes.BANK,
                to_account=Codes.CASH,
                description="Ambil uang di bank untuk modal kas",
            ),
        )

    def _officers(self) -> Iterator[tuple[Body, str, str, int]]:
        facts = self.facts["cooperative"]
        board = (("Ketua", "chair"), ("Sekretaris", "secretary"), ("Bendahara", "treasurer"))
        for rank, (position, key) in enumerate(board):
            yield Body.BOARD, position, facts[key], rank
        for rank, name in enumerate(facts["supervisors"]):
            position = "Ketua pengawas" if rank == 0 else "Anggota pengawas"
            yield Body.SUPERVISORY_COMMITTEE, position, name, rank

    def _grant(self, on: date, rupiah: int, description: str) -> None:
        capital.receive_capital(
            self.session,
            capital.CapitalRequest(
                operation_id=self._id(),
                posted_on=on,
                kind=CapitalKind.GRANT,
                amount=Money.rupiah(rupiah),
                description=description,
            ),
        )

    def _join(self, number: int, on: date) -> None:
        details = self._person(number, on)
        self.people.append(details)
        saved = members.register_member(
            self.session,
            members.RegisterRequest(operation_id=self._id(), details=details),
        )
        self._confide(number, saved.member, on)
        self._deposit(on, details.number, "SP", SHARE)

    def _confide(self, number: int, member: Member, on: date) -> None:
        """Some tell something in confidence."""
        for content in told(number, seed=self.request.seed):
            private_data.save(
                self.session,
                private_data.SaveRequest(number=member.number, content=content, consent_on=on),
            )
        with self.session.books.write() as tx:
            words = OLDER_REGISTER.get(number, "")
            private_data.take_over(tx, self.session, member, words)

    def _person(self, number: int, on: date) -> MemberDetails:
        people, dice = self.facts["people"], self.dice
        man = number % 21 == 0
        given = dice.choice(people["given"])
        family = dice.choice(people["family"])
        name = people["men"][number // 21 % 5] if man else f"{given} {family}"
        birth = date(dice.randint(1968, 1998), dice.randint(1, 12), dice.randint(1, 28))
        place = number % len(people["groups"])
        details = MemberDetails(
            number=f"{number:04d}",
            name=name.strip(),
            gender=Gender.MALE if man else Gender.FEMALE,
            joined_on=on,
            national_id=_national_id(birth, number, man=man),
            birth_place=dice.choice(people["birth_places"]),
            birth_date=birth,
            address=f"RT {dice.randint(1, 6):02d}/RW {dice.randint(1, 3):02d}",
            village=people["villages"][place],
            group=people["groups"][place],
            phone=f"0800-0000-{number:04d}",
            migrations=(
                WorkAbroad(
                    country=dice.choice(people["countries"]), home_year=dice.randint(2012, 2022)
                ),
            ),
            heirs=(_first_heir(people, dice, number),),
        )
        return described(details, seed=self.request.seed, facts=self.facts)

    # --- meetings: savings and loans ---

    def _meeting(self, group: str, on: date) -> None:
        running = {
            summary.loan.number: summary
            for summary in loans.running_loans(self.session, on)
            if summary.member.group == group
        }
        for person in self.people:
            if person.group == group:
                self._deposit(on, person.number, "SW", DUES)
                self._save_or_draw(on, person.number)
        for number, summary in running.items():
            self._instalment(on, number, summary.position.overdue, summary.position.next_due)
        borrowers = {summary.member.number for summary in running.values()}
        self._lend(on, group, borrowers)

    def _save_or_draw(self, on: date, number: str) -> None:
        chance = self.dice.random()
        if chance < 0.42:
            self._deposit(on, number, "SS", Money.rupiah(self.dice.randint(2, 20) * 5_000))
        elif chance < 0.50:
            proposal = savings.propose(self.session, number, "SS", on)
            wanted = Money.rupiah(self.dice.randint(2, 10) * 10_000)
            # Only from an account that has it, and only out of a box that has it.
            if (
                proposal.available >= wanted
                and cash.spendable(self.session, Codes.CASH, on) > wanted
            ):
                savings.withdraw(
                    self.session,
                    savings.WithdrawRequest(
                        operation_id=self._id(),
                        posted_on=on,
                        member_number=number,
                        product="SS",
                        amount=wanted,
                        description=self.dice.choice(DRAWN_FOR),
                    ),
                )

    def _deposit(self, on: date, number: str, product: str, amount: Money) -> None:
        savings.deposit(
            self.session,
            savings.DepositRequest(
                operation_id=self._id(),
                posted_on=on,
                member_number=number,
                product=product,
                amount=amount,
            ),
        )

    def _instalment(self, on: date, number: str, overdue: Money, coming: Any) -> None:
        due = overdue
        if coming is not None and coming.due_on <= on:
            due += coming.total
        # Most pay on the day; a few come a month late, which the lists then show.
        if due == ZERO or self.dice.random() > 0.93:
            return
        loans.repay(
            self.session,
            loans.RepayRequest(
                operation_id=self._id(),
                posted_on=on,
                loan_number=number,
                split=loans.propose(self.session, number, due, on),
            ),
        )

    def _lend(self, on: date, group: str, borrowers: set[str]) -> None:
        free = [p for p in self.people if p.group == group and p.number not in borrowers]
        products = loan_products.products(self.session, active_only=True)
        for _ in range(self.dice.randint(0, 2)):
            if not free:
                return
            person = free.pop(self.dice.randrange(len(free)))
            principal = Money.rupiah(self.dice.randint(2, 10) * 500_000)
            if cash.spendable(self.session, Codes.CASH, on) < principal + CASH_KEPT:
                return
            product = self.dice.choice(products)
            loans.disburse(
                self.session,
                loans.DisburseRequest(
                    operation_id=self._id(),
                    member_number=person.number,
                    # Cash has no odd rupiah: what is paid at a meeting can be counted.
                    terms=replace(product.terms(principal, on), round_to=INSTALMENT_UNIT),
                    fees=product.fees(principal),
                    product_code=product.code,
                    purpose=self.dice.choice(self.facts["people"]["purposes"]),
                ),
            )

    # --- the shop ---

    def _restock(self, on: date) -> None:
        stock = self._stock(on)
        for goods in self.facts["goods"]:
            wanted = goods["monthly"] * self.request.members // 85 // 3 + 4
            if stock[goods["code"]].quantity_milli >= wanted * 500:
                continue
            cost = goods["cost"] * self.dice.randint(98, 104) // 100
            if cash.spendable(self.session, Codes.CASH, on) < Money.rupiah(wanted * cost):
                continue
            shop.buy(
                self.session,
                shop.PurchaseRequest(
                    operation_id=self._id(),
                    posted_on=on,
                    items=(
                        shop.Item(
                            code=goods["code"],
                            quantity_milli=wanted * 1000,
                            unit_price=Money.rupiah(cost),
                        ),
                    ),
                    supplier=self.dice.choice(["Toko Sumber Rejeki", "UD Tani Makmur", "Anggota"]),
                ),
            )

    def _stock(self, on: date) -> dict[str, Stock]:
        return {item.product.code: item.stock for item in shop.goods(self.session, at=on)}

    def _shop_day(self, on: date) -> None:
        for _ in range(self.dice.randint(1, 2 + self.request.members // 40)):
            buyer = self.dice.choice(self.people).number if self.dice.random() < 0.72 else ""
            self._sell(on, buyer)

    def _sell(self, on: date, buyer: str) -> None:
        stock = self._stock(on)
        items = []
        for goods in self.dice.sample(self.facts["goods"], k=self.dice.randint(1, 3)):
            quantity = self.dice.randint(1, 5) * 1000
            if stock[goods["code"]].quantity_milli >= quantity:
                items.append(
                    shop.Item(
                        code=goods["code"],
                        quantity_milli=quantity,
                        unit_price=Money.rupiah(goods["price"]),
                    )
                )
        if not items:
            return
        credit = bool(buyer) and self.dice.random() < 0.06
        shop.sell(
            self.session,
            shop.SaleRequest(
                operation_id=self._id(),
                posted_on=on,
                items=tuple(items),
                payment=Payment.CREDIT if credit else Payment.CASH,
                member_number=buyer,
            ),
        )

    # --- cash, costs ---

    def _expenses(self, on: date) -> None:
        for cost in self.facts["expense"]:
            spread = self.dice.randint(-cost["spread"], cost["spread"])
            scaled = cost["amount"] * self.request.members // 85
            amount = Money.rupiah(scaled * (100 + spread) // 100 // 500 * 500)
            if cash.spendable(self.session, Codes.CASH, on) < amount:
                continue
            cash.record_voucher(
                self.session,
                cash.VoucherRequest(
                    operation_id=self._id(),
                    posted_on=on,
                    direction=Direction.OUT,
                    amount=amount,
                    account=cost["account"],
                    description=cost["words"],
                ),
            )

    def _to_bank(self, on: date) -> None:
        over = cash.spendable(self.session, Codes.CASH, on) - CASH_KEPT * 5
        if over < Money.rupiah(1_000_000):
            return
        cash.transfer(
            self.session,
            cash.TransferRequest(
                operation_id=self._id(),
                posted_on=on,
                amount=Money.rupiah(over.sen // 100 // 100_000 * 100_000),
                from_account=Codes.CASH,
                to_account=Codes.BANK,
                description="Setor uang ke bank",
            ),
        )

    def _credit_interest(self, period: Period, on: date) -> None:
        """Voluntary savings earn each month; in the first one nobody saved long enough."""
        del on
        with contextlib.suppress(NothingEarned):
            savings_interest.run(
                self.session,
                savings_interest.RunRequest(operation_id=self._id(), period=period),
            )

    # --- closing ---

    def _close_what_is_over(self, period: Period) -> None:
        """Months are locked two months later; the year is closed in March, before its meeting."""
        over = period.plus(-2)
        if over.first_day >= self.request.first_day:
            self.clock.move_to(period.first_day)
            closing.close_month(self.session, closing.CloseMonthRequest(period=over))
        year = period.year - 1
        if period.month == 3 and date(year, 1, 1) >= self.request.first_day:
            self.clock.move_to(period.first_day)
            closing.close_year(
                self.session, closing.CloseYearRequest(operation_id=self._id(), year=year)
            )
            decided = period.first_day.replace(day=20)
            # A loss is shared by nobody.
            earned = surplus.allocation(self.session, year).surplus > ZERO
            if earned and decided <= self.request.until:
                self.clock.move_to(decided)
                surplus.allocate(
                    self.session,
                    surplus.AllocateRequest(operation_id=self._id(), year=year, decided_on=decided),
                )


def _first_heir(people: dict[str, Any], dice: random.Random, number: int) -> Heir:
    """Who inherits; a husband has the name of a man."""
    name = f"{dice.choice(people['given'])} {dice.choice(people['family'])}".strip()
    relation = dice.choice(people["relations"])
    if relation == "suami":
        name = people["men"][number % len(people["men"])]
    return Heir(name=name, relation=relation)


def _national_id(birth: date, serial: int, *, man: bool) -> str:
    """An invented number of the right form in a district code that does not exist."""
    day = birth.day if man else birth.day + 40
    return f"330799{day:02d}{birth:%m%y}{serial:04d}"
