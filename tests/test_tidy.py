"""Habits of the house as a test: what must not be written, and what to write instead.

Each rule reads the syntax tree, so that a docstring may speak of floats, and each is shown a breach
of itself, so that none of them is asleep.
"""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "coopledger"
LONGEST_FUNCTION = 70
KNOWN_LONG_FUNCTIONS: dict[str, int] = {}
"""Functions above the limit, with their length: a ratchet, which only loses entries or shrinks."""

ENTRY_POINTS = {"coopledger", "coopledger.__main__", "coopledger.ui.pages._template"}
"""Modules that nobody imports because a person or a packager starts them, or copies them."""


@dataclass(frozen=True)
class Rule:
    """One habit.

    Attributes:
        name: Short, for the message.
        instead: What to write.
        breaches: The breaking nodes of a tree.
        applies: Whether the rule holds in a file, by its path below `coopledger/`.
        example: Source that breaks it, in a file where it applies.
        where: That file.
    """

    name: str
    instead: str
    breaches: Callable[[ast.AST], bool]
    example: str
    where: str
    applies: Callable[[str], bool] = lambda path: True


def called(node: ast.AST) -> str:
    """The dotted name that a call calls: `"date.today"`; empty for anything else."""
    if not isinstance(node, ast.Call):
        return ""
    return dotted(node.func)


def dotted(node: ast.AST) -> str:
    """`a.b.c` of names and attributes; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else node.attr
    return ""


def calls(*names: str) -> Callable[[ast.AST], bool]:
    """Whether a node calls one of the names, however far it is dotted."""
    return lambda node: any(
        called(node) == name or called(node).endswith("." + name) for name in names
    )


def uses(*names: str) -> Callable[[ast.AST], bool]:
    """Whether a node names or imports one of the names."""

    def breaks(node: ast.AST) -> bool:
        if isinstance(node, ast.ImportFrom):
            return any(alias.name in names for alias in node.names)
        return dotted(node).rpartition(".")[2] in names

    return breaks


def signal_of_int(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and called(node).rpartition(".")[2] == "Signal"
        and any(dotted(argument) in {"int", "float"} for argument in node.args)
    )


def loose_parse_decimal(node: ast.AST) -> bool:
    return calls("parse_decimal")(node) and not any(
        word.arg == "strict" and isinstance(word.value, ast.Constant) and word.value.value is True
        for word in getattr(node, "keywords", [])
    )


def catches_everything(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    if isinstance(node.body[-1], ast.Raise):
        return False  # It tidies up, or gives the error its name, and lets it go on.
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(kind is None or dotted(kind) in {"Exception", "BaseException"} for kind in kinds)


def builds_a_text(node: ast.AST) -> bool:
    """A translatable text that is put together: catalogues never find it."""
    if called(node).rpartition(".")[2] not in {"tr", "Text", "pgettext", "ngettext"}:
        return False
    return any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args)  # type: ignore[attr-defined]


def unspoken_words(node: ast.AST) -> bool:
    """A text for people that goes round the translator."""
    name = called(node).rpartition(".")[2]
    shows = {
        "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton",
        "addTab", "setAccessibleName", "setPlaceholderText", "setText", "setTitle", "setToolTip",
        "setWindowTitle", "setStatusTip",
    }  # fmt: skip
    if name not in shows:
        return False
    return any(
        isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and re.search(r"[A-Za-z]{2,}", argument.value)
        and argument.value not in {"CoopLedger", "Rp"}
        for argument in node.args  # type: ignore[attr-defined]
    )


def a_float_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, float)


def in_rooms(*rooms: str) -> Callable[[str], bool]:
    return lambda path: path.startswith(rooms)


def outside(*paths: str) -> Callable[[str], bool]:
    return lambda path: not path.startswith(paths)


def near_money(path: str) -> bool:
    """Where numbers are money. What draws (papers, charts, widgets) measures in points."""
    return path.startswith(("accounting/", "storage/", "services/", "i18n/", "cli"))


RULES = [
    Rule(
        "float() near money",
        "Money, Rate, Fraction or Decimal: a float cannot hold 0.10",
        calls("float"),
        "x = float(amount)",
        "services/savings.py",
        near_money,
    ),
    Rule(
        "a float literal in a rule",
        "Fraction(1, 2), Decimal or whole sen",
        a_float_literal,
        "half = 0.5",
        "accounting/loans.py",
        in_rooms("accounting/"),
    ),
    Rule(
        "Signal(int)",
        "Signal(object): Qt cuts an int to 32 bits, five billion becomes 705 million",
        signal_of_int,
        "changed = Signal(int)",
        "ui/widgets/money_edit.py",
    ),
    Rule(
        "a spin box",
        "MoneyEdit, or the number field of ui/widgets: spin boxes hold 32 bits or floats",
        uses("QSpinBox", "QDoubleSpinBox"),
        "from PySide6.QtWidgets import QSpinBox",
        "ui/dialogs/deposit.py",
    ),
    Rule(
        "QTableWidget or ResizeToContents",
        "the table model of ui/widgets with sampled widths: 100,000 rows took 45 seconds",
        uses("QTableWidget", "ResizeToContents", "resizeColumnsToContents"),
        "table = QTableWidget()",
        "ui/pages/members.py",
    ),
    Rule(
        "processEvents()",
        "ui/operations: long work runs on the worker",
        calls("processEvents"),
        "QApplication.processEvents()",
        "ui/app.py",
    ),
    Rule(
        "the clock",
        "session.clock, so that a test and the practice cooperative can set it",
        calls("date.today", "datetime.now", "datetime.utcnow", "datetime.today", "time.time"),
        "from datetime import date\nx = date.today()",
        "services/savings.py",
        # The lock tells the other program the laptop's own time.
        outside("services/session.py", "storage/book.py"),
    ),
    Rule(
        "print()",
        "the output of cli, or logging",
        calls("print"),
        "print(amount)",
        "services/savings.py",
        outside("cli"),
    ),
    Rule(
        "Numeric or Float columns",
        "Integer sen, ppm or thousandths: SQLite keeps Numeric as REAL",
        uses("Numeric", "Float", "DECIMAL", "REAL"),
        "Column('amount', sqlalchemy.Numeric)",
        "storage/schema.py",
        in_rooms("storage/"),
    ),
    Rule(
        "parse_decimal without strict=True",
        "i18n.parse_money: Babel reads 1.5 as 15 in Indonesian",
        loose_parse_decimal,
        "parse_decimal(text, locale='id_ID')",
        "i18n/parsing.py",
    ),
    Rule(
        "except Exception",
        "the errors that can come; everything else belongs to the three edges",
        catches_everything,
        "try:\n    f()\nexcept Exception:\n    pass",
        "services/savings.py",
        # The edges: the worker, the crash dialog, the upgrade that puts the copy back, the command
        # line, from which no traceback may reach a person.
        outside("ui/operations.py", "ui/crash_dialog.py", "storage/migrate.py", "cli/dispatch.py"),
    ),
    Rule(
        "a translatable text put together",
        "a placeholder: tr('Paid by {name}', name=name)",
        builds_a_text,
        "tr(f'Paid by {name}')",
        "ui/pages/members.py",
    ),
    Rule(
        "words on the screen that nobody translates",
        "tr('...')",
        unspoken_words,
        "QLabel('Amount')",
        "ui/dialogs/deposit.py",
        in_rooms("ui/"),
    ),
]


def sources() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)


def relative(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def breaches(rule: Rule, tree: ast.AST, path: str) -> list[str]:
    if not rule.applies(path):
        return []
    widths = set(column_widths(tree))
    return [
        f"coopledger/{path}:{getattr(node, 'lineno', 0)}: {rule.name}; write {rule.instead}"
        for node in ast.walk(tree)
        if node not in widths and rule.breaches(node)
    ]


def column_widths(tree: ast.AST) -> Iterator[ast.AST]:
    """The numbers that say how wide a column is, which are no amounts."""
    for node in ast.walk(tree):
        named = node.arg if isinstance(node, ast.keyword) else None
        if isinstance(node, ast.AnnAssign):
            named = dotted(node.target)
        if named is not None and named.endswith("width"):
            yield node.value  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_source_breaks_the_rule(rule: Rule) -> None:
    found = [line for path in sources() for line in breaches(rule, tree_of(path), relative(path))]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_sees_a_breach(rule: Rule) -> None:
    assert breaches(rule, ast.parse(rule.example), rule.where)


def test_every_module_is_imported_by_another() -> None:
    """A module that nobody imports is forgotten, or its registration is."""
    modules = {module_name(path): path for path in sources()}
    imported = {
        name
        for module, path in modules.items()
        for name in (*imports_of(tree_of(path)), *named_for_later(tree_of(path), module))
        if name != module
    }
    # Importing a module imports its packages.
    imported |= {str(parent).replace("/", ".") for name in imported for parent in packages_of(name)}
    orphans = sorted(set(modules) - imported - ENTRY_POINTS)
    assert orphans == []


def module_name(path: Path) -> str:
    name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
    return name.removesuffix(".__init__")


def imports_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.fullmatch(r"coopledger(\.\w+)+", node.value)
        ):
            # Pages and commands may be named in a table and imported when first opened.
            yield node.value  # type: ignore[attr-defined]


def named_for_later(tree: ast.AST, module: str) -> Iterator[str]:
    """Siblings that a module with `import_module` names in a table, like the commands."""
    if not any(called(node).endswith("import_module") for node in ast.walk(tree)):
        return
    package = module.rpartition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and re.fullmatch(r"[a-z_]+", str(node.value)):
            yield f"{package}.{node.value}"


def packages_of(name: str) -> Iterator[PurePosixPath]:
    yield from PurePosixPath(name.replace(".", "/")).parents


def test_functions_stay_short() -> None:
    long = {
        f"{module_name(path)}.{node.name}": length
        for path in sources()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := body_length(node)) > LONGEST_FUNCTION
    }
    grown = {
        name: length for name, length in long.items() if length > KNOWN_LONG_FUNCTIONS.get(name, 0)
    }
    assert not grown, f"above {LONGEST_FUNCTION} lines; divide them: {grown}"
    shrunk = {name for name, length in KNOWN_LONG_FUNCTIONS.items() if long.get(name, 0) < length}
    assert not shrunk, f"shorter than the list says; lower the ratchet: {shrunk}"


def body_length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring, which may be as long as it needs."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node) is not None:
        first = node.body[0]
        length -= (first.end_lineno or first.lineno) - first.lineno + 1
    return length


def test_no_unfinished_business_is_left_in_comments() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{comment.start[0]}: {comment.string}"
        for path in [*sources(), *sorted((ROOT / "scripts").glob("*.py"))]
        for comment in comments_of(path)
        if re.search(r"\b(TODO|FIXME|XXX)\b", comment.string)
    ]
    assert found == []


def comments_of(path: Path) -> Iterator[tokenize.TokenInfo]:
    with path.open("rb") as stream:
        yield from (
            token for token in tokenize.tokenize(stream.readline) if token.type == tokenize.COMMENT
        )


def test_no_path_of_a_builders_machine_is_left() -> None:
    found = [
        f"{path.relative_to(ROOT)}"
        for folder in ("coopledger", "scripts", "migrations", "benchmarks", "docs")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".md", ".toml", ".cfg", ".ini"}
        and re.search(r"/(work|home|root|tmp)/\w", path.read_text(encoding="utf-8"))
    ]
    assert found == []
