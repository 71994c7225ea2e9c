"""Texts that hypothesis makes: anything a source may hold, with a taste for what looks like markup."""

from __future__ import annotations

from hypothesis import strategies as st

HOSTILE = (
    "<script>alert(1)</script>", "</p></div>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "<img src=x",
    "&", "&amp;", "&#9;", "&copy", "*", "**", "_", "__", "`", "```", "~~~", "{{ x }}", "{% x %}", "{: #x }",
    "[x](javascript:alert(1))", "[x]: http://x", "![x](y)", "[TOC]", "1. ", "- ", "# ", "> ", "| x | y |",
    "---", "===", "!!! note", "\\", "\\<", '"', "'", "\t", "  ", "    ", "(1) ", "wzxhzdk:0", "amp",
    'markdown="1"', "<!-- edition:glance -->", "http://example.org/?a=1&b=2", "<a@example.org>",
    "\u00a0", "\u2028", "\u200b", "\ufeff", "e\u0301", "👩‍👩‍👧", "العدل", "中文。",
)  # fmt: skip

# Everything that a source may hold inside a line: no control characters and no lone surrogates.
CHARACTERS = st.characters(exclude_categories=("Cc", "Cs")) | st.just("\t")


def line_texts() -> st.SearchStrategy[str]:
    """Return texts of one line."""
    pieces = st.sampled_from(HOSTILE) | st.text(CHARACTERS, max_size=8)
    return st.lists(pieces, max_size=8).map("".join)


def clause_texts() -> st.SearchStrategy[str]:
    """Return texts as clauses have them: one line, not blank, no white space at either end."""
    return line_texts().map(str.strip).filter(bool)


def raw_texts() -> st.SearchStrategy[str]:
    """Return texts of many lines, as a source file may be."""
    pieces = st.sampled_from(("\n", "\n", " \n", "\n\n", "  ")) | line_texts()
    return st.lists(pieces, max_size=12).map("".join)
