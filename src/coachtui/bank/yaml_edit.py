"""Changes one part of a YAML text; every other line stays as it was written."""

import json
from collections.abc import Mapping
from typing import Any, Final

import yaml

from coachtui.bank.yaml_tree import LOADER

TEXTS: Final = ("en", "id")
"""Fields whose words stand in quotation marks."""

Fields = Mapping[str, str]
"""Names and what stands behind them."""


def with_question(text: str, path: tuple[str, ...], fields: Fields) -> str:
    """Return the text with one more question at a path, as deep in it as there is a part."""
    node: Any = yaml.compose(text, Loader=LOADER)
    missing = list(path)
    while missing and (inner := _value(node, missing[0])) is not None:
        node = inner
        missing.pop(0)
    entry: Any = dict(fields)
    for name in reversed(missing):
        entry = {name: [entry] if name == "questions" else entry}
    if node.flow_style:
        return _into_flow(text, node, entry if missing else [entry])
    indent = (node.value[0][0] if missing else node).start_mark.column
    return _with_lines(text, _last_line(node) + 1, indent, _block(entry if missing else [entry]))


def with_fields(text: str, key: str, fields: Fields) -> str:
    """Return the text with some fields of a question said anew; an empty one is taken out."""
    for name, words in fields.items():
        text = _with_field(text, _way_to(text, key)[-1], name, words)
    return text


def without_question(text: str, key: str) -> str:
    """Return the text without a question, and without the parts that held nothing else."""
    way = _way_to(text, key)
    while len(way) > 2 and len(way[-2].value) == 1:
        way.pop()
    return _without(text, way[-2], way[-1])


def _way_to(text: str, key: str) -> list[Any]:
    """Return the parts around a question, the outermost first, itself last; none without it."""
    return _way(yaml.compose(text, Loader=LOADER), key)


def _way(node: Any, key: str) -> list[Any]:
    if (named := _value(node, "key")) is not None and named.value == key:
        return [node]
    inner = (_way(part, key) for part in _parts(node))
    return next(([node, *way] for way in inner if way), [])


def _parts(node: Any) -> list[Any]:
    if isinstance(node, yaml.MappingNode):
        return [value for _name, value in node.value]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _with_field(text: str, node: Any, name: str, words: str) -> str:
    """Say one field of a part anew."""
    value = _value(node, name)
    if value is None:
        return _with_another(text, node, {name: words}) if words else text
    if not words:
        return _without(text, node, value)
    start, end = value.start_mark.index, value.end_mark.index
    end -= len(text[start:end]) - len(text[start:end].rstrip())  # a block goes on to what follows
    return text[:start] + _scalar(name, words) + text[end:]


def _with_another(text: str, node: Any, fields: Fields) -> str:
    """Write fields below those that a part has."""
    if node.flow_style:
        return _into_flow(text, node, dict(fields))
    return _with_lines(text, _last_line(node) + 1, node.start_mark.column, _block(dict(fields)))


def _without(text: str, holder: Any, part: Any) -> str:
    """Take a part out of what holds it, together with its name."""
    spans = [_span(entry) for entry in holder.value]
    at = next(n for n, (_start, end) in enumerate(spans) if end is part)
    start, end = spans[at]
    lines, first = text.split("\n"), start.start_mark.line
    dashed = "-" in lines[first][: start.start_mark.column]
    if holder.flow_style or (dashed and isinstance(holder, yaml.MappingNode) and len(spans) > 1):
        before = spans[at - 1][1].end_mark.index if at else start.start_mark.index
        following = spans[1][0].start_mark.index if not at and len(spans) > 1 else 0
        return text[:before] + text[following or end.end_mark.index :]
    if isinstance(holder, yaml.SequenceNode) and not dashed:
        first -= 1  # its dash stands on a line of its own
    return "\n".join([*lines[:first], *lines[_last_line(end) + 1 :]])


def _span(entry: Any) -> tuple[Any, Any]:
    """Return where an entry begins and where it ends: a name and its value, or one and the same."""
    return entry if isinstance(entry, tuple) else (entry, entry)


def _scalar(name: str, words: str) -> str:
    return json.dumps(words, ensure_ascii=False) if name in TEXTS else words


def _with_lines(text: str, at: int, indent: int, new: list[str]) -> str:
    """Return the text with some lines more, as deep as those around them."""
    lines = text.removesuffix("\n").split("\n")
    return "\n".join([*lines[:at], *(" " * indent + line for line in new), *lines[at:], ""])


def _value(node: Any, name: str) -> Any:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)


def _last_line(node: Any) -> int:
    """Return the line on which the last word of a part stands."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    return int(end.line if end.column else max(node.start_mark.line, end.line - 1))


def _into_flow(text: str, node: Any, entry: Any) -> str:
    """Write into a part that stands in brackets."""
    start, end = node.start_mark.index + 1, node.end_mark.index - 1
    more = json.dumps(entry, ensure_ascii=False)[1:-1]
    comma = "" if not node.value or text[start:end].rstrip().endswith(",") else ", "
    return f"{text[:end].rstrip(' ')}{comma}{more}{text[end:]}"


def _block(entry: Any) -> list[str]:
    """Write names and texts as indented lines."""
    if isinstance(entry, list):
        return [
            f"{'- ' if number == 0 else '  '}{line}"
            for item in entry
            for number, line in enumerate(_block(item))
        ]
    lines = []
    for name, value in entry.items():
        if isinstance(value, str):
            lines.append(f"{name}: {_scalar(name, value)}")
        else:
            lines += [f"{name}:", *(f"  {line}" for line in _block(value))]
    return lines
