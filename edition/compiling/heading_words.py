"""Words by which laws, treaties and standards head their parts, and their words for numbers."""

# ruff: noqa: RUF001 - letters of several scripts look alike

from __future__ import annotations

import re

# By the kind of what they head, each as it stands before its number.
HEADED = {
    "part": "PART|Part|PARTIE|Partie|TEIL|Teil|PARTE|Parte|DEEL|Deel|ЧАСТЬ|Часть|الباب"
    "|ČÁST|Část|DZIAŁ|Dział|ΜΕΡΟΣ|Μέρος|ЧАСТИНА|Частина|BAGIAN|Bagian|KISIM|Kısım|DIO|Dio|DEL|Del|RÉSZ|rész|OSA|osa",
    "book": "BOOK|Book|LIVRE|Livre|BUCH|Buch|LIBRO|Libro|LIVRO|Livro|BOEK|Boek"
    "|KNIHA|Kniha|KSIĘGA|Księga|ΒΙΒΛΙΟ|Βιβλίο|BUKU|Buku|KİTAP|Kitap|LLIBRE|Llibre",
    "title": "TITLE|Title|TITRE|Titre|TITEL|Titel|TITOLO|Titolo|TÍTULO|Título|TITULO|Titulo"
    "|TITLUL|Titlul|TYTUŁ|Tytuł|ΤΙΤΛΟΣ|Τίτλος|BAŞLIK|Başlık|TÍTOL|Títol",
    "chapter": "CHAPTER|Chapter|CHAPITRE|Chapitre|KAPITEL|Kapitel|CAPÍTULO|Capítulo|CAPITULO"
    "|Capitulo|CAPO|Capo|HOOFDSTUK|Hoofdstuk|ROZDZIAŁ|Rozdział|ГЛАВА|Глава|الفصل"
    "|HLAVA|Hlava|GLAVA|Glava|POGLAVJE|Poglavje|CAPITOLUL|Capitolul|ΚΕΦΑΛΑΙΟ|Κεφάλαιο|BÖLÜM|Bölüm"
    "|KAPITTEL|Kapittel|РОЗДІЛ|Розділ|BAB|Bab|Chương|CHƯƠNG|FEJEZET|Fejezet|fejezet|CAPÍTOL|Capítol|POGLAVLJE|Poglavlje"
    "|KAP|Kap|kap|LUKU|luku|PEATÜKK|peatükk|NODAĻA|nodaļa|SKYRIUS|skyrius",
    "section": "SECTION|Section|SEZIONE|Sezione|SECCIÓN|Sección|SECCION|Seccion|SEÇÃO|Seção"
    "|ABSCHNITT|Abschnitt|AFDELING|Afdeling|РАЗДЕЛ|Раздел|القسم"
    "|SECÇÃO|Secção|SECȚIUNEA|Secțiunea|ODDÍL|Oddíl|ODDIAŁ|Oddział|ODJELJAK|Odjeljak|ΤΜΗΜΑ|Τμήμα|SECCIÓ|Secció|AYIRIM|Ayırım|PARAGRAAF|Paragraaf|JAGU|jagu",
    "division": "DIVISION|Division",
    "subdivision": "SUBDIVISION|Subdivision",
    "subpart": "SUBPART|Subpart",
    "subchapter": "SUBCHAPTER|Subchapter",
    "rule": "RULE|Rule|RÈGLE|Règle|REGLA|Regla|REGRA|Regra|REGOLA|Regola",
    "principle": "PRINCIPLE|Principle|PRINCIPE|Principe",
    "canon": "CANON|Canon",
    "subsection": "Subsection|SUBSECTION|UNTERABSCHNITT|Unterabschnitt|Sous-section",
    "article": "ARTICLE|Article|ART|Art|ARTIKEL|Artikel|ARTÍCULO|Artículo|ARTICULO|Articulo"
    "|ARTICOLO|Articolo|ARTIGO|Artigo|СТАТЬЯ|Статья|ΑΡΘΡΟ|Άρθρο|المادة|مادة"
    "|MADDE|Madde|ARTYKUŁ|Artykuł|ARTICOLUL|Articolul|ARTIKKEL|Artikkel|ARTIKLA|Artikla|PASAL|Pasal"
    "|ČLEN|Člen|člen|ČLANAK|Članak|ČLÁNEK|Článek|ČLÁNOK|Článok|Čl|ЧЛЕН|Член|ЧЛАН|Члан|СТАТТЯ|Стаття"
    "|АРТЫКУЛ|Артыкул|ĐIỀU|Điều|CIKK|cikk|pants|straipsnis",
    "amendment": "AMENDMENT|Amendment",
    "exhibit": "EXHIBIT|Exhibit",
    "annex": "ANNEX|Annex|ANNEXE|Annexe|ALLEGATO|Allegato|ANEXO|Anexo|APPENDIX|Appendix|ANHANG"
    "|Anhang|BIJLAGE|Bijlage|SCHEDULE|Schedule|Приложение"
    "|ZAŁĄCZNIK|Załącznik|PŘÍLOHA|Příloha|PRILOG|Prilog|LAMPIRAN|Lampiran|ΠΑΡΑΡΤΗΜΑ|Παράρτημα"
    "|BILAG|Bilag|BILAGA|Bilaga|EK|Ek|ANEXA|Anexa|DODATEK|Dodatek|LIITE|Liite|MELLÉKLET|melléklet",
}
# What stands before a number and behind it, without a blank.
NUMBER_INSIDE = {
    "part": (("第", "[编編]"), ("제", "편")),
    "chapter": (("第", "章"), ("제", "장")),
    "section": (("第", "[节節]"), ("제", "절")),
    "article": (("第", "[条條]"), ("제", "조")),
}
BESIDE = ("amendment", "exhibit", "annex")

# Before or behind such a word, from the first on; those for the only one stand alone.
ORDINALS = tuple(
    tuple(row.split())
    for row in (
        "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo",
        "primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima",
        "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
        "primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
        "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
        "prima seconda terza quarta quinta sesta settima ottava nona decima",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "première deuxième troisième quatrième cinquième sixième septième huitième neuvième",
        "erster zweiter dritter vierter fünfter sechster siebenter achter neunter zehnter elfter",
        "erstes zweites drittes viertes fünftes sechstes siebentes achtes neuntes zehntes elftes",
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "one two three four five six seven eight nine ten eleven twelve",
        "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
        "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
        "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
        "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
        "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый",
        "πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο δέκατο",
        "πρωτο δευτερο τριτο τεταρτο πεμπτο εκτο εβδομο ογδοο ενατο δεκατο",
        "único",
        "única",
        "unico",
        "unique",
    )
)

# By which points count, where these are no letters from a to z: Italian, Portuguese, Spanish,
# Turkish, Russian.
ALPHABETS = (
    "abcdefghilmnopqrstuvz",
    "abcdefghijlmnopqrstuvxz",
    "abcdefghijklmnñopqrstuvwxyz",
    "abcçdefgğhıijklmnoöprsştuüvyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
)

# What stands above the text that comes before the first heading with a number.
PREAMBLES = frozenset(
    (
        "preamble preambule préambule präambel preâmbulo preámbulo preambolo preambuła preambula "
        "preambul преамбула προοίμιο başlangıç mukadimah pembukaan 序言 前文 الديباجة ديباجة"
    ).split()
)

# Languages in which lawyers cite paragraphs of an article that have no numbers by their place.
UNNUMBERED = ("da", "de", "es", "fi", "fr", "it", "nb", "nl", "nn", "no", "sv")
# Those in which one that is alone in its article is not named in the names of its points.
IMPLIED = ("da", "fi", "nb", "nn", "no", "sv")

# What stands behind a number and its word where these head something: the end of the line, or a
# title or text; a word in small letters or a number goes on with a sentence that cites it.
HEADS = r"(?!\s*[\da-zß-öø-ÿāčēģīķļņšūžąęėįųőű,;.:()–-])"

# With which what stands behind the last article begins: the words before signatures.
CLOSINGS = re.compile(
    "(?:IN WITNESS WHEREOF|In witness whereof|DONE (?:at|in)|Done (?:at|in)|EN FOI DE|En foi de"
    "|FAIT à|Fait à|EN FE DE LO CUAL|En fe de lo cual|HECHO en|Hecho en|EM FÉ DO QUE|Em fé do que"
    "|EM TESTEMUNHO|Em testemunho|FEITO em|Feito em|ZU URKUND DESSEN|Zu Urkund dessen|GESCHEHEN zu"
    "|Geschehen zu|IN FEDE DI CHE|In fede di che|FATTO a|Fatto a|TEN BLIJKE|Ten blijke|GEDAAN te"
    "|Gedaan te|В УДОСТОВЕРЕНИЕ|В удостоверение|СОВЕРШЕНО|Совершено|НА ПОСВІДЧЕННЯ|ВЧИНЕНО|Вчинено"
    "|ΣΕ ΠΙΣΤΩΣΗ|ΕΙΣ ΠΙΣΤΩΣΗ|ΕΓΙΝΕ|Έγινε|NA DOWÓD|Na dowód|SPORZĄDZONO|Sporządzono|وإثبات|إثباتا"
    "|以昭信守)"
)
