"""`coachtui prompts`: the question banks, looked at and checked."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Exit, Typer
from typer.models import ArgumentInfo

from coachtui import paths
from coachtui.cli.help import command, command_group
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.question_find import add_find
from coachtui.cli.question_yield import add_yield
from coachtui.cli.setting import is_there, setting_of
from coachtui.errors import InvalidFileError, NotFoundError
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from coachtui.bank.lint import Finding
    from coachtui.bank.problems import Problem
    from coachtui.bank.schema import Bank

SHIPPED = "prompts.yaml"


def add_prompts(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("Look at the coaching questions, and check your own."),
        epilog="coachtui prompts list\ncoachtui prompts find step\n"
        "coachtui prompts check team.yaml\n"
        "coachtui prompts lint team.yaml\ncoachtui prompts yield\n"
        "coachtui prompts schema > prompts.schema.json",
    )
    for add in (_add_list, add_find, _add_check, _add_lint, add_yield, _add_schema):
        add(group)
    app.add_typer(group, name="prompts")


def _add_list(group: Typer) -> None:
    @command(
        group,
        "list",
        help=_("List the models with their stages and how many questions each has."),
        epilog="coachtui prompts list\ncoachtui prompts list --json",
    )
    def list_(
        context: Context,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.bank.load import load_usual

        lang = setting_of(context).lang
        loaded = load_usual()
        for problem in loaded.problems:
            tell(str(problem))
        if as_json:
            show(_models_document(loaded.bank, lang))
            return
        headings = (_("Key"), _("Model"), _("Suits"), _("Questions"), _("Stages"))
        show_table(headings, _model_rows(loaded.bank, lang))


def _add_check(group: Typer) -> None:
    @command(
        group,
        help=_("Check a question bank and name each mistake with its line."),
        epilog="coachtui prompts check team.yaml",
    )
    def check(
        file: Annotated[Path, yaml_argument()],
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.bank.load import check_file

        problems = check_file(existing(file), base_for(file))
        if as_json:
            _report_json(problems)
        else:
            show("".join(f"{problem}\n" for problem in problems))
        if problems:
            raise Exit(InvalidFileError.exit_code)
        tell(_("{file} is in order.").format(file=file))


def _add_lint(group: Typer) -> None:
    @command(
        group,
        help=_("Say which questions are not good coaching questions yet, and what would help."),
        epilog="coachtui prompts lint team.yaml\ncoachtui prompts lint team.yaml --json",
    )
    def lint(
        context: Context,
        file: Annotated[Path, yaml_argument()],
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        findings = own_findings(file)
        if as_json:
            _report_json(findings)
        else:
            show("".join(_said(finding) for finding in findings))
        if not findings:
            tell(_("All questions in {file} are good coaching questions.").format(file=file))
            return
        count = len(findings)
        said = ngettext("{count} thing to look at.", "{count} things to look at.", count)
        tell(said.format(count=count))
        if any(finding.level == "error" for finding in findings):
            raise Exit(InvalidFileError.exit_code)


def _add_schema(group: Typer) -> None:
    @command(
        group,
        help=_("Write the JSON schema, so that an editor checks a bank while you type."),
        epilog="coachtui prompts schema > prompts.schema.json",
    )
    def schema() -> None:
        from coachtui.bank.schema import bank_schema
        from coachtui.exports.json import written

        show(written(bank_schema()))


def yaml_argument() -> ArgumentInfo:
    """Return the bank to look at; what is wrong with it is said when it is read."""
    argument: ArgumentInfo = Argument(help=_("A YAML file."), metavar=_("FILE"), readable=False)
    return argument


def existing(file: Path) -> Path:
    """Return a file that is there."""
    if not is_there(file):
        raise NotFoundError(_("There is no file {file}.").format(file=file))
    return file


def base_for(file: Path) -> Path | None:
    """Return the bank a file adds to; the shipped bank itself adds to none."""
    shipped = paths.shipped(SHIPPED)
    return None if os.path.realpath(file) == os.path.realpath(shipped) else shipped


def own_findings(file: Path) -> "list[Finding]":
    """Return what lint sees in one file, read as an addition to the shipped bank."""
    from coachtui.bank.lint import lint_bank
    from coachtui.bank.load import load_bank, read_bank_file

    base = base_for(existing(file))
    read_bank_file(file)  # a faulty file is an error here, not something to leave out
    loaded = load_bank(file) if base is None else load_bank(base, file)
    if loaded.problems:
        from coachtui.bank.problems import BankError

        raise BankError(loaded.problems)
    return [
        finding
        for finding in lint_bank(loaded.bank, loaded.lines)
        if base is None or finding.file == str(file)
    ]


def _said(finding: "Finding") -> str:
    """Say what lint has seen, on one line, and what would help, on the next."""
    place = f"{finding.file}:{finding.line}"
    proposal = f"    {finding.proposal}\n" if finding.proposal else ""
    return f"{place}: {finding.rule} {finding.key}: {finding.message}\n{proposal}"


def _report_json(items: "Sequence[Problem | Finding]") -> None:
    from coachtui.exports.json import versioned

    show(versioned("problems", problems=items))


def _model_rows(bank: "Bank", lang: str) -> list[tuple[str, ...]]:
    suits = _("{shortest} to {longest} minutes")
    return [
        (
            model.key,
            model.title(lang),
            suits.format(shortest=model.suits[0], longest=model.suits[1]),
            str(sum(len(stage.questions) for stage in bank.stages_of(model.key))),
            " · ".join(stage.title(lang) for stage in model.stages.values()),
        )
        for model in bank.models.values()
    ]


def _models_document(bank: "Bank", lang: str) -> str:
    from coachtui.exports.json import versioned

    return versioned(
        "models",
        models=[
            {
                "key": model.key,
                "name": model.title(lang),
                "summary": model.summary.text(lang),
                "suits": model.suits,
                "stages": [
                    {
                        "key": stage.key,
                        "name": stage.title(lang),
                        "questions": len(stage.questions),
                    }
                    for stage in bank.stages_of(model.key)
                ],
            }
            for model in bank.models.values()
        ],
    )
