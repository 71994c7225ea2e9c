"""The rules: every way in which content can be wrong, with its mend.

The names are public and never change; a constant is named after its rule.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its name, what it demands, an example of what breaks it, and how to mend that."""

    name: str
    demand: str
    example: str
    mend: str


# Files
MISSING_FILE = Rule(
    name="missing-file",
    demand="Every file that the edition names exists.",
    example="content/edition.yml names sources/papr.txt",
    mend="check the spelling of the file name, or put the file back",
)
NOT_UTF_8 = Rule(
    name="not-utf-8",
    demand="Every file is UTF-8, YAML without a byte order mark.",
    example="a source saved as Latin-1",
    mend="save the file as UTF-8 without a byte order mark",
)
LINE_ENDS = Rule(
    name="line-ends",
    demand="YAML ends its lines with LF alone, a source or page all with LF or all with CR LF.",
    example="YAML saved with CR LF by an editor",
    mend="save the file with Unix line ends (LF)",
)
CONTROL_CHARACTER = Rule(
    name="control-character",
    demand="No file holds a control character, or in YAML one that YAML does not allow.",
    example="a NUL byte in a source, a tab in a YAML file",
    mend="remove the character; only line ends and, in a source or page, tabs are allowed",
)
MERGE_MARK = Rule(
    name="merge-mark",
    demand="No YAML file and no page holds the marks of a merge that was not finished.",
    example="<<<<<<< HEAD",
    mend="keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>",
)
CHECKSUM = Rule(
    name="checksum",
    demand="A source has the SHA-256 that content/edition.yml records for it.",
    example="one word of a source was changed",
    mend="put the source back as it was",
)

# YAML
YAML_SYNTAX = Rule(
    name="yaml-syntax",
    demand="Every content file is well-formed YAML.",
    example='label: "First things',
    mend="look for a missing quotation mark, a colon without quotes, or a wrong indent, "
    "here or on the line before",
)
YAML_FEATURE = Rule(
    name="yaml-feature",
    demand="Content is plain YAML: no anchors, aliases, merge keys, tags or second document.",
    example="<<: *defaults",
    mend="write the value out in full",
)
STRAY_SPACE = Rule(
    name="stray-space",
    demand="No text begins or ends with a blank or holds a line break; none but words of "
    "the sources holds two blanks side by side.",
    example='label: "First things "',
    mend="remove the blank; a text over several lines is folded with >- and not with |",
)
HIDDEN_CHARACTER = Rule(
    name="hidden-character",
    demand="No text of the editors holds a character that nobody sees, but those with which "
    "scripts join letters, show directions or break words.",
    example="a zero width space that came with words copied from a page",
    mend="write the words anew without it",
)
UNPAIRED_MARK = Rule(
    name="unpaired-mark",
    demand="Double quotation marks come in pairs in every text that is not quoted verbatim.",
    example='reason: The word "house stands twice.',
    mend="add the mark that is missing, or remove the one that is too much",
)
DUPLICATE_KEY = Rule(
    name="duplicate-key",
    demand="A key stands once in its mapping.",
    example="term: … and, three lines on, term: …",
    mend="remove one of the two, or start a new list entry with '- '",
)
UNKNOWN_KEY = Rule(
    name="unknown-key",
    demand="Only the keys of the file's schema are used.",
    example="lable: First things",
    mend="see the file's schema in edition/reading/schemas/ for the keys that it knows",
)
MISSING_KEY = Rule(
    name="missing-key",
    demand="A mapping has all the keys that its schema requires.",
    example="a note without a reason",
    mend="add the key",
)
WRONG_VALUE = Rule(
    name="wrong-value",
    demand="A value has the type and form that its schema asks for.",
    example="line: seven",
    mend="see the file's schema in edition/reading/schemas/ for what it may be",
)

# Structure
TITLE = Rule(
    name="title",
    demand="The document's title is the very text of its title line.",
    example="title: House Rules, where the line says more than that",
    mend="copy the title from the source, or leave it out where the source has none",
)
MARKER_PATTERN = Rule(
    name="marker-pattern",
    demand="The marker of a level is a regular expression.",
    example="marker: '(\\d+'",
    mend="see the syntax of Python's re module; a bracket that stands for itself is \\( or \\[",
)
UNKNOWN_LEVEL = Rule(
    name="unknown-level",
    demand="A level beside another one names the kind of one that stands before it in the list.",
    example="beside: artcile",
    mend="write the kind of the level beside which this one stands",
)
UNUSED_RULE = Rule(
    name="unused-rule",
    demand="Every rule for the structure of a source meets a line of it.",
    example="a level of articles, where the source writes Art. and the marker asks for Article",
    mend="compare the rule with the lines of the source, or remove it; "
    "build.py check --tree shows what was found",
)
HARD_WRAPPED = Rule(
    name="hard-wrapped",
    demand="Lines that were cut at some width are joined before they are published as clauses.",
    example="a paragraph of five lines, each of which would be a clause",
    mend="write wrapped: true and paragraphs: blank (or indent); "
    "where each line is meant, as in verse, write wrapped: false",
)
EMPTY_DOCUMENT = Rule(
    name="empty-document",
    demand="Every source has at least one line of running text.",
    example="a source that was emptied by mistake",
    mend="put the source back as it was, or compare the levels with its lines",
)
MARKER_ORDER = Rule(
    name="marker-order",
    demand="Markers count up from the first one without gap or repetition.",
    example="(4) stands twice, or (6) follows (4)",
    mend="look whether a line of the source was lost, doubled or moved; a line that only begins "
    "like one with a marker is an exception, or the marker has to be narrower",
)
AMBIGUOUS_NAME = Rule(
    name="ambiguous-name",
    demand="No two places of a text are called the same.",
    example="Section 1 in Chapter I and in Chapter II",
    mend="write called: in the level, with {number} and, where the count begins anew, {parent}",
)
STRAY_MARKER = Rule(
    name="stray-marker",
    demand="A marker stands only inside a unit of the level above it.",
    example="(1) before the first section",
    mend="if it may stand without one, write optional: true in the level above; else look why "
    "none begins before this line",
)
STRAY_LINE = Rule(
    name="stray-line",
    demand="Every non-blank line belongs to a unit.",
    example="a paragraph before the first heading of a document without an opening unit",
    mend="list the line as front matter, or give the document an opening unit",
)
UNDECLARED_UNIT = Rule(
    name="undeclared-unit",
    demand="The sections found in a source are those that content/edition.yml declares.",
    example="a fifth section appears in the source",
    mend="declare the section in content/edition.yml, or mend its marker",
)
MISSING_UNIT = Rule(
    name="missing-unit",
    demand="Every section declared in content/edition.yml is found in its source.",
    example="the heading of section 3 was lost",
    mend="look for its heading in the source, and whether the marker of its level fits it; "
    "build.py check --tree shows what was found",
)
EXCEPTION = Rule(
    name="exception",
    demand="An exception names the opening words of exactly one line.",
    example='line: "The above-mentoned"',
    mend="copy the opening words from the source",
)
DUPLICATE_ID = Rule(
    name="duplicate-id",
    demand="An identifier stands for one thing only.",
    example="two terms with the id term-house",
    mend="give one of them another identifier",
)
BAD_ID = Rule(
    name="bad-id",
    demand="Identifiers are lower case, letters first, with hyphens only.",
    example="id: Unit_7",
    mend="use lower-case letters, digits and hyphens, a letter first",
)
MISSING_LABEL = Rule(
    name="missing-label",
    demand="Every unit has an editorial label, unless it has a heading of its own, or a marker "
    "and a name by called.",
    example="unit-4 is new and content/unit_labels.yml does not know it",
    mend="add the unit to content/unit_labels.yml",
)
UNKNOWN_UNIT = Rule(
    name="unknown-unit",
    demand="A unit named in the content exists.",
    example="unit-9 in content/unit_labels.yml",
    mend="check the identifier, or remove the entry",
)
SENTENCE_BOUNDARY = Rule(
    name="sentence-boundary",
    demand="The opening words of a later sentence stand once in their clause, in order, "
    "after white space or a wide character, as Chinese has them.",
    example='unit-7-p3: ["The seocnd sentence"]',
    mend="copy the opening words of the sentence from the source; make them longer "
    "where they stand more than once",
)

# Locators and quotes
UNKNOWN_CLAUSE = Rule(
    name="unknown-clause",
    demand="A locator names an existing clause, sentence or range.",
    example="unit-9-p1",
    mend="check the identifier on the page of the clause",
)
BAD_RANGE = Rule(
    name="bad-range",
    demand="A range runs forward within one unit.",
    example="unit-7-p3..p1",
    mend="write the first identifier, two dots and the last part: unit-p1..p3",
)
QUOTE = Rule(
    name="quote",
    demand="A quotation occurs, character for character, at the place that it names.",
    example='quote: "counties. level of"',
    mend="copy the words from the source",
)
AMBIGUOUS_QUOTE = Rule(
    name="ambiguous-quote",
    demand="A quotation that occurs more than once at its place says which one is meant.",
    example='quote: "security" without occurrence: 2',
    mend="quote more words, or add occurrence: 1 for the first, 2 for the second",
)

# Links
UNKNOWN_RELATION = Rule(
    name="unknown-relation",
    demand="A link's relation is one of those explained in content/relations.yml.",
    example="relation: resembles",
    mend="use a relation of the list",
)
DUPLICATE_LINK = Rule(
    name="duplicate-link",
    demand="Two places are linked once by the same relation, in one direction.",
    example="the same source, target and relation twice",
    mend="remove one of the two",
)
SELF_LINK = Rule(
    name="self-link",
    demand="A link leads from one place to another.",
    example="source and target are the same clause",
    mend="remove the link, or mend one of its ends",
)
UNLINKED_SOURCE = Rule(
    name="unlinked-source",
    demand="What is recorded as unlinked is a sentence of a commentary, each once.",
    example="a clause of a text under unlinked",
    mend="name a sentence of a commentary, or remove the entry",
)
UNACCOUNTED_SENTENCE = Rule(
    name="unaccounted-sentence",
    demand="A sentence of a commentary is linked, or unlinked with a reason; not both.",
    example="commentary-p3-s2 is in neither list",
    mend="add a link from the sentence, or an entry under unlinked with the reason",
)

# Glossary
UNKNOWN_CATEGORY = Rule(
    name="unknown-category",
    demand="A term's category is one of those listed at the top of content/glossary.yml.",
    example="category: tresty",
    mend="use a category of the list",
)
DOUBLE_CLAIM = Rule(
    name="double-claim",
    demand="A name or a variant belongs to one term.",
    example="two terms list the variant House",
    mend="remove the variant from one of the two",
)
UNUSED_VARIANT = Rule(
    name="unused-variant",
    demand="A term and each of its variants occur in the texts.",
    example="the variant Hosue, which no clause has",
    mend="copy the variant as it occurs, or remove it",
)
UNUSED_EXCEPTION = Rule(
    name="unused-exception",
    demand="An exception names words in which the term would otherwise be found.",
    example="an exception whose quotation holds no variant of the term",
    mend="remove the exception, or quote the words that hold the false match",
)
NO_SOURCE = Rule(
    name="no-source",
    demand="A definition names at least one reference; a term without definition names none.",
    example="a definition without references",
    mend="add a locator or a fact, or set the definition to null",
)
UNKNOWN_TERM = Rule(
    name="unknown-term",
    demand="A term named in the content exists, and is another one than that which names it.",
    example="see_also: [term-hosue]",
    mend="check the identifier in content/glossary.yml",
)
UNKNOWN_FACT = Rule(
    name="unknown-fact",
    demand="A fact named in the content stands in content/facts.yml.",
    example="fact: Hosue rules",
    mend="check the subject in content/facts.yml",
)

# Index
INDEX_TARGET = Rule(
    name="index-target",
    demand="see and see also lead to a heading that has locators.",
    example="see: [Charter], which is itself a see entry",
    mend="name a heading that carries locators, exactly as it is spelled",
)
INDEX_SEE = Rule(
    name="index-see",
    demand="A heading with see carries nothing else; every other heading leads somewhere.",
    example="a heading with both see and locators",
    mend="turn see into see_also, or remove the locators",
)
INDEX_REPEAT = Rule(
    name="index-repeat",
    demand="A locator stands once under a heading; two do not overlap.",
    example="unit-8-p1 under the heading and under its subheading",
    mend="keep the locator where it says most",
)
INDEX_CROWD = Rule(
    name="index-crowd",
    demand="At most seven undivided locators stand under a heading or subheading.",
    example="a heading with eight locators and no subheadings",
    mend="divide them by subheadings",
)
INDEX_ORDER = Rule(
    name="index-order",
    demand="Headings, and subheadings under each, stand in alphabetical order.",
    example="zebra before aardvark",
    mend="move the entry to its place",
)
INDEX_COVERAGE = Rule(
    name="index-coverage",
    demand="Every clause of every document is reached from the index.",
    example="no locator leads to unit-9-p1",
    mend="add a locator under the heading that the clause says something of",
)

# Notes
NEEDLESS_NOTE = Rule(
    name="needless-note",
    demand="The suggested reading of a note differs from the words that it quotes.",
    example="quote: wellcome and reading: wellcome",
    mend="write what stands in place of the quotation, or remove the note",
)
NOTE_OVERLAP = Rule(
    name="note-overlap",
    demand="One of two notes whose words overlap names the other under overlaps; no other "
    "note does.",
    example="two notes on the same words, and neither says so",
    mend="add overlaps: [the other note's id] to one of the two, or shorten a quotation",
)
UNKNOWN_NOTE = Rule(
    name="unknown-note",
    demand="A note named in the content exists.",
    example="overlaps: [note-levle]",
    mend="check the identifier in content/notes.yml",
)

# Prose of the editors
POINTING_WORD = Rule(
    name="pointing-word",
    demand="A comment, a reason or a definition is true wherever it is shown: it names places.",
    example="comment: The words stand here, too.",
    mend="name the place by its identifier in braces, such as {part-7-p2}",
)
BARE_IDENTIFIER = Rule(
    name="bare-identifier",
    demand="Prose names places by identifiers in braces, which readers see as names.",
    example="reason: part-7-p2 has the plural.",
    mend="put the identifier in braces",
)

# Ledger
LEDGER_MISSING = Rule(
    name="ledger-missing",
    demand="Every identifier and address of the edition is recorded in the ledger.",
    example="a new clause that was never recorded",
    mend='record it: build.py record --reason "why it is new"',
)
LEDGER_LOST = Rule(
    name="ledger-lost",
    demand="What the ledger records is still there, or is retired with a reason.",
    example="unit-7-p2 is in the ledger and no longer in the text",
    mend='put it back, or record the loss: build.py record --reason "why" --successor OLD=NEW',
)
LEDGER_CHANGED = Rule(
    name="ledger-changed",
    demand="The text behind an identifier is the text that the ledger records.",
    example="a word of unit-7-p2 was changed",
    mend='undo the change, or record it: build.py record --reason "why"',
)
LEDGER_REUSED = Rule(
    name="ledger-reused",
    demand="A retired identifier is never given again.",
    example="a new note takes the identifier of one that was removed",
    mend="choose another identifier",
)
LEDGER_ORDER = Rule(
    name="ledger-order",
    demand="The ledger is whole: identifiers once each, successors that exist.",
    example="the ledger was edited by hand",
    mend="put content/ledger.yml back as it was: only build.py record writes it",
)

# Pages
UNKNOWN_SLOT = Rule(
    name="unknown-slot",
    demand="A slot in a hand-written page is one that the edition fills, written as here.",
    example="<!-- edition:covrage -->",
    mend="use a slot of the list in CONTRIBUTING.md",
)
PAGE_HEAD = Rule(
    name="page-head",
    demand="A hand-written page begins with its title and description between --- lines; no two "
    "have the same title.",
    example="a page without a description",
    mend="begin the page with ---, title: …, description: …, ---",
)
PAGE_NAME = Rule(
    name="page-name",
    demand="The files of hand-written pages are named as identifiers are.",
    example="site_src/About us.md",
    mend="rename the file: lower-case letters, digits and hyphens, then .md",
)
PAGE_MARKUP = Rule(
    name="page-markup",
    demand="A hand-written page closes every block that it opens, and has one heading "
    "of the first level.",
    example='a page whose <div class="page"> is never closed',
    mend="close blocks in the order in which they were opened",
)
PAGE_BLOCKED = Rule(
    name="page-blocked",
    demand="A hand-written page holds nothing that its policy keeps out: no script, style, frame "
    "or handler, and nothing that is loaded from another site.",
    example='<p style="color: red">',
    mend="take it out; what a page looks like stands in the style sheets of the theme, and "
    "pictures lie in site_src/assets/",
)
UNKNOWN_PAGE = Rule(
    name="unknown-page",
    demand="A link in a hand-written page to another page, or to an identifier on it, leads to "
    "one that exists.",
    example="[the notes](../ntoes/index.md)",
    mend="a link is written from the page's own folder, such as ../about/index.md",
)
ADDRESS_TAKEN = Rule(
    name="address-taken",
    demand="No two pages have the same address.",
    example="a section with the identifier glossary",
    mend="rename the hand-written page, or give the unit another identifier",
)

CATALOGUE = {
    "Files": (MISSING_FILE, NOT_UTF_8, LINE_ENDS, CONTROL_CHARACTER, MERGE_MARK, CHECKSUM),
    "YAML": (
        YAML_SYNTAX,
        YAML_FEATURE,
        STRAY_SPACE,
        HIDDEN_CHARACTER,
        UNPAIRED_MARK,
        DUPLICATE_KEY,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_VALUE,
    ),
    "Structure": (
        TITLE,
        MARKER_PATTERN,
        UNKNOWN_LEVEL,
        UNUSED_RULE,
        HARD_WRAPPED,
        EMPTY_DOCUMENT,
        MARKER_ORDER,
        AMBIGUOUS_NAME,
        STRAY_MARKER,
        STRAY_LINE,
        UNDECLARED_UNIT,
        MISSING_UNIT,
        EXCEPTION,
        DUPLICATE_ID,
        BAD_ID,
        MISSING_LABEL,
        UNKNOWN_UNIT,
        SENTENCE_BOUNDARY,
    ),
    "Locators and quotes": (UNKNOWN_CLAUSE, BAD_RANGE, QUOTE, AMBIGUOUS_QUOTE),
    "Links": (UNKNOWN_RELATION, DUPLICATE_LINK, SELF_LINK, UNLINKED_SOURCE, UNACCOUNTED_SENTENCE),
    "Glossary": (
        UNKNOWN_CATEGORY,
        DOUBLE_CLAIM,
        UNUSED_VARIANT,
        UNUSED_EXCEPTION,
        NO_SOURCE,
        UNKNOWN_TERM,
        UNKNOWN_FACT,
    ),
    "Index": (INDEX_TARGET, INDEX_SEE, INDEX_REPEAT, INDEX_CROWD, INDEX_ORDER, INDEX_COVERAGE),
    "Notes": (NEEDLESS_NOTE, NOTE_OVERLAP, UNKNOWN_NOTE),
    "Prose of the editors": (POINTING_WORD, BARE_IDENTIFIER),
    "Ledger": (LEDGER_MISSING, LEDGER_LOST, LEDGER_CHANGED, LEDGER_REUSED, LEDGER_ORDER),
    "Pages": (
        UNKNOWN_SLOT,
        PAGE_HEAD,
        PAGE_NAME,
        PAGE_MARKUP,
        PAGE_BLOCKED,
        UNKNOWN_PAGE,
        ADDRESS_TAKEN,
    ),
}

RULES = {rule.name: rule for rules in CATALOGUE.values() for rule in rules}
