"""`keys`: every key that does something, and the ids that the settings know."""

import json

from asking import Ask

from coachtui import paths


def test_keys_are_listed_as_they_are_set(ask: Ask) -> None:
    paths.config_file().parent.mkdir(parents=True, exist_ok=True)
    paths.config_file().write_text(
        '[keys]\n"session.next_stage" = "ctrl+n"\n"no.such" = "x"\n"review.up" = "k"\n'
    )
    answer = ask("keys", "--json")
    document = json.loads(answer.out)
    keys = {one["id"]: one["keys"] for one in document["keys"]}
    assert (answer.code, document["format"]) == (0, "coachtui.keys")
    assert (keys["session.next_stage"], keys["session.close"]) == ("ctrl+n", "f6")
    assert len(keys) > 150
    assert {"session.feedback", "session.goal", "questions.parked"} <= keys.keys()
    assert (keys["questions.point_1"], keys["questions.point_6"]) == ("4", "9")
    assert answer.err == "No key has the id no.such.\n"
