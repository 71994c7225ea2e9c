"""Many faults of one cause are one message that says where they all are; others are shown whole."""

from __future__ import annotations

from edition.faults.fault import ContentError, Fault, Place


def fault(line: int, message: str, hint: str = "mend it", rule: str = "stray-marker") -> Fault:
    place = Place(file="text.txt", line=line, column=1, width=1, excerpt="The line")
    return Fault(rule=rule, place=place, message=message, hint=hint)


def test_equal_faults_are_one_with_their_lines():
    error = ContentError(fault(line, "it is stray") for line in (3, 5, 6, 7, 9))
    assert len(error.faults) == 5
    assert str(error).count("stray-marker") == 1
    assert str(error).endswith("hint: mend it\nand 4 more like it: lines 5-7, 9")


def test_what_differs_in_quotation_marks_is_listed():
    error = ContentError(fault(line, f'the marker "{line}." is stray') for line in range(1, 6))
    assert "1 more like it" not in str(error)
    assert 'and 4 more like it: line 2 "2.", line 3 "3.", line 4 "4.", line 5 "5."' in str(error)
    same_line = ContentError(fault(1, f'no label for "u-{n}"', f"add u-{n}: …") for n in range(5))
    assert str(same_line).endswith('and 4 more like it: "u-1", "u-2", "u-3", "u-4"')


def test_three_are_shown_whole_and_different_ones_always():
    assert str(ContentError(fault(n, "it is stray") for n in range(3))).count("| The line") == 3
    many = [fault(n, f'no clause "x-{n}"', f'did you mean "y-{n}"?') for n in range(30)]
    assert str(ContentError(many)).count("did you mean") == 30
    mixed = [
        *many[:1],
        *(fault(n, "it is stray") for n in range(9)),
        fault(4, "lost", rule="title"),
    ]
    assert str(ContentError(mixed)).count("hint: ") == 3
