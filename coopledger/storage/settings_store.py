"""The cooperative and its rules, kept as JSON text by key."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import sqlalchemy as sa

from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_tax import SHIPPED_TAX, DatedTax
from coopledger.accounting.settings import (
    DEFAULT_SURPLUS_RULES,
    BookRules,
    CapitalBasis,
    Cooperative,
    CooperativeKind,
    DatedAmount,
    InterestWord,
    LoanBasis,
    Part,
    SurplusRules,
)
from coopledger.storage.database import Tx
from coopledger.storage.schema import setting

T = TypeVar("T")


def get(tx: Tx, key: str) -> Any:
    """The value kept under the key, or None."""
    text = tx.connection.execute(sa.select(setting.c.value).where(setting.c.key == key)).scalar()
    return None if text is None else json.loads(text)


def put(tx: Tx, key: str, value: Any) -> None:
    """Keeps a JSON value under the key."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    changed = tx.connection.execute(
        sa.update(setting).where(setting.c.key == key).values(value=text)
    )
    if changed.rowcount == 0:
        tx.connection.execute(sa.insert(setting).values(key=key, value=text))
    tx.books.caches.pop(f"setting {key}", None)


def _cached(tx: Tx, key: str, make: Callable[[Any], T]) -> T:
    name = f"setting {key}"
    if name not in tx.books.caches:
        tx.books.caches[name] = make(get(tx, key))
    value: T = tx.books.caches[name]
    return value


def cooperative(tx: Tx) -> Cooperative:
    """Who keeps the books.

    Raises:
        LookupError: When the book was never set up.
    """
    return _cached(tx, "cooperative", _cooperative)


def put_cooperative(tx: Tx, value: Cooperative) -> None:
    """Keeps who keeps the books."""
    put(
        tx,
        "cooperative",
        {
            "name": value.name,
            "opening_date": value.opening_date.isoformat(),
            "kind": value.kind.value,
            "legal_entity_number": value.legal_entity_number,
            "cooperative_id_number": value.cooperative_id_number,
            "address": value.address,
            "village": value.village,
            "district": value.district,
            "regency": value.regency,
            "province": value.province,
            "fiscal_year_start_month": value.fiscal_year_start_month,
            "chair": value.chair,
            "secretary": value.secretary,
            "treasurer": value.treasurer,
        },
    )


def _cooperative(kept: Any) -> Cooperative:
    if kept is None:
        raise LookupError("the book was never set up")
    return Cooperative(
        **{
            **kept,
            "opening_date": date.fromisoformat(kept["opening_date"]),
            "kind": CooperativeKind(kept["kind"]),
        }
    )


def surplus_rules(tx: Tx) -> SurplusRules:
    """The rules of the surplus allocation; the shipped ones until the cooperative sets its own."""
    return _cached(tx, "surplus_rules", _surplus_rules)


def put_surplus_rules(tx: Tx, value: SurplusRules) -> None:
    """Keeps the rules of the surplus allocation."""
    put(
        tx,
        "surplus_rules",
        {
            "members": {part.value: ppm for part, ppm in value.members.items()},
            "non_members": {part.value: ppm for part, ppm in value.non_members.items()},
            "capital_basis": value.capital_basis.value,
            "capital_average": value.capital_average,
            "loan_basis": value.loan_basis.value,
        },
    )


def _surplus_rules(kept: Any) -> SurplusRules:
    if kept is None:
        return DEFAULT_SURPLUS_RULES
    return SurplusRules(
        members={Part(part): ppm for part, ppm in kept["members"].items()},
        non_members={Part(part): ppm for part, ppm in kept["non_members"].items()},
        capital_basis=CapitalBasis(kept["capital_basis"]),
        capital_average=kept["capital_average"],
        loan_basis=LoanBasis(kept["loan_basis"]),
    )


def book_rules(tx: Tx) -> BookRules:
    """The rules that entries are prefilled from and checked against."""
    return _cached(tx, "book_rules", _book_rules)


def put_book_rules(tx: Tx, value: BookRules) -> None:
    """Keeps those rules."""
    put(
        tx,
        "book_rules",
        {
            "membership_share": _dated(value.membership_share),
            "mandatory_savings": _dated(value.mandatory_savings),
            "savings_rate_cap_ppm": value.savings_rate_cap.ppm,
            "loan_rate_cap_ppm": value.loan_rate_cap.ppm,
            "instalment_rounding_sen": value.instalment_rounding.sen,
            "interest_word": value.interest_word.value,
            "agm_deadline_months": value.agm_deadline_months,
            "stamp_duty_above_sen": value.stamp_duty_above.sen,
            "withdrawal_second_person_above_sen": _sen(value.withdrawal_second_person_above),
            "interest_tax": [
                [tax.from_date.isoformat(), tax.monthly_limit.sen, tax.rate.ppm]
                for tax in value.interest_tax
            ],
        },
    )


def _book_rules(kept: Any) -> BookRules:
    if kept is None:
        return BookRules()
    return BookRules(
        membership_share=_from_dated(kept["membership_share"]),
        mandatory_savings=_from_dated(kept["mandatory_savings"]),
        savings_rate_cap=Rate(kept["savings_rate_cap_ppm"]),
        loan_rate_cap=Rate(kept["loan_rate_cap_ppm"]),
        instalment_rounding=Money(kept["instalment_rounding_sen"]),
        interest_word=InterestWord(kept["interest_word"]),
        agm_deadline_months=kept["agm_deadline_months"],
        stamp_duty_above=Money(kept["stamp_duty_above_sen"]),
        # Books of version 0.1.0 do not have it: they keep the default.
        withdrawal_second_person_above=_money(
            kept.get("withdrawal_second_person_above_sen", _LIMIT.sen if _LIMIT else None)
        ),
        interest_tax=_taxes(kept["interest_tax"]) if "interest_tax" in kept else SHIPPED_TAX,
    )


def _taxes(kept: list[list[Any]]) -> tuple[DatedTax, ...]:
    return tuple(
        DatedTax(from_date=date.fromisoformat(day), monthly_limit=Money(sen), rate=Rate(ppm))
        for day, sen, ppm in kept
    )


_LIMIT = BookRules().withdrawal_second_person_above


def _sen(amount: Money | None) -> int | None:
    return None if amount is None else amount.sen


def _money(sen: int | None) -> Money | None:
    return None if sen is None else Money(sen)


def _dated(rates: tuple[DatedAmount, ...]) -> list[list[Any]]:
    return [[rate.from_date.isoformat(), rate.amount.sen] for rate in rates]


def _from_dated(kept: list[list[Any]]) -> tuple[DatedAmount, ...]:
    return tuple(
        DatedAmount(from_date=date.fromisoformat(day), amount=Money(sen)) for day, sen in kept
    )
