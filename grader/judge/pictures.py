"""Pictures of an exercise: SVG files that draw, and do nothing else.

A picture comes from an instructor and is shown to students. It is looked at with expat and never with a full XML
library: a document type, and with it every entity, is refused before anything could be expanded. What is left is held
to drawing: no scripts, no events, no foreign content, and no address but places in the picture itself.
"""

from __future__ import annotations

import re
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_APART = " "  # expat writes namespace, this, and the name
_ACTING = {"script", "foreignObject", "iframe", "a", "image", "feImage", "animate", "animateMotion", "animateTransform"}
_ACTING |= {"set", "handler", "listener", "audio", "video", "canvas"}
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*(?P<target>[^'\")\s]*)", re.IGNORECASE)
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_VIEW_BOX = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*", re.IGNORECASE)
_MOST_GAPS = 5


def picture_problems(svg: str) -> list[str]:
    """Return what keeps a picture from being shown, a sentence each; none if it only draws."""
    return _Reader().read(svg).problems[:_MOST_GAPS]


def picture_size(svg: str) -> tuple[int, int] | None:
    """Return width and height of a picture's viewBox in whole units; None if it has none."""
    return _Reader().read(svg).size


class _Reader:
    """Reads one picture."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.size: tuple[int, int] | None = None
        self._depth = 0
        self._style: list[str] | None = None

    def read(self, svg: str) -> _Reader:
        parser = expat.ParserCreate("utf-8", _APART)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(svg.encode("utf-8"), True)
        except _RefusedError as refused:
            self.problems.append(str(refused))
        except expat.ExpatError as error:
            self.problems.append(f"is not well-formed XML: {error}")
        return self

    def _doctype(self, *_: object) -> None:
        raise _RefusedError("must have no document type and no entities")

    def _instruction(self, target: str, _: str) -> None:
        self._note(f"must hold no processing instruction. Received: {target}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        namespace, _, local = name.rpartition(_APART)
        if self._depth == 1:
            self._look_at_root(namespace, local, attributes)
        if namespace != SVG:
            self._note(f"must hold elements of SVG only. Received: {local}")
        elif local in _ACTING:
            self._note(f"must only draw: <{local}> is not allowed")
        if local == "style":
            self._style = []
        for attribute, value in attributes.items():
            self._look_at_attribute(attribute, value)

    def _look_at_root(self, namespace: str, local: str, attributes: dict[str, str]) -> None:
        if (namespace, local) != (SVG, "svg"):
            raise _RefusedError(f'must begin with <svg xmlns="{SVG}">')
        match = _VIEW_BOX.fullmatch(attributes.get("viewBox", ""))
        if match and float(match[1]) >= 1 and float(match[2]) >= 1:
            self.size = (round(float(match[1])), round(float(match[2])))
        else:
            self._note('must have a viewBox such as "0 0 640 360"')

    def _look_at_attribute(self, attribute: str, value: str) -> None:
        namespace, _, local = attribute.rpartition(_APART)
        if local.lower().startswith("on"):
            self._note(f"must react to nothing: the attribute {local} is not allowed")
        if local == "href" and namespace in {"", XLINK} and not value.strip().startswith("#"):
            self._note(f"may refer to places inside itself only. Received: {local}={value[:60]}")
        if (namespace, local) == (XML, "base"):
            self._note("may refer to places inside itself only: the attribute xml:base is not allowed")
        self._look_at_style(value)

    def _look_at_style(self, text: str) -> None:
        for match in _ADDRESS.finditer(text):
            if not match["target"].startswith("#"):
                self._note(f"may refer to places inside itself only. Received: {match[0][:60]}")
        if "@import" in text.lower() or "://" in text or "\\" in text:  # an escape could hide either
            self._note("must hold no @import, no address and no backslash in attributes and style rules")

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._style is not None and name.endswith(f"{_APART}style"):
            self._look_at_style("".join(self._style))
            self._style = None

    def _note(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


class _RefusedError(Exception):
    """The picture is not read on."""
