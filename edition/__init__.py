"""The compiler of the edition: two plain texts and curated YAML in, a website and its data out.

    load     read the sources byte for byte and the YAML with the place of every value
    parse    recognise front matter, headings, items and clauses by the rules of content/edition.yml
    resolve  give every clause and sentence its identifier, and bind the curated data to the texts
    check    compare with the ledger and the rules of the house; collect all faults
    render   weave annotations into the text and fill the templates: a page is a value
    stage    write pages, assets and data to build/, with the configuration derived for the engine
    engine   let the site engine (MkDocs) turn the staged Markdown into HTML
    finish   add what must come after the engine, then swap the finished site in whole

Each step is a function from value to value; only the ends touch the disk. Nothing about a
particular text stands here: unit names, markers, titles and counts are content.
"""
