"""Members who give goods on consignment: the contract that account 2112 is kept by."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from coopledger.accounting.chart import Codes
from coopledger.accounting.members import Member
from coopledger.storage.database import Tx
from coopledger.storage.schema import contract

_KIND = "consignor"


def open_if_new(tx: Tx, member: Member, opened_on: date) -> tuple[int, str]:
    """The id and number of a member's consignment contract, opened now if she has none."""
    row = tx.connection.execute(
        sa.select(contract.c.id, contract.c.number).where(
            contract.c.kind == _KIND, contract.c.member_id == member.id
        )
    ).first()
    if row is not None:
        return row.id, row.number
    number = f"TJ-{member.number}"
    added = tx.connection.execute(
        sa.insert(contract).values(
            kind=_KIND,
            number=number,
            member_id=member.id,
            account_code=Codes.DUE_TO_MEMBER_CONSIGNORS,
            opened_on=opened_on.isoformat(),
        )
    ).inserted_primary_key
    assert added is not None
    return int(added[0]), number
