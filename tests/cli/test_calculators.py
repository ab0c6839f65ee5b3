"""The commands without a book, as an auditor's script sees them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from coopledger.cli import main

CASES = Path(__file__).parents[1] / "data" / "loan_schedules.json"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments, open_window=lambda _book, _language: 99)
    out, err = capsys.readouterr()
    return status, out, err


def answer(capsys: pytest.CaptureFixture[str], line: str) -> dict[str, Any]:
    status, out, err = run(capsys, *line.split(), "--json")
    assert (status, err) == (0, "")
    values: dict[str, Any] = json.loads(out)
    return values


def schedule(
    capsys: pytest.CaptureFixture[str],
    principal: int,
    rate: str,
    months: int,
    method: str,
    *rest: str,
) -> dict[str, Any]:
    line = f"loan-schedule --principal {principal} --rate-per-year {rate} --months {months}"
    return answer(capsys, " ".join([line, "--method", method, "--start 2015-03-24", *rest]))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "nol"),
        ("11", "sebelas"),
        ("19", "sembilan belas"),
        ("100", "seratus"),
        ("111", "seratus sebelas"),
        ("1000", "seribu"),
        ("1100", "seribu seratus"),
        ("11000", "sebelas ribu"),
        ("21000", "dua puluh satu ribu"),
        ("101000", "seratus satu ribu"),
        ("1000000", "satu juta"),
        ("1001000", "satu juta seribu"),
        ("1250000", "satu juta dua ratus lima puluh ribu"),
        ("1000000000000", "satu triliun"),
        ("-5", "minus lima"),
    ],
)
def test_published_case_26_words(
    capsys: pytest.CaptureFixture[str], number: str, words: str
) -> None:
    assert run(capsys, "words", number) == (0, f"{words} rupiah\n", "")


def test_words_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "words", "1250000", "--lang", "en")
    assert out == "one million two hundred and fifty thousand rupiah\n"


@pytest.mark.parametrize("number", ["12a", "1.5", "1.000", "", "\u0663", "9" * 19])
def test_words_of_what_is_no_number(capsys: pytest.CaptureFixture[str], number: str) -> None:
    status, out, err = run(capsys, "words", number)
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_published_case_11(capsys: pytest.CaptureFixture[str]) -> None:
    made = schedule(capsys, 60_000_000, "24", 6, "declining")
    interests = [each["interest"] for each in made["instalments"]]
    assert interests == ["1200000", "1000000", "800000", "600000", "400000", "200000"]
    assert {each["principal"] for each in made["instalments"]} == {"10000000"}
    assert (made["total_interest"], made["total"]) == ("4200000", "64200000")


def test_published_case_12(capsys: pytest.CaptureFixture[str]) -> None:
    made = schedule(capsys, 5_000_000, "22", 12, "declining")
    last = made["instalments"][-1]
    assert (last["principal"], last["interest"], last["balance"]) == ("416663", "7639", "0")
    assert made["instalments"][6]["total"] == "462500"
    assert (made["total_interest"], made["total"]) == ("595834", "5595834")
    assert made["instalments"][0]["due_on"] == "2015-04-24"


@pytest.mark.parametrize(
    ("principal", "rate", "months", "total"),
    [
        (36_000_000, "24", 12, "3720000"),
        (9_000_000, "12", 12, "840000"),
        (12_000_000, "5", 24, "550000"),
        (6_000_000, "18", 12, "590000"),
    ],
)
def test_published_case_14(
    capsys: pytest.CaptureFixture[str], principal: int, rate: str, months: int, total: str
) -> None:
    made = schedule(capsys, principal, rate, months, "flat")
    assert {each["total"] for each in made["instalments"]} == {total}


def test_published_case_14e_and_its_effective_rate(capsys: pytest.CaptureFixture[str]) -> None:
    made = schedule(capsys, 10_000_000, "12", 12, "flat", "--round-to 0.01")
    assert made["instalments"][0]["total"] == "933333.33"
    assert round(Decimal(made["effective_rate_per_year"]) / 12, 3) == Decimal("1.788")


def test_published_case_15(capsys: pytest.CaptureFixture[str]) -> None:
    made = schedule(capsys, 200_000_000, "16", 36, "annuity", "--round-to 0.01")
    first = made["instalments"][0]
    assert (first["principal"], first["interest"]) == ("4364739.94", "2666666.67")
    assert round(Decimal(made["total_interest"])) == 53_130_638


def test_published_case_18b(capsys: pytest.CaptureFixture[str]) -> None:
    sums = {
        method: schedule(capsys, 3_000_000, "18", 10, method)["total_interest"]
        for method in ("flat", "declining", "annuity", "bullet")
    }
    assert sums == {
        "flat": "450000",
        "declining": "247500",
        "annuity": "253025",
        "bullet": "450000",
    }


def test_options_of_a_schedule(capsys: pytest.CaptureFixture[str]) -> None:
    made = schedule(capsys, 1_000_000, "12", 6, "bullet", "--interest each")
    assert [each["interest"] for each in made["instalments"]] == ["10000"] * 6
    made = schedule(capsys, 1_000_000, "12", 6, "declining", "--grace-principal 2")
    assert [each["principal"] for each in made["instalments"]][:2] == ["0", "0"]
    made = schedule(capsys, 1_000_000, "12", 12, "annuity", "--round-to 1000 --round-mode up")
    assert made["instalments"][0]["total"] == "89000"


def test_a_schedule_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    line = "loan-schedule --principal 3000000 --rate-per-year 18 --months 10 --method flat"
    status, out, _ = run(capsys, *line.split(), "--start", "2024-01-31")
    assert status == 0
    assert "29-02-2024" in out
    assert "3.450.000" in out


@pytest.mark.parametrize(
    "line",
    [
        "--principal 0 --months 10",
        "--principal x --months 10",
        "--principal 1.2345 --months 10",
        # People here write five thousand so.
        "--principal 5.000 --months 10",
        "--principal 5 --months x",
        "--principal 5 --months 0",
        "--principal 5",
        "--principal 5 --months 5 --months-of-grace 2",
        "--principal 5 --months 5 --round-to 0",
    ],
)
def test_a_schedule_that_cannot_be(capsys: pytest.CaptureFixture[str], line: str) -> None:
    usual = "--rate-per-year 18 --method flat --start 2024-01-31"
    status, out, err = run(capsys, "loan-schedule", *line.split(), *usual.split())
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("coopledger: ")


@pytest.mark.parametrize("start", ["31-02-2024", "2024-1", "yesterday", "1900-01-01"])
def test_a_schedule_needs_a_date(capsys: pytest.CaptureFixture[str], start: str) -> None:
    line = "loan-schedule --principal 5 --rate-per-year 18 --months 5 --method flat --start"
    assert run(capsys, *line.split(), start)[0] == 2


JUNE = (
    "--from 2008-06-01 --to 2008-06-30 --balance 2008-06-01=1000000 2008-06-05=6000000 "
    "2008-06-06=5500000 2008-06-10=8000000 2008-06-20=7000000 --balance 2008-06-25=17000000 "
    "2008-06-30=15000000"
)


@pytest.mark.parametrize(
    ("method", "interest"), [("lowest", "4109.59"), ("average", "33835.62"), ("daily", "33835.62")]
)
def test_published_case_19(capsys: pytest.CaptureFixture[str], method: str, interest: str) -> None:
    made = answer(capsys, f"savings-interest --method {method} --rate-per-year 5 {JUNE}")
    assert made == {
        "interest": interest,
        "tax": "0",
        "net": interest,
        "months": [{"month": "2008-06", "interest": interest, "tax": "0"}],
    }


def test_interest_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    line = f"savings-interest --method lowest --rate-per-year 5 {JUNE}"
    status, out, _ = run(capsys, *line.split())
    assert status == 0
    assert "4.109,59" in out


@pytest.mark.parametrize(
    ("method", "interest"),
    [
        # On the average of 8,233,333.33 the higher tier counts for all of it.
        ("average", "33835.62"),
        # Four days of 1,000,000 at 3 %, the rest at 5 %.
        ("daily", "33616.44"),
        # 1,000,000 is below the tier: 3 % of it.
        ("lowest", "2465.75"),
    ],
)
def test_published_case_19_with_tiers(
    capsys: pytest.CaptureFixture[str], method: str, interest: str
) -> None:
    line = f"savings-interest --method {method} --rate-per-year 3 --tier 5000000=5 {JUNE}"
    assert answer(capsys, line)["interest"] == interest


def test_tiers_may_be_many_and_replace_the_rate_from_zero(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rest = "--method lowest --rate-per-year 9 --from 2025-04-01 --to 2025-04-30"
    tiers = "--tier 0=1 1000000=2 --tier 2000000=3"
    for balance, interest in (("999999", "821.92"), ("1000000", "1643.84"), ("2000000", "4931.51")):
        line = f"savings-interest {rest} {tiers} --balance 2025-04-01={balance}"
        assert answer(capsys, line)["interest"] == interest


def test_a_twelfth_for_each_month(capsys: pytest.CaptureFixture[str]) -> None:
    rest = "--method daily --rate-per-year 6 --balance 2025-01-01=1000000 --days-in-year 12"
    made = answer(capsys, f"savings-interest {rest} --from 2025-02-01 --to 2025-03-31")
    assert [month["interest"] for month in made["months"]] == ["5000", "5000"]


# 36.5 million at 5 % earn exactly 5,000 a day.
TAX = "savings-interest --method lowest --rate-per-year 5 --from 2025-06-01 --to 2025-06-30"


@pytest.mark.parametrize(
    ("balance", "interest", "tax"),
    [
        ("58399756.67", "239999", "0"),
        ("58400000", "240000", "0"),
        ("58400243.33", "240001", "24000"),
        ("73000000", "300000", "30000"),
    ],
)
def test_published_case_19c(
    capsys: pytest.CaptureFixture[str], balance: str, interest: str, tax: str
) -> None:
    made = answer(capsys, f"{TAX} --balance 2025-06-01={balance}")
    assert made["interest"] == interest
    assert made["tax"] == made["months"][0]["tax"] == tax
    assert "tax_of_all_accounts" not in made


def test_published_case_19c_two_accounts(capsys: pytest.CaptureFixture[str]) -> None:
    one = answer(capsys, f"{TAX} --balance 2025-06-01=36500000 --other-interest 100000")
    other = answer(capsys, f"{TAX} --balance 2025-06-01=24333333.33 --other-interest 150000")
    assert (one["interest"], other["interest"]) == ("150000", "100000")
    assert (one["tax"], other["tax"]) == ("15000", "10000")
    assert one["net"] == "135000"
    assert one["tax_of_all_accounts"] == other["tax_of_all_accounts"] == "25000"


def test_at_the_limit_of_all_accounts_nothing_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    made = answer(capsys, f"{TAX} --balance 2025-06-01=36500000 --other-interest 90000")
    assert (made["tax"], made["net"]) == ("0", "150000")


def test_the_tax_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    line = f"{TAX} --balance 2025-06-01=36500000 --other-interest 100000"
    status, out, _ = run(capsys, *line.split())
    assert status == 0
    for text in ("150.000", "15.000", "135.000", "Rp25.000"):
        assert text in out


@pytest.mark.parametrize(
    "rest",
    [
        "--tier 5000000",
        "--tier 5000000=4 5000000=5",
        "--tier 5.000=4",
        "--tier -1=4",
        "--other-interest 5rb",
        "--days-in-year 0",
        "--days-in-year 30",
        "--balance 2008-06-01",
        "--to 2008-05-01",
    ],
)
def test_interest_that_cannot_be(capsys: pytest.CaptureFixture[str], rest: str) -> None:
    line = f"savings-interest --method lowest --rate-per-year 5 {JUNE} {rest}"
    status, out, err = run(capsys, *line.split())
    assert (status, out, err.count("\n")) == (2, "", 1)
