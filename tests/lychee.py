"""The link checker: what it says of a site that lies where a host would serve it."""

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

LYCHEE = Path(sysconfig.get_path("scripts")) / "lychee"


def check_links(inputs: Path, *, site: Path, host: Path, url: str) -> dict[str, Any]:
    """Return the report on the links in a file or folder, down to their fragments.

    `site` is what a host serves at `url`; links that begin with a slash start from `host`.
    """
    report = host.parent / "links.json"
    report.unlink(missing_ok=True)
    subprocess.run(
        [
            LYCHEE,
            "--offline",
            "--no-progress",
            "--include-fragments",
            "--include-verbatim",
            *("--extensions", "html,css"),
            *("--index-files", "index.html"),
            *("--root-dir", host),
            *("--remap", f"{url} file://{site}/"),
            *("--format", "json"),
            *("--output", report),
            inputs,
        ],
        capture_output=True,
        check=False,  # it fails where it finds faults: they are in the report
    )
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found
