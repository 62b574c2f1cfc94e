"""A question of the coach's own, added to the coach's own bank by a key on its line."""

import asyncio

from coachtui.bank.own_file import Edit, NewQuestion, add_question
from coachtui.i18n import _
from coachtui.kinds import EntryKind
from coachtui.live.own_question import for_the_bank, generalised, worth_keeping
from coachtui.screens.session.answers import Answer
from coachtui.screens.session.stand import Stand
from coachtui.screens.session.understood import looked_at
from coachtui.views import EntryView


def add_or_take_back(stand: Stand, entry_id: str) -> None:
    """Offer a question for the coach's own bank, or take it out of there again."""
    entry = next(item for item in stand.live.entries if item.id == entry_id)
    sitting = stand.sitting
    if entry.kind is not EntryKind.QUESTION:
        stand.remark(_("Only a question of your own, a line with ?, can be added."))
    elif addition := sitting.added.pop(entry_id, None):
        stand.run_worker(_take_back(stand, addition), group="save")
    elif worth_keeping(entry.text, sitting.cards):
        text = generalised(entry.text, stand.live.record, stand.desk.lang)
        stand.ask_for(_into_the_bank(stand, entry), text)
    else:
        stand.remark(looked_at(sitting.cards.finding(entry.text)).plain)


def _into_the_bank(stand: Stand, entry: EntryView) -> Answer:
    """Show what would be added, word for word; Enter adds it."""
    cards = stand.sitting.cards

    def new(text: str) -> NewQuestion:
        record, lang = stand.live.record, stand.desk.lang
        return for_the_bank(text, entry, record, role=cards.role, lang=lang)

    def hear(text: str) -> str:
        if not worth_keeping(text, cards):
            return looked_at(cards.finding(text)).plain
        return _("Enter adds it as: {text}").format(text=new(text).text)

    def take(text: str) -> None:
        if text and worth_keeping(text, cards):
            stand.run_worker(_add(stand, entry.id, new(text)), group="save")

    return Answer(_("own questions"), hear, take)


async def _add(stand: Stand, entry_id: str, question: NewQuestion) -> None:
    file = stand.desk.own_questions
    with stand.complaining():
        addition = await asyncio.to_thread(add_question, file, stand.desk.prompts, question)
        stand.sitting.added[entry_id] = addition
        await _offer(stand, addition)
        words = _("Added, and offered from now on; p takes it out again. {file}")
        stand.remark(words.format(file=addition.file))


async def _take_back(stand: Stand, addition: Edit) -> None:
    with stand.complaining():
        if await asyncio.to_thread(addition.take_back):
            await _offer(stand, addition)
            stand.remark(_("Taken out of your own questions again."))
        else:
            words = _("{file} was changed since; take the question out by hand.")
            stand.remark(words.format(file=addition.file))


async def _offer(stand: Stand, addition: Edit) -> None:
    await asyncio.to_thread(stand.desk.read_questions_anew, addition.file)
    stand.sitting.offer(stand.desk.loaded.bank)
