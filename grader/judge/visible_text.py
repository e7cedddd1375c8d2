"""Text that a student made, shown so that nothing in it can hide or reorder what is read."""

import re

# Bidirectional controls reorder what follows; the others take no room. Joiners (200C, 200D) shape letters and stay.
_DECEPTIVE = "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # all but tab and newline
_PATTERN = re.compile(f"[{_CONTROLS}{_DECEPTIVE}\ud800-\udfff]")


def visible_text(text: str) -> str:
    """Put a code such as ⟨U+202E⟩ in the place of each; a carriage return, as of progress bars, ends a line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _PATTERN.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", lines)
