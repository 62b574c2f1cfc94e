"""Looks at a bank tree as a whole: stages that are missing, keys used twice, where things stand."""

from typing import Final

from coachtui.bank.problems import Place, Problem, problem_at, unknown_key
from coachtui.bank.yaml_tree import Block, Items, Tree, locate
from coachtui.i18n import _
from coachtui.kinds import CLOSE, LAST_TIME, OPEN

TRUE: Final = frozenset({"true", "yes", "on", "y", "t", "1"})


def question_lists(tree: Block) -> list[tuple[str, Items]]:
    """Return the questions of each stage with the path of the stage."""
    found = [(f"stages.{key}", stage) for key, stage in _blocks(tree.get("stages"))]
    for name, model in _blocks(tree.get("models")):
        stages = _blocks(model.get("stages"))
        found += [(f"models.{name}.stages.{key}", stage) for key, stage in stages]
    return [
        (path, questions)
        for path, stage in found
        if isinstance(questions := stage.get("questions"), Items)
    ]


def missing_stages(tree: Block) -> list[Problem]:
    """Find stages that a session would need, or that weights name, and that are not there."""
    stages = tree.get("stages")
    wrap = set(stages) if isinstance(stages, Block) else set()
    models = [(key, model, dict(_blocks(model.get("stages")))) for key, model in _models(tree)]
    needed = [OPEN, LAST_TIME]
    if not all(any(_closes(stage) for stage in own.values()) for _key, _model, own in models):
        needed.append(CLOSE)
    problems: list[Problem] = []
    if missing := [key for key in needed if key not in wrap]:
        message = _("These stages are missing: {stages}. Write them under “stages”.")
        text = message.format(stages=", ".join(missing))
        problems.append(problem_at(locate(tree, ("stages",)), text, "stages"))
    for key, model, own in models:
        weights = model.get("weights")
        if isinstance(weights, Block):
            known = {*wrap, *own}
            problems += [
                problem_at(place, unknown_key(word, known), f"models.{key}.weights")
                for word, place in weights.places.items()
                if word not in known
            ]
    return problems


def written_keys(tree: Block) -> list[Problem]:
    """Find models and stages that carry a key of their own beside the one they stand under."""
    parts = [("stages", tree.get("stages")), ("models", tree.get("models"))]
    parts += [(f"models.{key}.stages", model.get("stages")) for key, model in _models(tree)]
    message = _("A stage or model has its key before the colon. Take this line out.")
    return [
        problem_at(block.places["key"], message, f"{path}.{key}")
        for path, part in parts
        for key, block in _blocks(part)
        if "key" in block
    ]


def keys_used_twice(tree: Block) -> list[Problem]:
    """Find questions whose key is taken by an earlier one."""
    problems: list[Problem] = []
    first: dict[str, Place] = {}
    for path, questions in question_lists(tree):
        for question, place in zip(questions, questions.places, strict=True):
            key = question.get("key") if isinstance(question, Block) else None
            if not isinstance(key, str):
                continue
            if key in first:
                message = _("The key “{key}” is taken by the question at {place}. Choose another.")
                taken = f"{first[key].file}:{first[key].line}"
                text = message.format(key=key, place=taken)
                problems.append(problem_at(place, text, f"{path}.questions"))
            first.setdefault(key, place)
    return problems


def said_path(tree: Tree, path: tuple[int | str, ...]) -> str:
    """Return a path as its author would say it, questions by their key."""
    said: list[str] = []
    for step in path:
        child: Tree = ""
        if isinstance(tree, Block):
            child = tree.get(str(step), "")
        elif isinstance(tree, Items) and isinstance(step, int) and step < len(tree):
            child = tree[step]
        name = child.get("key") if isinstance(child, Block) and isinstance(step, int) else None
        said.append(str(name or step))
        tree = child
    return ".".join(said)


def lines_of(tree: Block) -> dict[tuple[str, str], Place]:
    """Return where each stage, each question and each of its fields stands."""
    lines: dict[tuple[str, str], Place] = {}
    for path, questions in question_lists(tree):
        lines[path, ""] = locate(tree, tuple(path.split(".")))
        for question, place in zip(questions, questions.places, strict=True):
            if isinstance(question, Block):
                key = str(question.get("key"))
                lines[key, ""] = place
                lines.update({(key, name): spot for name, spot in question.places.items()})
    return lines


def _blocks(tree: Tree | None) -> list[tuple[str, Block]]:
    if not isinstance(tree, Block):
        return []
    return [(key, value) for key, value in tree.items() if isinstance(value, Block)]


def _models(tree: Block) -> list[tuple[str, Block]]:
    return _blocks(tree.get("models"))


def _closes(stage: Block) -> bool:
    closes = stage.get("closes")
    return isinstance(closes, str) and closes.lower() in TRUE
