"""The sentences for errors and findings: each says what is wrong and names the remedy.

Lower rooms raise types; the words stand here, for window and command line alike. A test finds an
error class or a reason without a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from coopledger.accounting import errors as e
from coopledger.accounting.members import STATUS_LABELS
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Text
from coopledger.i18n.import_text import IMPORT_TEXTS
from coopledger.i18n.translator import Translator

ERROR_TEXTS: Final[Mapping[type[e.CoopLedgerError], Text]] = {
    e.InvalidInput: Text("Please correct the marked fields."),
    # what people type
    e.AmountUnreadable: Text('"{text}" is no amount. Write 1.250.000, 1,25jt or 250rb.'),
    e.DateUnreadable: Text('"{text}" is no date. Write day, month and year: 24-11-2026.'),
    e.NumberUnreadable: Text('"{text}" is no number. Write 12 or 2,5.'),
    # permission and people
    e.NotPermitted: Text(
        "Your role ({role}) may not do this. Ask someone whose role allows it to sign in."
    ),
    e.WrongPassword: Text(
        "Name or password is not right. Try again; mind large and small letters."
    ),
    e.UnknownUser: Text("This book has no user named {name}. Check the spelling."),
    e.UserExists: Text("There is a user named {name} already. Choose another name."),
    e.LastManager: Text(
        "Nobody would be left who may manage users. Give this right to someone else first."
    ),
    e.WeakPassword: Text(
        "This password is easy to guess. Take at least {minimum_length} characters, "
        "for example three words."
    ),
    e.SecondPersonNeeded: Text(
        "This needs a second person. Ask another user of the book to confirm with her password."
    ),
    # the ledger
    e.PaysTooMuch: Text("This is more than is open. At most {most} can be paid here."),
    e.FundNotAllowed: Text("Account {code} is no fund for this. Choose a fund from the list."),
    e.SettlementOpen: Text(
        "Account {number} stands below zero. Put that right first, then settle with the member."
    ),
    e.TermDepositRuns: Text(
        "Certificate {certificate} still runs. Pay it out first, on the page of her savings."
    ),
    e.HeldForAnother: Text(
        "Her savings stand for loan {loan_number} of another member. Release the hold first, "
        "or wait until the loan is paid."
    ),
    e.MovementsAfter: Text("Her accounts moved as late as {last}. Choose that day or a later one."),
    e.UnknownSettlement: Text(
        "There is no settlement {settlement_id} in this book. Choose one from the member's page."
    ),
    e.SettledAsAWhole: Text(
        "{number} belongs to a settlement with a member. Take the whole back on her page."
    ),
    e.NothingToTakeBack: Text(
        "This settlement was taken back already, or a later one stands after it."
    ),
    e.UnknownOfficer: Text("This officer is no longer in the book. Open the list again."),
    e.TermEndsBeforeItBegins: Text("Her term began on {from_date}. Choose a later day."),
    e.UnreadableCode: Text(
        "This is not the code of a member statement. Scan the square again, or copy the whole line."
    ),
    e.InterestAlreadyRun: Text(
        "The interest of {month} is posted already. Take that run back first if it was wrong."
    ),
    e.InterestMonthNotOver: Text(
        "{month} is not over yet. Choose an earlier month, or wait until it has ended."
    ),
    e.NothingEarned: Text(
        "No savings earned interest in {month}. Look at the rates of the savings products."
    ),
    e.UnknownInterestRun: Text("There is no run {run_id} of interest. Choose one from the list."),
    e.UnknownBatch: Text("There is no batch {batch_id} in this book. Choose one from the list."),
    e.UnknownPlace: Text(
        'No member belongs to "{name}". Choose a group or village from the list, or enter it '
        "with its members first."
    ),
    e.UnknownMeeting: Text(
        "There is no meeting {meeting_id} in this book. Choose one from the list."
    ),
    e.MeetingEmpty: Text("Nothing is filled in yet. Type at least one amount."),
    e.MeetingCountDiffers: Text(
        "The sheet comes to {expected}, the counted cash to {counted}. Count again, look for the "
        "wrong row, or book the difference."
    ),
    e.MeetingAlreadyPosted: Text(
        "{title} was recorded already. Take that meeting back first, or choose another date."
    ),
    e.PeriodClosed: Text(
        "{on} lies in a month that is locked. Choose a date in an open month, "
        "or ask the chair to reopen the month."
    ),
    e.DateOutOfRange: Text(
        "{on} is outside these books. Choose a date from {earliest} to {latest}."
    ),
    e.SpanReversed: Text("{to_date} lies before {from_date}. Choose a later last day."),
    e.UnknownAccount: Text("There is no account {code}. Choose one from the list of accounts."),
    e.AccountInactive: Text(
        "Account {code} is switched off. Choose another, or switch it on in the settings."
    ),
    e.MemberRequired: Text("Account {code} is kept per member. Name the member."),
    e.ContractRequired: Text(
        "Account {code} is kept per savings account or loan. Name the number of it."
    ),
    e.OperationConflict: Text(
        "This was saved before with other content. Close the form and look in the journal."
    ),
    e.UnknownEntry: Text("There is no entry {number}. Check the number in the journal."),
    e.AlreadyReversed: Text("Entry {number} was taken back already. Nothing is left to do."),
    e.NotReversible: Text(
        "Entry {number} cannot be taken back by itself. Record a correcting entry in the journal."
    ),
    e.ReasonRequired: Text("Write the reason in a few words."),
    e.InsufficientCash: Text(
        "Account {code} holds only {available} on that day. Check the amount, the date, "
        "or whether a receipt is still missing."
    ),
    e.NotACashAccount: Text(
        "Account {code} is no cash box and no bank account. Choose one from the list."
    ),
    e.CashOnBothSides: Text(
        "Account {code} is cash itself. Record money between cash and bank as a transfer."
    ),
    e.SameAccount: Text("From and to are the same account. Choose another."),
    e.AccountOfWrongType: Text("Account {code} does not fit here. Choose one from the list."),
    e.DescriptionRequired: Text("Write in a few words what it is for, and from or to whom."),
    e.UnknownAct: Text("There is no act named {key}. Choose one from the list."),
    e.UnknownContract: Text(
        "Account {account} has no savings account or loan {number}. Check the number."
    ),
    e.ContractOfOther: Text("{number} belongs to another member. Check the number and the member."),
    e.EntryTooShort: Text("An entry has at least two lines. Add the other side."),
    e.EntryNotBalanced: Text("Debit and credit differ by {difference}. Correct the lines."),
    # members and savings
    e.UnknownMember: Text("There is no member {number}. Check the number, or register her first."),
    e.MemberNumberTaken: Text("Number {number} belongs to another member. Choose a new number."),
    e.MemberNotActive: Text(
        "Member {number} is not active. Check the date, or her status in the register."
    ),
    e.MemberHasBalances: Text(
        "Member {number} still owes {debts}. Settle that first; "
        "her savings of {savings} are paid out afterwards."
    ),
    e.MemberIsAbroad: Text(
        "Member {number} works abroad: her account waits for her. "
        "If she is back, enter that in the register first."
    ),
    e.UnknownGathering: Text("There is no group or village named {name}."),
    e.GatheringNameTaken: Text("{name} stands in the list already. Choose another name."),
    e.GatheringHasMembers: Text(
        "{members} members still belong to {name}. Enter another group for them first."
    ),
    e.UnknownProduct: Text("There is nothing named {name}. Choose from the list, or add it first."),
    e.ProductCodeTaken: Text("Code {code} is in use already. Choose another code."),
    e.AmountNotPositive: Text("The amount must be more than zero."),
    e.AmountTooLarge: Text("One amount can be at most {maximum}. Check the zeros."),
    e.BelowMinimum: Text("The smallest amount here is {minimum}. Raise the amount."),
    e.AboveMaximum: Text("At most {maximum} is taken at a time. Enter less."),
    e.AboveMaximumBalance: Text(
        "This account may hold at most {maximum}; {remaining} more fits. Enter less."
    ),
    e.OutsideWindow: Text(
        "These savings come out only in their time. The next is from {next_from} to {next_to}."
    ),
    e.NoWindowLeft: Text(
        "{product} comes out only in its time, and no later one is planned. "
        "Add this year's dates to the product in the settings."
    ),
    e.BalanceHeld: Text(
        "{held} of this balance is held. At most {available} can be taken out; "
        "release the hold first if it is no longer needed."
    ),
    e.HoldTooLarge: Text("At most {available} of this account can be held. Enter less."),
    e.UnknownHold: Text("There is no such hold. Choose one from the list."),
    e.HoldReleased: Text("This hold was released on {released_on}. Nothing is left to do."),
    e.SameSavingsAccount: Text(
        "This is the account that the money comes from. Choose another account."
    ),
    e.OpenAsTermDeposit: Text(
        "{product} needs a certificate. Choose Open a term deposit on the savings page."
    ),
    e.NotATermProduct: Text("{product} is no term deposit. Choose another product."),
    e.UnknownTermDeposit: Text("There is no certificate {number}. Choose one from the list."),
    e.TermDepositEnded: Text("Certificate {certificate} has ended already. Nothing is left to do."),
    e.TermDepositNotDue: Text(
        "Certificate {certificate} runs until {matures_on}. Choose that day or a later one, "
        "or break it early."
    ),
    e.TermDepositOverdue: Text(
        "Certificate {certificate} matured on {matures_on}. Settle it instead of breaking it."
    ),
    e.TermDepositDiffers: Text(
        "Certificate {certificate} says {principal}, the ledger {balance}. "
        "Cancel the entry that moved the difference first."
    ),
    e.TermDepositMoved: Text(
        "Later entries of certificate {certificate} stand. Cancel those first, the newest first."
    ),
    e.InsufficientBalance: Text("Only {available} is there. Lower the amount."),
    e.NotWithdrawable: Text(
        "{product} is paid back only when membership ends. Use the member's leaving for it."
    ),
    e.AlreadyPaidInFull: Text(
        "The membership share of {due} is paid in full. Record this as another kind of savings."
    ),
    e.AboveRemainingShare: Text(
        "Only {remaining} of the membership share is still due. Lower the amount."
    ),
    e.SavingsAccountClosed: Text(
        "Account {number} is closed. Open it again on the member's page first."
    ),
    e.UnknownSavingsAccount: Text(
        "Member {number} has no account of this kind. Choose another, or record a deposit first."
    ),
    e.AccountHasBalance: Text(
        "Account {number} still holds {balance}. Pay it out before you close it."
    ),
    e.ProductInactive: Text(
        "{product} is switched off. Choose another, or switch it on in the settings."
    ),
    e.MemberNumberFixed: Text(
        "Number {number} stands in the books already and cannot change. Leave it as it is."
    ),
    e.StatusChangeNotAllowed: Text(
        "The status of member {number} cannot change from {current} to {wanted}. "
        "Choose another status."
    ),
    # papers and private data
    e.AttachmentEmpty: Text("This file is empty. Choose another, or scan the paper again."),
    e.AttachmentDamaged: Text(
        "This file is damaged and cannot be read. Copy it again from the phone, or take the "
        "picture again."
    ),
    e.AttachmentLocked: Text(
        "This PDF is locked with a password. Save it without a password and add that file."
    ),
    e.AttachmentTypeUnknown: Text(
        "This kind of file cannot be kept. Take a picture (JPG, PNG, WebP) or a PDF."
    ),
    e.AttachmentTypeWrong: Text(
        "The name says {said}, but the file is {found}. Check that it is the right file and "
        "correct its ending."
    ),
    e.HeicNotRead: Text(
        "Pictures of the kind HEIC cannot be read. Send the photo to yourself by WhatsApp, or set "
        'the iPhone\'s camera to "Most compatible".'
    ),
    e.AttachmentTooLarge: Text(
        "This file has {size} kB; at most {maximum} kB can be kept. Take a photo of the paper "
        "instead, or scan it in grey at a lower resolution."
    ),
    e.PictureTooLarge: Text(
        "This picture has {megapixels} million points; at most {maximum} can be opened. Take it "
        "again with a smaller picture size."
    ),
    e.PictureWanted: Text("A photo or logo must be a picture: JPG, PNG or WebP, no PDF."),
    e.UnknownAttachment: Text("This paper is not in the book. Open the list again."),
    e.AttachmentGone: Text("This paper was removed before. Only its trace is kept."),
    e.MembershipRuns: Text(
        "The membership of {number} runs. Personal data can be erased after she has left or died."
    ),
    e.AccountsNotSettled: Text(
        "{number} still has savings of {savings} and owes {debts}. Settle both first, then erase."
    ),
    e.AlreadyErased: Text("Nothing of {number} is left to erase."),
    # loans
    e.UnknownLoan: Text("There is no loan {number}. Choose one from the list of loans."),
    e.LoanNumberTaken: Text("Number {number} belongs to another loan. Choose a new number."),
    e.LoanNotRunning: Text("Loan {number} is not running. Choose a loan with a balance."),
    e.LoanHasPayments: Text(
        "Payments of loan {number} stand in the books. Take them back first, the newest first."
    ),
    e.InvalidTerms: Text("These terms make no schedule. Check amount, rate and number of months."),
    e.DeductionsExceedPrincipal: Text(
        "{deductions} would be held back from a loan of {principal}. Lower the fees."
    ),
    e.PaymentExceedsDebt: Text("Only {outstanding} is still owed. Lower the amount."),
    e.BeforeDisbursement: Text(
        "The loan was paid out on {disbursed_on}. Choose a date from then on, not {on}."
    ),
    # shop
    e.InsufficientStock: Text(
        "Only {available} of {product} are in stock. "
        "Lower the quantity, or record the purchase first."
    ),
    e.QuantityNotPositive: Text("The quantity must be more than zero."),
    e.QuantityTooLarge: Text("One quantity can be at most {maximum}. Check the zeros."),
    e.NoGoods: Text("Nothing is on the list yet. Choose the goods first."),
    e.UnknownGoods: Text("There are no goods {code}. Choose from the list, or add them first."),
    e.GoodsInactive: Text(
        "{code} was taken off the list of goods. Put it back on the list, or choose another."
    ),
    e.ConsignedGoods: Text(
        "{code} belongs to a member who left it for sale. "
        "Goods on consignment cannot be bought or sold here yet."
    ),
    e.NameRequired: Text("Code, name and unit must be filled in."),
    e.CreditNeedsMember: Text("Only a member can pay from her savings. Choose the member."),
    # closing and surplus
    e.MonthsNotInOrder: Text("{first_open} is still open. Lock it first."),
    e.MonthNotOver: Text("{period} is not over yet. Lock it when it has ended."),
    e.MonthAlreadyClosed: Text("{period} is locked already. Nothing is left to do."),
    e.MonthNotClosed: Text("{period} is open already. Nothing is left to do."),
    e.ChecksFailed: Text("The books have findings that come first. Look at each and correct it."),
    e.YearAlreadyClosed: Text("The year {year} is closed already. Nothing is left to do."),
    e.YearNotClosed: Text("The year {year} is not closed yet. Close it first."),
    e.SurplusAlreadyAllocated: Text(
        "The surplus of {year} was shared out already. Look at the entry in the journal."
    ),
    e.NothingToAllocate: Text(
        "The surplus of {year} is {surplus}, so there is nothing to share out. "
        "The meeting may cover a loss from the reserve by a journal entry."
    ),
    e.PercentagesNotWhole: Text(
        "The parts of the surplus ({table}) sum to {sum}, not to 100%. Correct the percentages."
    ),
    e.DecisionBeforeYearEnd: Text(
        "The meeting decides after the year has ended on {year_end}. Choose a later date than {on}."
    ),
    # the book on disk
    e.BookNotFound: Text("There is no book in {path}. Check the folder, or make a new book."),
    e.BookExists: Text("{path} is there already. Choose another name; nothing is overwritten."),
    e.BookDamaged: Text("{path} is damaged and cannot be read. Restore the newest backup."),
    e.BookTooNew: Text(
        "This book was written by version {book_version}; this program is {program_version}. "
        "Install the newer program."
    ),
    e.BookNeedsUpgrade: Text(
        "This book is of version {book_version} and must be brought to {program_version} first. "
        "Open it in the window."
    ),
    e.UpgradeFailed: Text(
        "The book could not be brought to the new version and is as it was before. "
        "A copy stands in {kept_copy}. Ask for help, and send the log."
    ),
    e.BookInUse: Text(
        "{user} has this book open on {host} since {since}. Close it there, or open it for reading."
    ),
    e.DiscardNotConfirmed: Text('This is not the name. Type it as it stands here: "{name}".'),
    e.BookHoldsWork: Text(
        "This book holds more than one import. Take single entries or imports back instead."
    ),
    e.BookReadOnly: Text(
        "This book can only be read here. Open it from a folder in which you may write."
    ),
    e.DiskFull: Text("The disk is full, and nothing was saved. Make room, then try again."),
    e.StorageUnavailable: Text(
        "The disk did not answer for {path}, and nothing was saved. Check the disk, then try again."
    ),
    e.WrongRecoveryCode: Text("This code does not open the book. Check it against the sheet."),
    e.Cancelled: Text("Stopped. Nothing was changed."),
    # files that come in and go out
    e.FileNotWritable: Text(
        "{path} cannot be made there. Choose a folder that exists and in which you may write."
    ),
    e.FileUnreadable: Text("{path} cannot be read. Check that it is the right file."),
    e.ImportRefused: Text(
        "The workbook has mistakes; nothing was taken over. Correct each of them."
    ),
    e.BookNotEmpty: Text("This book has entries already. Take a new, empty book."),
    # the command line
    e.ComesLater: Text("{name} comes later: this version does not have it yet."),
    e.NoDisplay: Text(
        "There is no display here to show the window on. The commands work: coopledger --help."
    ),
    e.UnknownCommand: Text(
        'There is no command and no book "{name}". Write coopledger --help for the commands.'
    ),
    e.BadArgument: Text(
        "This command was not understood ({detail}). Write coopledger {command} --help."
    ),
    e.UnknownReport: Text('There is no report "{name}". Choose one of: {known}.'),
    e.UnitNotHere: Text(
        "The report {report} is of the whole cooperative. Leave the business unit out."
    ),
    e.NoMembers: Text("Nobody was a member then. Choose a later span."),
    e.PasswordMissing: Text(
        "The password is missing. Name a file with --password-file, or set COOPLEDGER_PASSWORD."
    ),
}
"""The sentence of every error class; its placeholders are the error's fields."""

AMOUNT_REASONS: Final[Mapping[str, Text]] = {
    "empty": Text("Fill in the amount."),
    "symbol": Text('Write the amount without "Rp".'),
    "negative": Text("Write the amount without a minus sign."),
    "letters": Text('"{text}" has signs that are no figures. Write 1.250.000, 1,25jt or 250rb.'),
    "dots": Text(
        '"{text}" is not certain: dots stand only before three figures (1.250.000). '
        "Write sen behind a comma."
    ),
    "commas": Text('"{text}" is not certain: commas stand only before three figures (1,250,000).'),
    "decimals": Text(
        '"{text}" is not certain: behind one comma stand two figures for the sen. '
        "Write thousands with dots: 1.000."
    ),
    "too_fine": Text('"{text}" has parts of a sen. Write at most two figures behind the comma.'),
    "form": Text('"{text}" is no amount. Write 1.250.000, 1,25jt or 250rb.'),
    "decimal_number": Text('"{text}" is no amount. Write figures only, as in 1250000 or 4109.59.'),
    "whole_rupiah": Text('"{text}" is no amount in whole rupiah. Write figures only.'),
    "too_long": Text("This amount has too many figures. Write at most 18."),
}
"""The sentence of each reason of `AmountUnreadable`."""

DATE_REASONS: Final[Mapping[str, Text]] = {
    "empty": Text("Fill in the date."),
    "form": Text('"{text}" is no date. Write day, month and year: 24-11-2026.'),
    "no_such_day": Text("The calendar has no {text}. Check day and month."),
    "too_early": Text("{text} is too long ago. Check the year."),
    "too_late": Text("{text} is too far ahead. Check the year."),
}
"""The sentence of each reason of `DateUnreadable`."""

NUMBER_REASONS: Final[Mapping[str, Text]] = {
    "empty": Text("Fill in the number."),
    "form": Text('"{text}" is no number. Write 12 or 2,5.'),
    "negative": Text("Write the number without a minus sign."),
    "too_fine": Text('"{text}" has too many figures behind the comma.'),
}
"""The sentence of each reason of `NumberUnreadable`."""

RECOVERY_REASONS: Final[Mapping[str, Text]] = {
    "checksum": Text("The code is mistyped. Compare it with the recovery sheet, group by group."),
    "book": Text("This code belongs to another book. Take the recovery sheet of this cooperative."),
}
"""The sentence of each reason of `WrongRecoveryCode`."""

PROBLEM_TEXTS: Final[Mapping[str, Text]] = {
    **IMPORT_TEXTS,
    "refused": Text("{error}"),
    # forms
    "required": Text("Fill this in."),
    "fixed_once_posted": Text("This stays as it is: entries already stand on it."),
    # the chart
    "account_code_form": Text("Write four to eight figures."),
    "account_code_taken": Text("Another account has this code. Choose the next free one."),
    "account_used_by_rules": Text("The program posts to this account, so it stays switched on."),
    "account_has_balance": Text("Something stands on this account. Move it first."),
    # products
    "amount_negative": Text("Write zero or more."),
    "rate_negative": Text("A rate is zero or more."),
    "maximum_below_minimum": Text("This is below the least amount. Leave it empty for no limit."),
    "days_in_year_unknown": Text("Choose 365 days, 360 days or a twelfth for each month."),
    "share_capital_stays": Text(
        "Membership shares and mandatory savings stay in the cooperative as long as she is a "
        "member."
    ),
    "deposit_term_out_of_range": Text("The term is from 1 to {most} months."),
    "term_start_differs": Text(
        "The term begins on the day of the entry. Only money that stands in term deposits "
        "already may have begun earlier."
    ),
    "interest_before_start": Text("Interest cannot begin before the deposit itself."),
    "window_reversed": Text("{to_date} lies before {from_date}. Choose a later last day."),
    "pays_into_unfit": Text(
        "Interest goes to savings that members can take out. Choose another product."
    ),
    "share_interest_elsewhere": Text(
        "Interest on the members' capital goes to another account, or it would count as paid in. "
        "Choose where it goes."
    ),
    "rate_twice": Text("This rate stands twice: one rate for each day and balance."),
    "product_account_unfit": Text("This account cannot hold this kind of savings. Choose another."),
    "product_in_use": Text(
        "Members have accounts of this product. Leave its kind and account, or add a new product."
    ),
    # the register
    "member_number_missing": Text("Write the member's number."),
    "member_name_missing": Text("Write the name as on her identity card."),
    "text_too_long": Text("This is too long. Write at most {maximum} letters."),
    "text_not_printable": Text(
        "This has a line break or a sign that cannot be printed. Take it out."
    ),
    "date_in_future": Text("This date is still to come. Choose one up to {today}."),
    "date_too_early": Text("This date is too early. Choose one from {earliest} on."),
    "ends_after_settlement": Text(
        "Membership cannot end after the settlement. Choose an earlier day."
    ),
    "interest_ran_already": Text("The interest of {month} is posted already."),
    "interest_month_not_over": Text("{month} is not over yet."),
    "interest_month_locked": Text("{month} is locked. Ask the chair to reopen it first."),
    "interest_before_books": Text("The books had not begun then."),
    "interest_nothing_earned": Text("No savings earned interest in {month}."),
    "interest_last_day": Text(
        "{month} ends today: what is still recorded today will not be counted."
    ),
    "interest_month_missing": Text(
        "The interest of {month} was never posted. Run the earlier month first."
    ),
    "interest_booked_otherwise": Text(
        "{amount} of savings interest was booked by hand in this month. Look whether it is the "
        "same interest."
    ),
    "interest_above_cap": Text(
        "{product} earns {rate} a year, more than the limit of {cap} in the rules."
    ),
    "tax_twice": Text("Two lines begin on the same day. Keep one of them."),
    "tax_rate_impossible": Text("A rate lies between 0 and 100 percent."),
    "birth_after_joining": Text("She would have joined before she was born. Check both dates."),
    "left_before_joining": Text("She would have left before she joined. Check both dates."),
    "applied_after_joining": Text("She would have applied after she joined. Check both dates."),
    "heir_name_missing": Text("Heir {row} has no name. Write it, or empty the row."),
    "heir_national_id_length": Text("The NIK of heir {row} should have {digits} digits."),
    "home_before_out": Text(
        "Row {row}: she would have come home before she went. Check the years."
    ),
    "home_and_abroad": Text("Row {row}: either the year she came home, or still there."),
    "family_card_length": Text("The number of a family card has {digits} digits."),
    "region_code_form": Text("A region code looks like 33.07.08.2003."),
    "national_id_date": Text("The date in this NIK does not exist. Compare it with her card."),
    "national_id_place": Text(
        "No regency has the first digits of this NIK. Compare it with her card."
    ),
    "year_out_of_range": Text("Choose a year from {earliest} to {latest}."),
    "national_id_length": Text("A NIK has {digits} digits. Compare it with her identity card."),
    "national_id_gender": Text(
        "The NIK speaks of another gender. Compare it with her identity card."
    ),
    "national_id_birth_date": Text(
        "The NIK speaks of another date of birth. Compare it with her identity card."
    ),
    # private data
    "private_blank": Text(
        'Nothing is answered yet. Choose an answer, or "does not wish to answer".'
    ),
    "consent_missing": Text("Write the day on which she agreed that this is kept."),
    # loan terms
    "principal_not_positive": Text("The loan must be more than zero."),
    "principal_too_large": Text("A loan can be at most one trillion rupiah. Check the zeros."),
    "term_out_of_range": Text("The term is from 1 to 600 months."),
    "rate_out_of_range": Text("The rate per year is from 0 to 1000 percent."),
    "rounding_unit_out_of_range": Text("Round to between 0.01 and 1000 rupiah."),
    "grace_negative": Text("The months without principal cannot be fewer than none."),
    "grace_too_long": Text("The months without principal must be fewer than the term."),
    "start_out_of_range": Text("Check the year of the payout."),
    "running_loan_not_before_opening": Text(
        "A loan with a remaining principal was paid out before the books begin. "
        "Check the date, or leave the remaining principal blank."
    ),
    "fee_negative": Text("A fee cannot be less than zero."),
    "share_out_of_range": Text("Write a percentage from 0 to 100."),
    "remaining_negative": Text("The remaining principal cannot be less than zero."),
    "remaining_above_principal": Text("No more can remain than was lent. Check both amounts."),
    "loan_rate_above_cap": Text(
        "The rate of {rate} a year is above the limit of {cap} for members' loans."
    ),
    "effective_rate_above_cap": Text(
        "In effect this is {rate} a year, above the limit of {cap} for members' loans."
    ),
    # the checks of the journal
    "entry_unbalanced": Text(
        "Debits are {debit} and credits {credit}: the book was changed from outside. "
        "Restore the newest backup."
    ),
    "entry_incomplete": Text(
        "The entry has fewer than two lines: the book was changed from outside. "
        "Restore the newest backup."
    ),
    "line_not_one_sided": Text(
        "A line on {account} is not on one side: the book was changed from outside. "
        "Restore the newest backup."
    ),
    "line_differs_from_entry": Text(
        "A line on {account} has another date or kind than its entry: "
        "the book was changed from outside. Restore the newest backup."
    ),
    "line_account_unknown": Text(
        "A line stands on {account}, which is not in the chart. Restore the newest backup."
    ),
    "entry_id_gap": Text(
        "Entry {expected} was to come and {found} came: entries are missing. "
        "Restore the newest backup."
    ),
    "voucher_gap": Text(
        "Number {expected} was to come and {found} came: vouchers are missing. "
        "Restore the newest backup."
    ),
    "entry_date_unreadable": Text(
        'The entry\'s date "{text}" is no date. Restore the newest backup.'
    ),
    "voucher_in_wrong_year": Text(
        "The voucher is numbered in another year than its date, which lies in {year}. "
        "Restore the newest backup."
    ),
    "chain_broken": Text(
        "The entry does not follow the one before it: entries were changed or taken out. "
        "Restore the newest backup."
    ),
    "entry_changed": Text(
        "The entry is not as it was posted: the book was changed from outside. "
        "Restore the newest backup."
    ),
    # the check of attachments
    "attachment_changed": Text(
        "Paper {id} is not as it was added: the book was changed from outside. "
        "Restore the newest backup."
    ),
    "attachment_missing": Text(
        "The content of paper {id} is gone, and nobody removed it. Restore the newest backup."
    ),
    "attachment_not_emptied": Text(
        "Paper {id} was removed, but its content still stands there. Restore the newest backup."
    ),
    # the checks of details, locks, year ends and tables
    "detail_missing": Text(
        "{lines} lines of {amount} in total name no member or account of hers. "
        "Take them back and record them again."
    ),
    "contract_of_other": Text(
        "The line on {account} names {contract}, which belongs to another account or member. "
        "Take the entry back and record it again."
    ),
    "balance_below_zero": Text(
        "Member {member} stands at {amount} on {account}. "
        "Look at her entries and record what is missing."
    ),
    "closed_with_balance": Text(
        "The account is closed and still holds {amount} of member {member} on {account}. "
        "Open it again, or pay out the rest."
    ),
    "lock_without_mark": Text(
        "The month is locked, but the mark of its locking is gone. Restore the newest backup."
    ),
    "entry_after_lock": Text(
        "The entry was posted into {period} after it was locked. Restore the newest backup."
    ),
    "closed_year_not_zero": Text(
        "The year is closed, but {amount} is left on {account}. Reopen the year and close it again."
    ),
    "current_surplus_not_moved": Text(
        "{amount} of surplus was not carried forward when the year was closed. "
        "Reopen the year and close it again."
    ),
    "balance_sheet_unbalanced": Text(
        "The balance sheet at the year's end is out of balance by {amount}. "
        "Look at the other findings first."
    ),
    "opening_entry_misdated": Text(
        "The opening entry is dated {on}, inside the books. Restore the newest backup."
    ),
    "schema_missing": Text(
        "This is missing from the book: its protection was taken away. Restore the newest backup."
    ),
    "schema_unknown": Text(
        "This does not belong in the book: it was put in from outside. Restore the newest backup."
    ),
    "schema_altered": Text(
        "This is not as the program made it: the book was changed from outside. "
        "Restore the newest backup."
    ),
    "pages_damaged": Text("The book's file is damaged ({detail}). Restore the newest backup."),
    "rows_orphaned": Text(
        "These rows point to something that is not there. Restore the newest backup."
    ),
    # the check of stock
    "stock_quantity_negative": Text(
        "There were {quantity} of these goods on some day. Record the missing purchase."
    ),
    "stock_value_negative": Text(
        "These goods were worth {value} on some day. Restore a backup or ask for help."
    ),
    "stock_value_without_goods": Text(
        "{value} stands on the stock account without goods. Restore a backup or ask for help."
    ),
    "stock_entry_differs": Text(
        "The entry moves stock by {ledger}, its goods by {goods}. Take it back and record it again."
    ),
    "stock_opening_differs": Text(
        "The opening entry has {ledger} of stock, the list of goods {goods}. "
        "Correct the opening quantities or the opening entry."
    ),
    # the meeting-day sheet
    "meeting_not_on_sheet": Text("Member {number} does not stand on this sheet. Open it again."),
    "meeting_row_twice": Text("Member {number} stands on the sheet twice. Clear one of the rows."),
    "meeting_column_closed": Text("Nothing can be paid here in this row. Clear the field."),
    "meeting_interest_too_much": Text(
        "Only {maximum} of interest is still owed on this loan. Lower the amount."
    ),
    "meeting_loan_changed": Text(
        "This was typed for loan {shown}, but loan {now} stands in the row since. "
        "Open the sheet again."
    ),
    "denominations_differ": Text(
        "The notes and coins come to {pieces}, the counted cash to {counted}. Count again."
    ),
    "denomination_unknown": Text("There is no note or coin of Rp{value}. Correct the count."),
    "pasted_unknown_member": Text(
        'Nobody on this sheet has the number "{text}". Correct it, or leave the row out.'
    ),
    "pasted_member_twice": Text("Member {number} stands in the pasted rows twice. Leave one out."),
    "pasted_number_missing": Text("This row has amounts and no member number. Fill it in."),
    "pasted_unknown_column": Text('The sheet has no column "{title}". Rename it, or leave it out.'),
    "pasted_column_twice": Text('The column "{title}" comes twice. Leave one out.'),
    "pasted_absent_but_paid": Text(
        "This row says that she was absent and has amounts. Clear one of them."
    ),
    "pasted_too_many_rows": Text(
        "The sheet has {rows} rows, the pasted block more. Leave the rest out, "
        "or add a column with the member numbers."
    ),
    "pasted_too_many_cells": Text(
        "This row has more amounts than the sheet has columns. Leave the rest out."
    ),
    # the check of meetings
    "term_deposit_differs": Text(
        "The certificate should hold {expected}, the ledger holds {found}. "
        "Cancel the entry that moved the difference."
    ),
    "meeting_row_differs": Text(
        "Member {member} paid {kept} by the meeting's sheet, {posted} was posted. "
        "Restore a backup or ask for help."
    ),
    "meeting_sum_differs": Text(
        "The rows of this meeting sum to {found}, {expected} was noted. "
        "Restore a backup or ask for help."
    ),
    "meeting_count_differs": Text(
        "The count of this meeting was off by {expected}, {found} was posted for it. "
        "Restore a backup or ask for help."
    ),
    # the check of loans
    "loan_schedule_differs": Text(
        "The schedule repays {found}, but the loan is {expected}. Restore a backup or ask for help."
    ),
    "loan_part_negative": Text(
        "An instalment has a part below zero. Restore a backup or ask for help."
    ),
    "loan_start_differs": Text(
        "The books paid out or took over {found}, but the loan is {expected}. "
        "Correct the opening entry."
    ),
    "loan_payment_differs": Text(
        "This payment of loan {loan} was divided otherwise than it was posted. "
        "Take it back and record it again."
    ),
    "loan_balance_differs": Text(
        "The ledger has {found} for this loan, its payments leave {expected}. "
        "Look at the entries of the loan."
    ),
    "loan_overpaid": Text(
        "{amount} more was repaid than was owed. Pay it back, or correct the entry."
    ),
}
"""The sentence of every problem code; its placeholders are the problem's values."""

ROLE_TEXTS: Final[Mapping[str, Text]] = {
    "kasir": Text("cashier"),
    "bendahara": Text("treasurer"),
    "sekretaris": Text("secretary"),
    "ketua": Text("chair"),
    "pengawas": Text("supervisor"),
    "auditor": Text("auditor"),
}
"""What the roles are called."""

_BOOK_IN_USE_SOMEWHEN: Final = Text(
    "{user} has this book open on {host}. Close it there, or open it for reading."
)


def _reason_text(texts: Mapping[str, Text]) -> Callable[[Any], Text | None]:
    return lambda error: texts.get(error.reason)


_VARIANTS: Final[Mapping[type[e.CoopLedgerError], Callable[[Any], Text | None]]] = {
    e.AmountUnreadable: _reason_text(AMOUNT_REASONS),
    e.DateUnreadable: _reason_text(DATE_REASONS),
    e.NumberUnreadable: _reason_text(NUMBER_REASONS),
    e.WrongRecoveryCode: _reason_text(RECOVERY_REASONS),
    e.InvalidTerms: _reason_text(PROBLEM_TEXTS),
    e.BookInUse: lambda error: None if error.since else _BOOK_IN_USE_SOMEWHEN,
}
"""Errors whose sentence depends on what they carry; None takes the class's own."""


def error_text(error: e.CoopLedgerError, tr: Translator) -> str:
    """The sentence for an error, in the translator's language."""
    variant = _VARIANTS.get(type(error))
    text = (variant and variant(error)) or ERROR_TEXTS[type(error)]
    return tr(text.msgid, **_values(error))


def problem_text(problem: e.Problem, tr: Translator) -> str:
    """The sentence for a finding, without its place."""
    values = {
        name: error_text(value, tr) if isinstance(value, e.CoopLedgerError) else value
        for name, value in problem.values.items()
    }
    return tr(PROBLEM_TEXTS[problem.code].msgid, **values)


def problem_with_place(problem: e.Problem, tr: Translator) -> str:
    """The sentence for a finding with its place in front of it, such as `Simpanan!C7`."""
    sentence = problem_text(problem, tr)
    return f"{problem.place}: {sentence}" if problem.place else sentence


def _values(error: e.CoopLedgerError) -> dict[str, object]:
    """What the sentence may fill in: the error's fields, and some of them as people say them."""
    values: dict[str, object] = dict(vars(error))
    if isinstance(error, e.NotPermitted):
        values["role"] = ROLE_TEXTS.get(error.role, error.role)
    if isinstance(error, e.StatusChangeNotAllowed):
        labels = {status.value: label for status, label in STATUS_LABELS.items()}
        values["current"] = labels.get(error.current, error.current)
        values["wanted"] = labels.get(error.wanted, error.wanted)
    if isinstance(error, e.PercentagesNotWhole):
        values["sum"] = Rate(error.sum_ppm)
    if isinstance(error, e.InsufficientStock):
        values["available"] = Decimal(error.available_milli).scaleb(-3)
    if isinstance(error, e.QuantityTooLarge):
        values["maximum"] = Decimal(error.maximum_milli).scaleb(-3)
    if isinstance(error, e.EntryNotBalanced):
        values["difference"] = abs(error.difference)
    return values
