"""What lawyers of a language call the parts of an article that stand in it without pages."""

# ruff: noqa: RUF001 - letters of several scripts look alike

from __future__ import annotations

from dataclasses import dataclass

from edition.languages import LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Forms with `{number}`, as they stand behind the name of what is around.

    `paragraph` is for numbered paragraphs of an article, `number` for numbers in these. `section`
    is a word for a part that has a number alone; `unnumbered` and `clauses` are words for
    paragraphs without a number, one and several: where all have none, and beside others with one.
    `preamble` and `closing` are what stands before and behind the articles; nothing where the
    interface has a word for it. `bracketed` says that only numbers in brackets, or with a word, are
    those of paragraphs.
    """

    paragraph: str = "({number})"
    number: str = "({number})"
    letter: str = "({number})"
    roman: str = "({number})"
    bullet: str = ", item {number}"
    section: str = ""
    unnumbered: tuple[str, str] | None = None
    clauses: tuple[str, str] | None = None
    preamble: str = ""
    closing: str = ""
    bracketed: bool = False


def _spoken(
    words: str, around: str, unnumbered: str, clauses: str = "", *, bracketed: bool = False
) -> Spoken:
    """Return forms from words with bars between them."""
    paragraph, number, letter, roman, bullet = (
        one if "{" in one else f"{one} {{number}}" for one in words.split("|")
    )
    section, preamble, closing = around.split("|")
    one, several = unnumbered.split("|")
    other, others = (clauses or unnumbered).split("|")
    return Spoken(
        paragraph=paragraph,
        number=number,
        letter=letter,
        roman=roman,
        bullet=bullet,
        section=section,
        unnumbered=(one, several),
        clauses=(other, others),
        preamble=preamble,
        closing=closing,
        bracketed=bracketed,
    )


_NORWEGIAN = _spoken(
    ", {number}. ledd| nr.| bokstav| nr.|, strekpunkt",
    "Avsnitt|Innledning|Sluttformel",
    ", {number}. ledd|, {number}. ledd",
    bracketed=True,
)
_SPOKEN = {
    "ca": _spoken(
        ", apartat|, número|, lletra {number})|, incís|, guió",
        "Secció|Preàmbul|Fórmula final",
        "paràgraf|paràgrafs",
    ),
    "cs": _spoken(
        " odst.| bod| písm. {number})| bod| odrážka",
        "Oddíl|Preambule|Závěr",
        "odstavec|odstavce",
        "pododstavec|pododstavce",
    ),
    "da": _spoken(
        ", stk.|, nr.|, litra|, nr.|, led",
        "Afsnit|Indledning|Slutformel",
        ", stk. {number}|, stk. {number}",
        bracketed=True,
    ),
    "de": _spoken(
        " Abs.| Nr.| Buchst.| Ziff.| Spiegelstrich",
        "Abschnitt|Präambel|Schlussformel",
        "Absatz|Absätze",
        "Unterabsatz|Unterabsätze",
    ),
    "el": _spoken(
        ", παρ.|, αριθ.|, στοιχ.|, στοιχ.|, παύλα",
        "Τμήμα|Προοίμιο|Ακροτελεύτιο",
        "εδάφιο|εδάφια",
    ),
    "es": _spoken(
        ", apartado|, número|, letra {number})|, inciso|, guion",
        "Sección|Preámbulo|Fórmula final",
        "párrafo|párrafos",
    ),
    "et": _spoken(
        " lg| p| p|, alapunkt|, taane",
        "Jagu|Preambul|Lõppvormel",
        "lõik|lõigud",
        bracketed=True,
    ),
    "fi": _spoken(
        " {number} mom.| {number} kohta| {number} kohta| {number} kohta|, luetelmakohta",
        "Jakso|Johdanto|Allekirjoitukset",
        " {number} mom.| {number} mom.",
        bracketed=True,
    ),
    "fr": _spoken(
        ", paragraphe|, point|, point {number})|, point|, tiret",
        "Section||",
        "alinéa|alinéas",
    ),
    "hu": _spoken(
        " ({number}) bekezdés| {number}. pont| {number}) pont| {number}) pont|, franciabekezdés",
        "Szakasz|Preambulum|Záró rendelkezés",
        " {number}. bekezdés| {number}. bekezdés",
        bracketed=True,
    ),
    "it": _spoken(
        ", comma|, numero|, lettera {number})|, numero|, trattino",
        "Sezione|Preambolo|Formula finale",
        "comma|commi",
        "capoverso|capoversi",
    ),
    "nb": _NORWEGIAN,
    "nl": _spoken(
        ", lid|, onderdeel|, onderdeel|, onderdeel|, streepje",
        "Paragraaf|Preambule|Slotformule",
        "lid|leden",
        "alinea|alinea's",
    ),
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "pl": _spoken(
        " ust.| pkt| lit.| ppkt| tiret",
        "Rozdział|Preambuła|Formuła końcowa",
        "akapit|akapity",
    ),
    "pt": _spoken(
        ", n.º|, número|, alínea {number})|, inciso|, travessão",
        "Secção|Preâmbulo|Fórmula final",
        "parágrafo|parágrafos",
    ),
    "ru": _spoken(
        ", пункт|, подпункт|, подпункт {number})|, подпункт|, тире",
        "Раздел|Преамбула|Заключительная часть",
        "абзац|абзацы",
    ),
    "sv": _spoken(
        " {number} p| {number} p| {number}| {number}|, strecksats",
        "Avsnitt|Ingress|Slutformel",
        " {number} st.| {number} st.",
        bracketed=True,
    ),
    "tr": _spoken(
        ", fıkra|, bent|, bent|, bent|, tire",
        "Bölüm|Başlangıç|Bitiş",
        "fıkra|fıkralar",
        "paragraf|paragraflar",
    ),
    "uk": _spoken(
        ", пункт|, підпункт|, підпункт {number})|, підпункт|, тире",
        "Розділ|Преамбула|Заключна частина",
        "абзац|абзаци",
    ),
}
_SIGN = ("\N{PILCROW SIGN}", "\N{PILCROW SIGN}")
_UNKNOWN = Spoken(bullet=", – {number}", section="\N{SECTION SIGN}", clauses=_SIGN)
_OURS = (LANGUAGE, "ar")  # whose words for clauses the site has


def spoken(language: str) -> Spoken:
    """Return the forms of a language; signs for one that is not known."""
    primary = language.split("-", maxsplit=1)[0]
    return Spoken() if primary in _OURS else _SPOKEN.get(primary, _UNKNOWN)
