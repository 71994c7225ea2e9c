"""The programs that open the edition's files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def run(program: str, *arguments: str) -> None:
    """Run a program; fail with what it says where it fails."""
    path = shutil.which(program)
    assert path, f"{program} is missing: make peers"
    result = subprocess.run([path, *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def converted(documents: list[Path], kind: str, folder: Path, *options: str) -> None:
    """Open documents in LibreOffice and save them in a folder as another kind."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    order = ("--convert-to", kind, "--outdir", str(folder), *map(str, documents))
    run("soffice", profile, "--headless", *options, *order)


def saved(document: Path, kind: str, folder: Path) -> Path:
    """Open a document in LibreOffice and save it in a folder as another kind."""
    converted([document], kind, folder)
    return folder / f"{document.stem}.{kind.partition(':')[0]}"
