"""The compiler of the edition: two plain texts and curated YAML in, a website and its data out.

    load     read the sources byte for byte and the YAML with the place of every value
             (reading/load.py; text_files, yaml_reader, schema, written_pages)
    parse    recognise front matter, headings, items and clauses by the rules of content/edition.yml
             (compiling/parse.py; lines, marks, line_rules, markers, numerals, counting, placing,
             marked_lines, naming, names, flowing, exceptional_lines, declarations, wrapping)
    resolve  give every clause and sentence its identifier, and bind the curated data to the texts
             (compiling/compile.py; assembling, assigning, resolving, relations, links, glossary,
             notes, subject_index)
    check    compare with the ledger; whatever breaks a rule, here or before, is a fault
             (compiling/ledger_check.py; faults/rules.py, faults/fault.py)
    render   weave annotations into the text and fill the templates: a page is a value
             (pages/pages.py; makers, presenters, weave, render)
    export   make every other format from the same edition
             (exports/formats.py, the list of all)
    stage    write pages, assets and data to build/, with the configuration derived for the engine
             (site/stage.py)
    engine   let the site engine (MkDocs) turn the staged Markdown into HTML
             (site/engine.py)
    finish   put it together with all that the engine does not make, then swap the finished site in
             whole (site/assemble.py, site/finish.py; site/build.py calls all of them)

Each step is a function from value to value; only the ends touch the disk. Nothing about a
particular text stands in this package: unit names, markers, titles and counts are content.
Imports point one way: site, then pages and exports, which do not know each other, then citations,
compiling, reading, faults, and last what stands beside them here: the model, identifiers,
addresses, names of places, the kinds of pages, the words for dates and counts (see pyproject.toml).
What is said to readers is English in the code, and in other languages stands in catalogues
(catalogues.py, locales/); pages and exports are made while one of them is spoken.
"""
