"""The sentences for findings and notes of an import; the place in front of each names the cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from coopledger.accounting.text import Text

IMPORT_TEXTS: Final[Mapping[str, Text]] = {
    # the file
    "unknown_sheet": Text(
        "The import knows no such sheet. Delete or rename it; it knows: {known}."
    ),
    "sheet_twice": Text("This sheet is there twice. Put its rows into one."),
    "sheet_missing": Text("This sheet is missing. Take it from the template."),
    "unknown_column": Text(
        'The sheet has no column "{text}". Delete or rename it; it has: {known}.'
    ),
    "column_twice": Text('The column "{text}" is there twice. Delete one of them.'),
    "column_missing": Text('The column "{text}" is missing. Take the headings from the template.'),
    "cell_without_heading": Text("This cell stands below no heading. Move it or delete it."),
    "unknown_key": Text('The sheet has no line "{text}". Delete or rename it; it has: {known}.'),
    "key_twice": Text('The line "{text}" is there twice. Delete one of them.'),
    "key_missing": Text('The line "{text}" is missing. Fill it in.'),
    # cells
    "cell_required": Text("This cell must be filled. Fill it in."),
    "cell_formula": Text("This cell has a formula. Put its value there instead."),
    "cell_error": Text("The spreadsheet shows an error here. Put the right value there."),
    "cell_no_text": Text("This is no text. Format the cell as text and write it again."),
    "text_is_date": Text(
        "The spreadsheet made a date of this text. Format the cell as text and write it again."
    ),
    "date_is_number": Text("This is no date. Write day, month and year: 24-11-2026."),
    "cell_no_amount": Text("This is no amount. Write a number such as 1250000."),
    "cell_no_number": Text("This is no number. Write one such as 12 or 2,5."),
    "count_out_of_range": Text("Write a whole number from 1 to {maximum}."),
    "unknown_choice": Text('"{text}" is not known here. Write one of: {choices}.'),
    "amount_not_positive": Text("The amount must be more than zero."),
    "quantity_not_positive": Text("The quantity must be more than zero."),
    "both_amounts": Text("Only one of {first} and {second} can be filled. Use two rows."),
    "no_amount": Text("Fill in {first} or {second}."),
    "no_amount_in_row": Text("This row has no amount. Fill it in, or delete the row."),
    # cooperative and accounts
    "fiscal_year_start": Text("The book year begins on the first of a month. Write 01-01."),
    "opening_date_fixed": Text(
        "This book began on {begins}, and entries stand on that. Write the same date, "
        "or take a new book."
    ),
    "account_code_form": Text('"{text}" is no code. Write at least four figures.'),
    "account_unknown": Text("There is no account {text}. Add it on the sheet Akun, or correct it."),
    "account_no_cash": Text("Account {text} holds no money. Name a cash or bank account."),
    # numbers
    "number_taken": Text("{text} is in the book already. Delete the row, or give a new number."),
    "number_twice": Text("{text} stands in row {first} already. Each number is given once."),
    "member_unknown": Text(
        "There is no member {text}. Add her on the sheet Anggota, or correct it."
    ),
    "loan_unknown": Text("There is no loan {text}. Add it on the sheet Pinjaman, or correct it."),
    "goods_unknown": Text(
        "There are no goods {text}. Add them on the sheet Barang, or correct it."
    ),
    "product_unknown": Text(
        'There are no savings "{text}". Write Pokok, Wajib, Sukarela, or a product of this book.'
    ),
    "member_missing": Text("Account {text} is kept per member. Name the member."),
    "contract_missing": Text("A loan account needs the number of the loan. Write it here."),
    "file_imported_before": Text(
        "This workbook came into the book on {on}, by {who}. Take a workbook with new rows, "
        "or take that import back first."
    ),
    "imported_before": Text("This row came into the book before. Take a workbook with new rows."),
    # opening
    "before_opening": Text(
        "This day is before the book begins ({begins}). Correct it, "
        "or put it into the opening balances."
    ),
    "opening_exists": Text("The book has its opening balances already. Empty this sheet."),
    "opening_unbalanced": Text(
        "Debit is {debit} and credit is {credit}: {difference} apart. Both must be equal."
    ),
    "opening_of_surplus": Text(
        "Account {text} is income or expense. Put its balance into the surplus, account 3402."
    ),
    "opening_differs": Text(
        "Account {account} opens with {balance}, but {source} sums to {details}. "
        "Both must be equal."
    ),
    "opening_loan_differs": Text(
        "Loan {loan} has {details} left on the sheet Pinjaman. Both must be equal."
    ),
    "loan_of_other": Text("Loan {loan} is another member's. Correct one of the two."),
    "opening_above_principal": Text("No more can be left than was lent. Check both amounts."),
    "running_loan_rest": Text(
        "This loan was paid out before the book begins. Write what was left of it then."
    ),
    "rest_of_new_loan": Text(
        "This loan was paid out after the book began ({begins}). Leave this cell empty."
    ),
    "cost_missing": Text("Write what one of them had cost."),
    # trade and entries
    "cash_without_cash": Text("No cash moves here. Leave this cell empty, or write Tunai or Bank."),
    "savings_need_member": Text("Only a member's savings can be cut. Name the member."),
    "rows_unbalanced": Text(
        "Entry {reference} of {on}: debit is {debit} and credit is {credit}. Both must be equal."
    ),
    # surplus
    "surplus_sum": Text("The column sums to {sum}, not to 100%. Correct the percentages."),
    "part_twice": Text("This part is there twice. Delete one of the rows."),
    "basis_not_here": Text("Only Jasa Modal and Jasa Pinjaman have a basis. Leave it empty."),
    # what is noted and stops nothing
    "account_switched_on": Text("Account {code} was switched off; it is in use now."),
    "consigned_stock_not_counted": Text(
        "{goods} are a member's goods: their number was not taken over."
    ),
    "opening_not_itemised": Text(
        "{amount} of account {account} is not itemised: no member is named."
    ),
    "opening_stock_not_itemised": Text(
        "{amount} of account {account} is not itemised: no goods are named."
    ),
    "member_known": Text("{text} is in the register already, and stays as she is there."),
    "goods_known": Text("{text} is on the list of goods already, and stays as it is there."),
    "row_looks_known": Text(
        "The book has an equal entry of that day already: {voucher}. Is this row there twice?"
    ),
    "row_skipped": Text("This row was laid aside and did not come in."),
    "rule_of_today": Text("Taken over as history. Today it would be refused: {error}"),
    "cash_below_zero": Text("Account {account} was below zero on some day, down to {lowest}."),
}
"""The sentence of every code that an import uses."""
