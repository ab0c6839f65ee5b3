"""Offers a shown report as a paper and as files, made from the very figures on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coopledger.accounting.statements import Statement
from coopledger.i18n import Translator
from coopledger.services import papers, reporting
from coopledger.services.permissions import Permission, allowed
from coopledger.services.reporting import FileForm
from coopledger.ui.context import Context
from coopledger.ui.operations import Work
from coopledger.ui.widgets.export_bar import ExportBar

if TYPE_CHECKING:
    from coopledger.services.session import Session

_ENDINGS = (FileForm.PDF, FileForm.XLSX, FileForm.CSV)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedStatement:
    """A report's figures with the names of the files that can be made of them, by their ending."""

    statement: Statement
    names: Mapping[str, str]


def with_names(session: Session, statement: Statement, tr: Translator) -> NamedStatement:
    """Finds the files' names; runs on the worker."""
    return NamedStatement(
        statement=statement,
        names={
            form.value: papers.report_name(session, statement, tr, form.value) for form in _ENDINGS
        },
    )


def offer_statement(bar: ExportBar, context: Context, named: NamedStatement) -> None:
    """Lets the bar print and write the report, if the role may."""
    role = context.session.user.role
    session, tr = context.session, context.tr

    def source(form: FileForm) -> Work[bytes]:
        return lambda _: reporting.statement_file(session, named.statement, form, tr)

    wanted = {FileForm.PDF: Permission.PRINT_PAPERS}
    bar.offer(
        {
            form.value: source(form)
            for form in _ENDINGS
            if allowed(role, wanted.get(form, Permission.EXPORT))
        },
        lambda ending: named.names[ending],
    )
    title = tr.resolve(named.statement.title)
    bar.let_choose_sheet(title, lambda _: named.statement)
