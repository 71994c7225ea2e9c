"""What is raised where a format cannot be made here, for want of something outside the project."""

from __future__ import annotations


class FormatUnavailableError(Exception):
    """A format cannot be made on this machine.

    `reason` says why, as part of a sentence, `remedy` what to do about it.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason, remedy)  # both, so that it comes whole out of another process
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.reason}. {self.remedy}."
