"""Help and usage errors in the coach's language, which Typer would say in English only."""

from difflib import get_close_matches
from inspect import cleandoc
from typing import TYPE_CHECKING

from typer import Typer, TyperException
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.models import CommandFunctionType

from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from typer._click import Command as AnyCommand
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter


class Command(TyperCommand):
    """A command that explains itself: usage, purpose, examples, options."""

    def get_help_option(self, ctx: "Context") -> TyperOption | None:
        """Return `--help` with its own help translated."""
        return _translated(super().get_help_option(ctx))

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Read the arguments, or say what does not fit in one sentence."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except TyperException as error:
            raise explained(error, ctx) from error
        if rest:
            message = _("“{word}” is one word too many. See “{command} --help”.")
            raise UsageError(message.format(word=visible(rest[0]), command=ctx.command_path))
        return rest

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help of one command."""
        _write_opening(self, ctx, formatter)
        _write_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """A group of commands that explains itself the same way."""

    def get_help_option(self, ctx: "Context") -> TyperOption | None:
        """Return `--help` with its own help translated."""
        return _translated(super().get_help_option(ctx))

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Read the arguments before the command, or say what does not fit in one sentence."""
        if not args and not self.invoke_without_command:
            message = _("Say what to do: {commands}. See “{command} --help”.")
            names = ", ".join(self.list_commands(ctx))
            raise UsageError(message.format(commands=names, command=ctx.command_path))
        try:
            return super().parse_args(ctx, args)
        except TyperException as error:
            raise explained(error, ctx) from error

    def resolve_command(
        self, ctx: "Context", args: list[str]
    ) -> "tuple[str | None, AnyCommand | None, list[str]]":
        """Find the command that was asked for, or name the one that was meant."""
        if args[0] not in self.commands:
            raise UsageError(_no_such_command(args[0], self.list_commands(ctx), ctx))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help of the group and what each of its commands is for."""
        _write_opening(self, ctx, formatter)
        names = self.list_commands(ctx)
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _purpose(self.commands[name])) for name in names])
        _write_parameters(self, ctx, formatter)


def command(
    group: Typer, name: str | None = None, *, help: str, epilog: str
) -> "Callable[[CommandFunctionType], CommandFunctionType]":
    """Make a function a command of a group, by its own name or this one; *epilog* has examples."""
    return group.command(
        name, cls=Command, help=help, epilog=epilog, options_metavar=_("[OPTIONS]")
    )


def command_group(*, help: str, epilog: str) -> Typer:
    """Make a group of commands of the command line; *epilog* holds its examples."""
    return Typer(
        cls=Group,
        help=help,
        epilog=epilog,
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("COMMAND"),
        rich_markup_mode=None,
    )


def explained(error: TyperException, ctx: "Context") -> UsageError:
    """Return what is wrong with the arguments as one sentence in the coach's language."""
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", "") or (parameter.opts[0] if parameter else "")
    options = {word: option for option in ctx.command.get_params(ctx) for word in option.opts}
    long = [word.removeprefix("--") for word in options if word.startswith("--")]
    near = get_close_matches(name.strip("-"), long, n=1)
    if hasattr(error, "param_type"):
        message = _("{argument} is missing. See “{command} --help”.")
    elif parameter is not None:
        message = _("The value of {option} does not fit. See “{command} --help”.")
    elif name in options and getattr(options[name], "is_flag", False):
        message = _("{option} takes no value. See “{command} --help”.")
    elif name in options:
        message = _("{option} needs a value. See “{command} --help”.")
    elif near:
        message = _("There is no option {option}; did you mean {near}?")
    else:
        message = _("There is no option {option}. See “{command} --help”.")
    argument = parameter.metavar or name if parameter else name
    words = {"argument": argument, "option": visible(name), "command": ctx.command_path}
    return UsageError(message.format(**words, near=f"--{near[0]}" if near else ""))


def one_of(value: str, name: str, choices: tuple[str, ...]) -> str:
    """Return a value that has to be one of a few words."""
    if value not in choices:
        raise none_of(value, name, choices)
    return value


def none_of(value: str, name: str, choices: "Iterable[str]") -> UsageError:
    """Return the error of a value that is none of a few words."""
    message = _("{option} can be {choices}, not “{value}”.")
    words = ", ".join(choices)
    return UsageError(message.format(option=name, choices=words, value=visible(value)))


def _no_such_command(word: str, names: list[str], ctx: "Context") -> str:
    near = get_close_matches(word, names, n=1)
    if near:
        message = _("There is no command “{word}”; did you mean “{near}”?")
        return message.format(word=visible(word), near=near[0])
    message = _("There is no command “{word}”. See “{command} --help”.")
    return message.format(word=visible(word), command=ctx.command_path)


def _purpose(command: "AnyCommand") -> str:
    """Return the first sentence of a command's help."""
    return f"{(command.help or '').partition('. ')[0].rstrip('.')}."


def _translated(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _("Show this help and exit.")
    return option


def _write_opening(
    command: TyperCommand | TyperGroup, ctx: "Context", formatter: "HelpFormatter"
) -> None:
    """Write how the command is called, what it is for, and examples before anything else."""
    usage = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, usage, prefix=_("Usage:") + " ")
    command.format_help_text(ctx, formatter)
    if command.epilog:
        with formatter.section(_("Examples")):
            for line in cleandoc(command.epilog).splitlines():
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def _write_parameters(
    command: TyperCommand | TyperGroup, ctx: "Context", formatter: "HelpFormatter"
) -> None:
    sections: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for parameter in command.get_params(ctx):
        if (record := parameter.get_help_record(ctx)) is not None:
            name, purpose = record
            if isinstance(parameter, TyperArgument):  # Typer would add the type in Python's words
                name, purpose = parameter.metavar or name, parameter.help or purpose
            sections[parameter.param_type_name].append((name, purpose))
    for heading, rows in zip((_("Arguments"), _("Options")), sections.values(), strict=True):
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)
