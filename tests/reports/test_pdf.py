"""Papers as PDF: everything is there, nothing is cut, pages break where a reader expects it."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from coopledger.accounting.errors import Cancelled
from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Chart,
    ChartKind,
    Code,
    Cover,
    Document,
    Emphasis,
    Field,
    Fields,
    Figure,
    Figures,
    Heading,
    Letterhead,
    PageBreak,
    Paper,
    Paragraph,
    Qr,
    Series,
    Signature,
    Signatures,
    Spacer,
    Table,
    TableColumn,
    TableOfContents,
    TableRow,
)
from coopledger.reports.pdf import render_pdf, write_pdf
from coopledger.reports.pdf_canvas import qr_path
from tests.reports.paper_builders import LONG_NAME
from tests.reports.pdf_reading import outline_pages, read_pages, squeezed

LETTERHEAD = Letterhead(
    name="Koperasi Purna Migran Sejahtera", address="Desa Lipursari", legal="AHU-1"
)


def ledger_table(rows: int, *, columns: int = 3, total: bool = True) -> Table:
    lines = [
        TableRow((f"{number:04d}", f"Baris nomor {number}", *["1.234.567.890"] * columns))
        for number in range(rows)
    ]
    if total:
        lines.append(TableRow(("", "Jumlah besar", *["9.876.543.210"] * columns), Emphasis.TOTAL))
    return Table(
        columns=(
            TableColumn(title="Kode"),
            TableColumn(title="Uraian panjang", width=3.0),
            *(TableColumn(title=f"Nilai{place}", align=Align.RIGHT) for place in range(columns)),
        ),
        rows=tuple(lines),
        indent_column=1,
    )


def paper(*blocks: Block, sheet: Paper = Paper.A4) -> Document:
    return Document(
        title="Neraca",
        subtitle="Per 31 Desember 2025",
        blocks=blocks,
        letterhead=LETTERHEAD,
        paper=sheet,
        footer="Dicetak 24 November 2026 10.42",
        page_label="halaman {page} dari {pages}",
        part_label="Bagian {part} dari {parts}",
        author="Koperasi",
    )


EVERY_BLOCK: tuple[Block, ...] = (
    Figures(items=(Figure(label="Simpanan", value="Rp1.234.567.890", note="pokok, wajib"),) * 4),
    Heading(text="Judul pertama"),
    Paragraph(text=f"Kalimat tentang {LONG_NAME}. " * 6),
    Paragraph(text="langkah", marker="1."),
    Fields(items=(Field(label="Nama", value=LONG_NAME), Field(label="Desa", value="Lipursari"))),
    Fields(
        items=(Field(label="Nomor", value="0012"), Field(label="Tanggal", value="1-1-2026")),
        columns=2,
    ),
    Amount(
        label="Uang sejumlah",
        value="Rp1.250.000",
        words="Satu juta dua ratus lima puluh ribu rupiah",
    ),
    Code(groups=("QPZRY", "9X8GF", "2TVDW", "0S3JN", "54KHC")),
    ledger_table(4),
    Chart(
        title="Perkembangan",
        kind=ChartKind.LINE,
        categories=("Jan", "Feb", "Mar"),
        series=(
            Series(label="Simpanan", values=(1, 5, 9)),
            Series(label="Pinjaman", values=(2, 3, 4)),
        ),
        note="dalam rupiah",
    ),
    Spacer(height_mm=3),
    Signatures(
        place_and_date="Wonosobo, 1 Januari 2026",
        items=(
            Signature(role="Ketua", name="Siti Rohmah"),
            Signature(role="Sekretaris", name="Ning"),
            Signature(role="Bendahara", name=LONG_NAME),
            Signature(role="Pengawas", name="Painem"),
        ),
        stamp_label="Meterai Rp10.000",
    ),
    Qr(
        payload="Koperasi 9f3a",
        title="Cocokkan",
        lines=("Ada yang tidak sama?",),
        small="Kode buku 9f3a",
        signature=Signature(role="Bendahara", name="Siti Aminah"),
        at_foot=True,
    ),
)


@pytest.mark.parametrize("sheet", list(Paper))
@pytest.mark.parametrize("large", [False, True])
def test_every_block_stands_inside_every_sheet(sheet: Paper, large: bool) -> None:
    pages = read_pages(render_pdf(replace(paper(*EVERY_BLOCK, sheet=sheet), large=large)))
    text = squeezed("".join(page.text for page in pages))
    for word in (
        "Neraca",
        "Judulpertama",
        squeezed(LONG_NAME),
        "Rp1.234.567.890",
        "Satujutaduaratuslimapuluhriburupiah",
        "QPZRY",
        "54KHC",
        "Jumlahbesar",
        "Pinjaman",
        "dalamrupiah",
        "MeteraiRp10.000",
        "Painem",
        "Kodebuku9f3a",
    ):
        assert word in text
    for page in pages:
        assert page.ink is not None
        left, bottom, right, top = page.ink
        assert left >= 20
        assert bottom >= 10
        assert right <= page.width - 20
        assert top <= page.height - 10
        assert page.smallest_type >= 6.5


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_pdf(paper(*EVERY_BLOCK)) == render_pdf(paper(*EVERY_BLOCK))


def test_properties_name_title_author_and_language() -> None:
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(paper(ledger_table(1)))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Neraca"
    assert reader.metadata.author == "Koperasi"
    assert reader.root_object["/Lang"] == "id"


def test_headings_of_the_table_and_page_numbers_stand_on_each_page() -> None:
    pages = read_pages(render_pdf(paper(ledger_table(200))))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert "Uraian panjang" in page.text
        assert "Nilai2" in page.text
        assert f"halaman {number} dari {len(pages)}" in page.text
        assert "Dicetak 24 November 2026 10.42" in page.text


@pytest.mark.parametrize("rows", range(38, 52))
def test_a_total_and_signatures_never_stand_alone(rows: int) -> None:
    signatures = Signatures(
        place_and_date="Wonosobo", items=(Signature(role="Ketua", name="Siti Rohmah"),)
    )
    pages = read_pages(render_pdf(paper(ledger_table(rows), signatures)))
    total_page = next(page.text for page in pages if "Jumlah besar" in page.text)
    assert "Baris nomor" in total_page
    signed_page = next(page.text for page in pages if "Siti Rohmah" in page.text)
    assert "Baris nomor" in signed_page


@pytest.mark.parametrize("height", range(130, 240, 7))
def test_a_heading_stands_with_the_first_rows_of_its_table(height: int) -> None:
    document = paper(Spacer(height_mm=height), Heading(text="Judul bagian"), ledger_table(30))
    pages = read_pages(render_pdf(document))
    text = next(page.text for page in pages if "Judul bagian" in page.text)
    assert "Baris nomor 0" in text
    assert "Baris nomor 1" in text


@pytest.mark.parametrize("rows", range(36, 48))
def test_a_band_stands_with_the_row_below_it(rows: int) -> None:
    table = ledger_table(rows, total=False)
    band = TableRow(("", "Kelompok dua", "", "", ""), Emphasis.SECTION)
    after = TableRow(("9999", "Baris sesudahnya", "1", "2", "3"))
    document = paper(replace(table, rows=(*table.rows, band, after)))
    text = next(
        page.text for page in read_pages(render_pdf(document)) if "Kelompok dua" in page.text
    )
    assert "Baris sesudahnya" in text


def test_a_wide_table_turns_the_sheet() -> None:
    (page,) = read_pages(render_pdf(paper(ledger_table(5, columns=8))))
    assert page.width > page.height


def test_a_wider_table_is_split_and_repeats_the_key_columns() -> None:
    pages = read_pages(render_pdf(paper(ledger_table(5, columns=30))))
    text = "".join(page.text for page in pages)
    for place in range(30):
        assert f"Nilai{place}" in text
    assert text.count("Baris nomor 3") == text.count("Uraian panjang") > 1
    assert "Bagian 1 dari" in text
    assert text.count("1.234.567.890") == 5 * 30


def test_chapters_turn_their_own_sheets_only() -> None:
    document = paper(
        Heading(text="Sempit", level=1),
        ledger_table(3),
        Heading(text="Lebar", level=1, new_page=True),
        ledger_table(3, columns=8),
        PageBreak(),
        Paragraph(text="Penutup"),
    )
    pages = read_pages(render_pdf(document))
    assert [page.width > page.height for page in pages] == [False, True, False]


def test_a_cell_longer_than_a_page_is_shown_whole() -> None:
    words = [f"kata{number}" for number in range(3000)]
    table = Table(columns=(TableColumn(title="Uraian"),), rows=(TableRow((" ".join(words),)),))
    text = "".join(page.text for page in read_pages(render_pdf(paper(table, sheet=Paper.A5))))
    assert all(word in text for word in words)


def test_a_word_wider_than_its_column_breaks_inside() -> None:
    word = "x" * 400
    table = Table(
        columns=(TableColumn(title="Kode"), TableColumn(title="Nilai", align=Align.RIGHT)),
        rows=(TableRow((word, "1.234.567.890")),),
    )
    (page,) = read_pages(render_pdf(paper(table)))
    assert word in squeezed(page.text)
    assert page.ink is not None
    assert page.ink[2] <= page.width - 20


def test_letters_beyond_one_font_subset_are_kept() -> None:
    letters = "".join(chr(code) for code in range(0x100, 0x250)) + " (a\\b)"
    (page,) = read_pages(render_pdf(paper(Paragraph(text=letters))))
    assert squeezed(letters) in squeezed(page.text)


def test_contents_name_the_pages_of_the_chapters() -> None:
    chapters = [Heading(text=f"Bab ke-{number}", level=1, new_page=True) for number in range(1, 9)]
    blocks: list[Block] = [
        Cover(title="Laporan tahunan", subtitle="Tahun buku 2025", cooperative="Koperasi Maju"),
        TableOfContents(title="Daftar isi"),
    ]
    for place, chapter in enumerate(chapters):
        blocks += [chapter, ledger_table(20 * place + 2)]
    pdf = render_pdf(replace(paper(*blocks), letterhead=None))
    bookmarks = outline_pages(pdf)
    contents = squeezed(read_pages(pdf)[1].text)
    for chapter in chapters:
        assert squeezed(chapter.text) + str(bookmarks[chapter.text]) in contents
    assert bookmarks["Daftar isi"] == 2


def test_the_cover_has_no_page_number_and_counts_as_a_page() -> None:
    cover = Cover(
        title="Laporan tahunan", subtitle="2025", cooperative="Koperasi Maju", lines=("AHU-1",)
    )
    pages = read_pages(render_pdf(replace(paper(cover, Paragraph(text="Isi")), letterhead=None)))
    assert "halaman" not in pages[0].text
    assert "halaman 2 dari 2" in pages[1].text


def test_an_empty_table_says_so() -> None:
    table = replace(ledger_table(0, total=False), empty_text="Tidak ada apa-apa.")
    (page,) = read_pages(render_pdf(paper(table)))
    assert "Tidak ada apa-apa." in page.text


def test_amounts_in_parentheses_stand_under_the_others() -> None:
    total = TableRow(("c", "(1.000)"), Emphasis.TOTAL)
    rows = (TableRow(("a", "1.000")), TableRow(("b", "(1.000)")), total)
    columns = (TableColumn(title="Uraian"), TableColumn(title="Nilai", align=Align.RIGHT))
    edges = _amount_edges(render_pdf(paper(Table(columns=columns, rows=rows))), "1.000")
    assert len(edges) == 3
    assert max(edges) - min(edges) < 0.3


def _amount_edges(pdf: bytes, amount: str) -> list[float]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        letters = document[0].get_textpage()
        text = letters.get_text_range()
        edges = []
        begin = text.find(amount)
        while begin >= 0:
            edges.append(letters.get_charbox(begin + len(amount) - 1)[2])
            begin = text.find(amount, begin + 1)
        letters.close()
    finally:
        document.close()
    return edges


def test_a_logo_takes_the_place_of_the_initial() -> None:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (40, 20), "#1F7A5C").save(buffer, format="PNG")
    document = replace(
        paper(ledger_table(1)), letterhead=replace(LETTERHEAD, logo_png=buffer.getvalue())
    )
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(document)))
    assert len(reader.pages[0].images) == 1


# --- many documents in one file
# --------------------------------------------------------------------


def test_each_document_has_its_own_page_numbers_and_a_bookmark() -> None:
    documents = [replace(paper(ledger_table(60)), title=f"Kartu {number}") for number in range(3)]
    stream = io.BytesIO()
    count = write_pdf(stream, iter(documents), title="Semua kartu", total=3)
    pages = read_pages(stream.getvalue())
    assert len(pages) == count
    assert sum("halaman 1 dari" in page.text for page in pages) == 3
    assert list(outline_pages(stream.getvalue())) == ["Kartu 0", "Kartu 1", "Kartu 2"]


def test_progress_is_told_and_may_stop_the_work() -> None:
    told: list[tuple[int, int | None]] = []

    def until_two(done: int, total: int | None) -> bool:
        told.append((done, total))
        return done < 2

    stream = io.BytesIO()
    with pytest.raises(Cancelled):
        write_pdf(
            stream,
            (paper(ledger_table(1)) for _ in range(9)),
            title="x",
            total=9,
            progress=until_two,
        )
    assert told == [(1, 9), (2, 9)]
    assert stream.getvalue() == b""


def test_no_documents_make_no_file() -> None:
    with pytest.raises(ValueError, match="at least one document"):
        write_pdf(io.BytesIO(), [], title="x")


def test_the_same_code_on_many_pages_is_in_the_file_once() -> None:
    def size(count: int) -> int:
        stream = io.BytesIO()
        write_pdf(stream, [paper(Qr(payload="KODE" * 20))] * count, title="x")
        return len(stream.getvalue())

    assert size(11) - size(1) < 10 * 2_000


def test_a_code_is_square_and_begins_with_its_finder() -> None:
    path, count = qr_path("Koperasi 9f3a-71c2-e804")
    assert f"0 {count - 1} 7 1 re" in path
    assert f"{count - 7} {count - 1} 7 1 re" in path
    assert "0 0 7 1 re" in path


def test_a_section_that_goes_on_is_named_again_on_the_next_page() -> None:
    table = ledger_table(60, total=True)
    band = TableRow(("", "Kelompok satu", "", "", ""), Emphasis.SECTION)
    after = TableRow(("9999", "Tanpa kelompok", "1", "2", "3"))
    document = paper(replace(table, rows=(band, *table.rows, *[after] * 60)))
    pages = read_pages(render_pdf(document))
    named = ["Kelompok satu" in page.text for page in pages]
    assert named[:2] == [True, True]
    # The total ends the section.
    assert not any(named[2:])
