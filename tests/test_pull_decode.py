"""What bytes say, and what is no text at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import SourceError
from digest.pull.decode import decode

TEXT = "Café prices “rise” – naïve coöperation costs 5 €.\n"


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        pytest.param(TEXT.encode(), "", TEXT, id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "", TEXT, id="utf-8 with a mark"),
        pytest.param(TEXT.encode("utf-16"), "", TEXT, id="utf-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "", TEXT, id="utf-16 big"),
        pytest.param(TEXT.encode("utf-32"), "", TEXT, id="utf-32"),
        pytest.param(
            "Plain words\n".encode("utf-16-le"), "", "Plain words\n", id="no mark, little"
        ),
        pytest.param("Plain words\n".encode("utf-16-be"), "", "Plain words\n", id="no mark, big"),
        pytest.param(TEXT.encode("cp1252"), "", TEXT, id="windows-1252 undeclared"),
        pytest.param(TEXT.encode("cp1252"), "iso-8859-1", TEXT, id="browsers' latin-1"),
        pytest.param(TEXT.encode("cp1252"), "utf-8", TEXT, id="said to be utf-8"),
        pytest.param(TEXT.encode(), "windows-1252", TEXT, id="utf-8 said to be windows-1252"),
        pytest.param("Příliš".encode("iso-8859-2"), "iso-8859-2", "Příliš", id="charset of http"),
        pytest.param(TEXT.encode() * 9 + b"\xff", "", TEXT * 9 + "\ufffd", id="one bad byte"),
        pytest.param(TEXT.encode()[:-3], "", TEXT[:-3] + "\ufffd", id="cut within a character"),
        pytest.param(TEXT.encode() + b"\0" * 4096, "", TEXT, id="padded to a disk block"),
        pytest.param("東京".encode("shift_jis"), "Shift_JIS", "東京", id="shift-jis"),
        pytest.param(b"caf\xe9 \x81 dash", "", "café \ufffd dash", id="a byte that is nothing"),
    ],
)
def test_text_is_read_in_the_encoding_it_is_in(content: bytes, charset: str, text: str) -> None:
    assert decode(content, "x", charset=charset).strip() == text.strip()


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="iso-8859-2">',
        "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>",
        '<?xml version="1.0" encoding="iso-8859-2"?>',
    ],
)
def test_a_document_says_what_it_is_in(declaration: str) -> None:
    assert "Příliš" in decode((declaration + "Příliš").encode("iso-8859-2"), "x")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\0" * 900, "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE + b" \0", "empty"),
        ("\N{NO-BREAK SPACE}".encode(), "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\0\x06\0", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)) * 9, "binary data"),
    ],
)
def test_what_is_no_text_is_named(content: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        decode(content, "posts.bin")
    assert caught.value.message.startswith("posts.bin: is ")
    assert caught.value.hint


@pytest.mark.parametrize(
    "name", ["x-unknown", "punycode", "rot13", "undefined", "unicode_escape", "zlib", "a\0b"]
)
def test_an_unknown_encoding_is_a_fault_with_a_hint(name: str) -> None:
    with pytest.raises(SourceError, match="cannot be read as") as caught:
        decode(b"caf\xe9 au lait", "x", charset=name)
    assert caught.value.hint == "save it as UTF-8"


@given(st.text(min_size=1).filter(lambda t: t.isprintable() and t.strip(" \xa0\u200b")))
def test_any_text_survives_utf_8(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "x") == text.lstrip("\ufeff")


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "idna", "cp437", "hz", "utf-7"]))
def test_any_bytes_are_text_or_a_fault(content: bytes, charset: str) -> None:
    try:
        text = decode(content, "x", charset=charset)
    except SourceError:
        return
    assert text.encode()
