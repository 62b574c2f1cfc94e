"""A coach at the terminal: does a written session with real keys, looking at the screen."""

import re
from typing import Any, Final

from coachtui.i18n import _
from tests.faults.terminal import Terminal

KEY_OF: Final = {"done": "d", "partly": "p", "not_yet": "n", "dropped": "x"}
# A notice at the right has the same mark at its edge.
_LINE: Final = re.compile(r"^ ?▌(?: ([^▌]*) ›)? *([^▌]*?) *(?:▌.*)?$", re.MULTILINE)
_STAGE: Final = re.compile(r"▶ (\S+(?: [^\W\d]\S*)*)")
_ROW: Final = re.compile(r" \d\d:\d\d ")
_WORDS_AT: Final = 10
"""The column where a captured line has its second letter, after time and kind."""
_SEEN: Final = 40
"""Characters of a line that are looked for on the screen; a longer one scrolls or wraps."""
_SEEN_IN_COLUMN: Final = 20
"""The same of one that stands beside other columns."""


class Coach:
    """Sees what was typed before Enter is pressed, as people do."""

    def __init__(self, terminal: Terminal) -> None:
        """Sit down at a terminal."""
        self.terminal = terminal

    # Into a session

    def begin(self, topic: str = "") -> None:
        """Start a session with the first person on Today."""
        self.terminal.wait_for(_("Start a session with"))
        self.terminal.press("enter")
        self.terminal.wait_for(_("Topic"))
        self.terminal.type(topic)
        self.terminal.wait_for(topic)
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: bool(self.stage), what="the session")

    def resume(self) -> None:
        """Go on with the session that was left open."""
        self.terminal.wait_for(_("Left open"))
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: bool(self.stage), what="the session")

    def press(self, *keys: str) -> None:
        """Press keys one after another, each once the last has changed the screen."""
        for key in keys:
            shown = self.terminal.display
            self.terminal.press(key)
            self.terminal.wait_until(
                lambda shown=shown: self.terminal.display != shown, what=f"an answer to {key}"
            )

    def quit(self) -> None:
        """Leave the program."""
        self.terminal.press("ctrl+q")
        assert self.terminal.wait_exit() == 0, self.terminal.report("left with an error")

    # At the line

    @property
    def line(self) -> str:
        """What stands in the capture line."""
        return self._capture_row()[1]

    @property
    def asked(self) -> str:
        """What the line answers; empty when it captures."""
        return self._capture_row()[0]

    def write(self, text: str) -> None:
        """Type text into the line and see it there."""
        self.terminal.type(text)
        self.see_written(text)

    def see_written(self, text: str) -> None:
        """Wait until the line ends with a text."""
        end = text[-_SEEN:].strip()
        self.terminal.wait_until(lambda: self.line.endswith(end), what=f"{end!r} in the line")

    def enter(self, text: str) -> None:
        """Write a line and press Enter."""
        self.write(text)
        self.submit()

    def submit(self) -> None:
        """Press Enter on what stands in the line, and see it gone."""
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: not self.line, what="Enter to take the line")

    def accept(self) -> None:
        """Press Enter alone, which accepts what is proposed."""
        asked = self.asked
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: self.asked != asked, what=f"Enter to answer {asked!r}")

    def _capture_row(self) -> tuple[str, str]:
        found = _LINE.findall(self.terminal.display)
        return found[-1] if found else ("", "")

    # The steps of a written session

    def do(self, step: dict[str, Any]) -> None:
        """Do one step."""
        match step:
            case {"type": line} | {"takeaway": line}:
                self.enter(line)
            case {"review": [text, outcome]}:
                self.review(text, outcome, step.get("evidence") or step.get("new_date", ""))
            case {"follow_up": "default"} | {"finish": True}:
                self.accept()
            case {"share": line}:
                self.share(line[1:])
            case {"asked": True}:
                self.terminal.press("f3")
            case {"undo": True}:
                self.terminal.press("f7")
                self.terminal.wait_for(_("Undone. Ctrl+G, then r, does it again.")[:20])
            case {"redo": True}:
                self.lead("r", _("redo"))
            case _:
                self.move("f2" if "next_stage" in step else "f6")

    @property
    def stage(self) -> str:
        """The stage the session is in."""
        found = _STAGE.search(self.terminal.display)
        return found[1] if found else ""

    @property
    def asked_to_press_again(self) -> bool:
        """Whether the stage would be left soon, or with little in it."""
        return self.terminal.shows("Once more goes on") or self.terminal.shows(
            "Sekali lagi untuk lanjut"
        )

    def move(self, key: str) -> None:
        """Press a key that leads to another stage, again where that is asked for, and see it."""
        before = self.stage
        self.terminal.press(key)
        self.terminal.wait_until(lambda: self.stage != before or self.asked_to_press_again)
        if self.stage == before:
            self.terminal.press(key)
        self.terminal.wait_until(lambda: self.stage != before, what=f"another stage after {key}")

    def lead(self, key: str, words: str) -> None:
        """Press the leader key, see what can follow, and press that."""
        menu = f"{key} {words}"
        self.terminal.press("ctrl+g")
        self.terminal.wait_for(menu)
        self.terminal.press(key)
        self.terminal.wait_gone(menu)

    def review(self, text: str, outcome: str, answer: str) -> None:
        """Go to the actions from last time, decide the one that is selected, and answer."""
        self.terminal.press("tab")
        self.terminal.wait_for(_("Back to the line"))
        self.terminal.wait_for(f"▸  {text[:_SEEN_IN_COLUMN]}")
        self.terminal.press(KEY_OF[outcome])
        self.terminal.wait_until(lambda: bool(self.asked), what="a question about the action")
        self.enter(answer)

    def share(self, text: str) -> None:
        """Go up to the line with this text and share it."""
        while text not in (before := self.selected):
            self.terminal.press("up")
            self.terminal.wait_until(
                lambda before=before: self.selected not in ("", before), what=f"{text!r} selected"
            )
        self.terminal.press("x", "escape")
        self.terminal.wait_until(lambda: not self.selected, what="the captured lines to be left")

    @property
    def selected(self) -> str:
        """The captured line whose words are bold, as they are while it is selected."""
        buffer = self.terminal.screen.buffer
        rows = enumerate(self.terminal.rows)
        return "".join(row for y, row in rows if _ROW.match(row) and buffer[y][_WORDS_AT].bold)
