"""The header: what the edition is, where its texts come from, how their parts are named."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from edition.catalogues import gettext, later
from edition.claims import has_sentences
from edition.dates import day_month_year
from edition.exports.described import EDITORS, language, release, rights, statement
from edition.exports.tei import pointers
from edition.exports.xml_tree import block, element
from edition.model import Document, Edition
from edition.wording import plural

_TEXTS = later(
    "Each text stands as its source has it, white space and slips included: a p is a clause, which "
    "is one line of the source without indent, marker and line end"
)
_WRAPPED = later(
    "Each text stands as its source has it, slips included: a p is a clause, without indent, "
    "marker and line ends; where the source has cut a paragraph into lines, they are joined"
)
_SENTENCES = later("; an s is a sentence of it. The boundaries of sentences are the editors’.")
_WHOLE = later("; its one s is the whole of it, for sentences are not told apart.")
_PARTS = later(
    "Where a paragraph of the source is more than one clause, the attribute part says so."
)
_SAID = later("What the editors say names them in the attribute resp.")
_APART = later(
    "What the editors say names them in the attribute resp, or stands apart in standOff: {things}. "
    "It points to its places by the pointer schemes of the TEI Guidelines, so that nothing is "
    "added to the words."
)
# Each level has a tree of its own: an identifier holds hyphens and may begin like another, so that
# no character of it could part a unit from its clause.
_LEVELS = (
    ("clause", "//body//p[@xml:id]"),
    ("sentence", "//body//s[@xml:id]"),
    ("unit", "//body//div[@xml:id]"),
    ("line", "//front//*[@xml:id]"),
)


def header(edition: Edition) -> Element:
    """Return the header of the whole file."""
    used = dict.fromkeys(language(document) for document in edition.documents)
    languages = (element("language", {"ident": code}) for code in used)
    return block(
        "teiHeader",
        {},
        block(
            "fileDesc",
            {},
            _title(edition),
            _version(edition),
            _publication(edition),
            _notice(edition),
            block(
                "sourceDesc",
                {},
                block("listBibl", {}, *(_source(edition, text) for text in edition.documents)),
            ),
        ),
        block(
            "encodingDesc",
            {},
            block(
                "editorialDecl",
                {},
                element("p", {}, _on_texts(edition)),
                element("p", {}, _on_apparatus(edition)),
            ),
            *_references(),
            _classes(edition),
        ),
        block("profileDesc", {}, block("langUsage", {}, *languages)),
    )


def _on_texts(edition: Edition) -> str:
    joined = any(clause.last_line and clause.form is None for clause in edition.clauses)
    sentences = gettext(_SENTENCES if has_sentences(edition) else _WHOLE)
    return f"{gettext(_WRAPPED if joined else _TEXTS)}{sentences} {gettext(_PARTS)}"


def _on_apparatus(edition: Edition) -> str:
    found = (
        (edition.terms, gettext("a glossary with every occurrence")),
        (edition.notes, gettext("notes on probable slips")),
        (edition.links, gettext("links")),
    )
    things = [words for there, words in found if there]
    if not things:
        return gettext(_SAID)
    return gettext(_APART).format(things=gettext(", ").join(things))


def _title(edition: Edition) -> Element:
    annotated = edition.terms or edition.notes or edition.links
    done = gettext("edited and annotated by") if annotated else gettext("edited by")
    return block(
        "titleStmt",
        {},
        element("title", {}, edition.name),
        block(
            "respStmt",
            {"xml:id": pointers.EDITORS.removeprefix("#")},
            element("resp", {}, done),
            element("name", {}, gettext(EDITORS)),
        ),
    )


def _version(edition: Edition) -> Element:
    date = element("date", {"when": edition.date}, day_month_year(edition.date))
    said, _, end = gettext("Version {version} of {date}").partition("{date}")
    said = said.format(version=edition.version)
    words = element("edition", {"n": edition.version}, said, date, end or None)
    return block("editionStmt", {}, words)


def _publication(edition: Edition) -> Element:
    *texts, own = rights(edition)
    stated = [document.rights for document in edition.documents if document.rights]
    terms = [
        element("licence" if one.url else "p", {"target": one.url}, said)
        for one, said in zip(stated, texts, strict=True)
    ]
    terms.append(
        element("licence", {"target": edition.licence}, own)
        if edition.licence
        else element("p", {}, own)
    )
    return block(
        "publicationStmt",
        {},
        element("publisher", {}, gettext(EDITORS)),
        element("date", {"when": edition.date}, day_month_year(edition.date)),
        element("idno", {"type": "URL"}, edition.url),
        block("availability", {}, *terms),
    )


def _source(edition: Edition, document: Document) -> Element:
    """Return what is known of a text: its title or the editors' name for it, file and checksum."""
    title = element(
        "title", {"type": None if document.title else "desc"}, document.title or document.name
    )
    stated = statement(document)
    released = release(edition, document)
    reference = document.imprint.reference
    source = None
    if released and reference and reference.url:
        source = element("ref", {"target": reference.url}, reference.title)
    said = {"resp": pointers.EDITORS}
    return block(
        "bibl",
        {"xml:id": f"{document.id}.source", "default": "false"},
        title,
        element("note", {"type": "statement", **said}, stated) if stated else None,
        element(
            "note",
            {"type": "release", **said},
            released,
            ": " if source is not None else None,
            source,
        )
        if released
        else None,
        element("idno", {"type": "file"}, document.source.file),
        element("idno", {"type": "SHA-256"}, document.source.sha256),
        element("extent", {}, plural(len(document.source.lines), "{count} line", "{count} lines")),
    )


def _references() -> list[Element]:
    return [
        block(
            "refsDecl",
            {"n": unit, "default": "true" if number == 0 else "false"},
            element("citeStructure", {"unit": unit, "match": match, "use": "@xml:id"}),
        )
        for number, (unit, match) in enumerate(_LEVELS)
    ]


def _classes(edition: Edition) -> Element | None:
    """Return the kinds of links and of terms, which stand-off elements name."""
    relations = [
        _category(f"relation.{relation.id}", relation.label, relation.explanation)
        for relation in edition.relations
    ]
    kinds = [_category(f"category.{kind.id}", kind.label, None) for kind in edition.categories]
    taxonomies = [
        block("taxonomy", {"xml:id": identifier}, *rows)
        for identifier, rows in (("edition.relations", relations), ("edition.categories", kinds))
        if rows
    ]
    return block("classDecl", {}, *taxonomies) if taxonomies else None


def _category(identifier: str, label: str, explanation: str | None) -> Element:
    words = element("term", {}, label)
    described = element("catDesc", {}, words, f": {explanation}" if explanation else None)
    return block("category", {"xml:id": identifier}, described)


def _notice(edition: Edition) -> Element | None:
    if edition.notice is None:
        return None
    return block("notesStmt", {}, element("note", {}, edition.notice))
