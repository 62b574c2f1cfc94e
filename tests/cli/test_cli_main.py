"""From arguments to an exit code: usage errors, help, languages, and what goes wrong inside."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from asking import Ask

from coachtui import __version__
from coachtui.cli import setting as settings
from coachtui.cli.main import hoisted, run
from coachtui.clock import Clock
from coachtui.errors import DamagedError, LockedError, NewerSchemaError, PrivacyError


def program(*words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run the program in a process of its own, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "coachtui", *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["folowups"], "There is no command “folowups”; did you mean “followups”?"),
        (["nonsense"], "There is no command “nonsense”. See “coachtui --help”."),
        (["followups", "--overdu"], "There is no option --overdu; did you mean --overdue?"),
        (["followups", "-z"], "There is no option -z. See “coachtui followups --help”."),
        (["followups", "--within"], "--within needs a value. See “coachtui followups --help”."),
        (["followups", "--json=1"], "--json takes no value. See “coachtui followups --help”."),
        (["followups", "x"], "“x” is one word too many. See “coachtui followups --help”."),
        (
            ["sessions", "--limit", "0"],
            "The value of --limit does not fit. See “coachtui sessions --help”.",
        ),
        (["prompts", "check"], "FILE is missing. See “coachtui prompts check --help”."),
        (
            ["export"],
            "Say what to do: session, person, followups, needs, practices, evidence, report, "
            "learning, competence, practice. See “coachtui export --help”.",
        ),
        (["--lang", "fr", "sessions"], "--lang can be en, id, not “fr”."),
        (["\x1b[2Jx"], "There is no command “␛[2Jx”. See “coachtui --help”."),
    ],
)
def test_usage_errors_are_one_sentence(ask: Ask, words: list[str], sentence: str) -> None:
    answer = ask(*words)
    assert (answer.code, answer.out, answer.err) == (2, "", sentence + "\n")


def test_help_begins_with_what_it_is_for_and_examples(ask: Ask) -> None:
    answer = ask("followups", "-h")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.index("Usage: coachtui followups") == 0
    assert answer.out.index("Examples:") < answer.out.index("Options:")
    assert "coachtui followups --within 7d" in answer.out


def test_all_commands_are_in_the_help(ask: Ask) -> None:
    out = ask("--help").out
    for command in ("followups", "sessions", "export", "prompts", "demo"):
        assert f"\n  {command}" in out
    assert "..." not in out


def test_the_version(ask: Ask) -> None:
    assert ask("--version").out == f"coachtui {__version__}\n"


def test_without_a_terminal_there_is_no_screen(ask: Ask) -> None:
    for words in ((), ("demo",)):
        answer = ask(*words)
        assert (answer.code, answer.out) == (2, "")
        assert "no terminal" in answer.err


def test_the_programs_own_options_may_stand_anywhere() -> None:
    assert hoisted(["followups", "--json", "--lang", "id", "--data=x"]) == [
        "--lang",
        "id",
        "--data=x",
        "followups",
        "--json",
    ]
    assert hoisted(["a", "--", "--lang", "id"]) == ["a", "--", "--lang", "id"]
    assert hoisted(["a", "--lang"]) == ["--lang", "a"]


@pytest.mark.parametrize("error", [DamagedError, LockedError, NewerSchemaError, PrivacyError])
def test_errors_of_ours_are_their_sentence_and_code(
    ask: Ask,
    error: type[DamagedError],
    practice: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_self: object) -> bool:
        raise error("This is how it is.")

    monkeypatch.setattr(settings.Setting, "reading", fail)
    answer = ask("followups")
    assert (answer.code, answer.out, answer.err) == (error.exit_code, "", "This is how it is.\n")


def test_what_is_not_ours_is_one_sentence_without_a_trace(
    ask: Ask, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: object) -> bool:
        raise ZeroDivisionError("secret words")

    monkeypatch.setattr(settings.Setting, "reading", fail)
    answer = ask("followups")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "secret" not in answer.err
    assert "ZeroDivisionError" in answer.err
    with pytest.raises(ZeroDivisionError):
        run(["followups"], clock, {"COACHTUI_DEV": "1"})


def test_control_c_and_a_reader_that_left(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_self: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(settings.Setting, "reading", interrupt)
    answer = ask("followups")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_a_closed_pipe_is_quiet() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "coachtui", "prompts", "schema"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in (0, 141)


def test_the_language_of_flag_settings_and_environment(ask: Ask, home: Path) -> None:
    english = ask("--help").out
    assert ask("--help", "--lang", "en").out == english
    settings_file = home / ".config" / "coachtui" / "config.toml"
    settings_file.parent.mkdir(parents=True)
    settings_file.write_text('langage = "id"\n', "utf-8")
    answer = ask("followups")
    assert "did you mean language" in answer.err
    assert answer.code == 0


def test_help_and_errors_speak_indonesian(ask: Ask) -> None:
    out = ask("followups", "--help", "--lang=id").out
    for word in ("Cara pakai:", "Contoh:", "Opsi:"):
        assert word in out
    assert "Usage" not in out
    answer = ask("folowups", "--lang", "id")
    assert answer.err == "Tidak ada perintah “folowups”; maksud Anda “followups”?\n"


def test_a_file_that_is_no_database_is_left_alone(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("my notes " * 200)
    answer = ask("followups", "--data", str(file))
    assert (answer.code, answer.out) == (6, "")
    assert answer.err.count("\n") == 1
    assert file.read_text() == "my notes " * 200


def test_output_that_leads_nowhere_or_is_full_is_a_sentence_at_most() -> None:
    """And what is opened while the output is closed does not take its place."""
    words = [sys.executable, "-m", "coachtui", "guide"]
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for shell, code, said in (
        ('exec "$@" >&- 2>&- <&-', 0, ""),
        ('exec "$@" >/dev/full', 8, "cannot be written out: there is no room left.\n"),
    ):
        command = ["sh", "-c", shell, "sh", *words]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr.endswith(said)
        assert done.stderr.count("\n") == bool(said)


def test_what_the_system_refuses_is_a_sentence(
    ask: Ask, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: object) -> bool:
        raise PermissionError(errno.EACCES, "denied", "/a/[b]")

    monkeypatch.setattr(settings, "is_there", refused)
    answer = ask("sessions")
    assert (answer.code, answer.out) == (8, "")
    assert answer.err == "/a/[b] cannot be used: you may not use it.\n"


def test_a_word_that_is_no_text_names_no_session(ask: Ask, practice: Path) -> None:
    answer = ask("export", "session", "\udcff")
    assert (answer.code, answer.err.count("\n")) == (4, 1)


@pytest.mark.skipif(os.name == "nt", reason="there are no rights to take away")
def test_a_file_that_cannot_be_looked_at_says_why(ask: Ask, tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    for words in (["--data", str(loop), "sessions"], ["data", "import", str(loop)]):
        answer = ask(*words)
        assert answer.code == 8
        assert "a link that leads back to itself" in answer.err
    answer = ask("prompts", "check", str(loop))
    assert answer.code == 3
    assert "a link that leads back to itself" in answer.out


def test_letters_of_all_kinds_pass_through_any_pipe(practice: Path) -> None:
    done = program("followups", PYTHONIOENCODING="", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "会議" in done.stdout
    assert done.stderr == ""
