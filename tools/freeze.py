#!/usr/bin/env python3
"""Pack the built site of a release, with the checksum of every file, so that it can be kept.

    python tools/freeze.py [SITE] [RELEASE]

Writes to the folder RELEASE (release/):

- edition-VERSION.zip: the site, the same bytes whenever and wherever it is packed;
- SHA256SUMS: a line for every file of the site and one for the archive; in a folder with the
  unpacked archive beside it, `sha256sum -c SHA256SUMS` proves that nothing was changed or lost.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

NO_SITE = "{site}: there is no built site here; run `make site` first"
NO_ADDRESS = """\
This site was built for {url}; its citations would lead nowhere.
Build the release for the address where it will stay: make freeze SITE_URL=https://…"""
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the time of every file in the archive: zip knows no earlier one


def freeze(site: Path, release: Path) -> Path:
    """Write the archive and the checksums of a site; return where the archive is.

    Raises ValueError where there is no site, or one that was built for a preview.
    """
    described = site / "data" / "edition.json"
    if not described.is_file():
        raise ValueError(NO_SITE.format(site=site))
    edition = json.loads(described.read_text(encoding="utf-8"))["edition"]
    if urlsplit(edition["url"]).hostname == "localhost":
        raise ValueError(NO_ADDRESS.format(url=edition["url"]))
    shutil.rmtree(release, ignore_errors=True)
    release.mkdir(parents=True)
    name = f"edition-{edition['version']}"
    archive = release / f"{name}.zip"
    sums = []
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            inside = f"{name}/{path.relative_to(site).as_posix()}"
            content = path.read_bytes()
            entry = zipfile.ZipInfo(inside, EARLIEST)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content, zipfile.ZIP_DEFLATED)
            sums.append(_line(content, inside))
    sums.append(_line(archive.read_bytes(), archive.name))
    (release / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="")
    return archive


def _line(content: bytes, name: str) -> str:
    return f"{hashlib.sha256(content).hexdigest()}  {name}\n"


def main() -> int:
    """Freeze a site; return 1 if there is none, or none to be kept."""
    places = [*sys.argv[1:], *("site", "release")[len(sys.argv) - 1 :]]
    try:
        print(freeze(*map(Path, places)))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
