"""Lays a team's own bank file over the shipped one, key by key."""

from typing import Final

from coachtui.bank.yaml_tree import Block, Items, Tree

MERGED: Final = frozenset({"stages", "models"})
"""Fields whose entries are merged by key instead of being replaced."""


def merged(base: Block, own: Block) -> Block:
    """Return the base with an own file's models, stages, questions and fields put in."""
    result = _over(base, own)
    topics, more = base.get("topics"), own.get("topics")
    if isinstance(topics, Items) and isinstance(more, Items):
        joined = _copy(topics)
        for topic, place in zip(more, more.places, strict=True):
            if topic not in joined:
                joined.append(topic)
                joined.places.append(place)
        result["topics"] = joined
    return result


def _over(base: Block, own: Block) -> Block:
    """Return a mapping whose fields are the own ones where there are any."""
    result = Block(base.place)
    result.update(base)
    result.places.update(base.places)
    for key, value in own.items():
        result.places[key] = own.places[key]
        result[key] = _field(key, base.get(key), value)
    return result


def _field(key: str, base: Tree | None, own: Tree) -> Tree:
    if key in MERGED and isinstance(base, Block) and isinstance(own, Block):
        return _entries(base, own)
    if key == "questions" and isinstance(base, Items) and isinstance(own, Items):
        return _questions(base, own)
    return own


def _entries(base: Block, own: Block) -> Block:
    """Return models or stages of both: an own one of the same key changes the fields it names."""
    result = _over(base, own)
    for key, value in own.items():
        shipped = base.get(key)
        if isinstance(shipped, Block) and isinstance(value, Block):
            result[key] = _over(shipped, value)
    return result


def _questions(base: Items, own: Items) -> Items:
    """Return the questions of both: an own one takes the place of the one with its key."""
    result = _copy(base)
    position = {_key(question): index for index, question in enumerate(base)}
    for question, place in zip(own, own.places, strict=True):
        index = position.get(_key(question)) if _key(question) else None
        if index is None:
            result.append(question)
            result.places.append(place)
        else:
            result[index], result.places[index] = question, place
    return result


def _key(question: Tree) -> str:
    key = question.get("key") if isinstance(question, Block) else None
    return key if isinstance(key, str) else ""


def _copy(items: Items) -> Items:
    copy = Items(items.place)
    copy.extend(items)
    copy.places.extend(items.places)
    return copy
