"""The first schema: people, agreements, sessions and their lines, actions, measures, the audit."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table of the first schema."""
    for make in (
        _audit_line,
        _coachee,
        _coaching_session,
        _stage_time,
        _agenda_shift,
        _asked,
        _settled,
        _entry,
        _goal,
        _goal_rating,
        _insight,
        _feedback,
        _action_item,
        _action_review,
        _agreement,
        _survey,
        _survey_mark,
        _measurement,
        _event,
        _learning,
    ):
        make()


def _audit_line() -> None:
    op.create_table(
        "audit_line",
        _text("id"),
        _text("what"),
        _text("for_whom"),
        _moment("at"),
        _primary("audit_line", "id"),
    )


def _coachee() -> None:
    op.create_table(
        "coachee",
        _moment("deleted_at", null=True),
        _text("name", 200),
        _text("address", 200),
        _text("position", 200),
        _text("unit", 200),
        _word("relation"),
        _text("sponsor", 200),
        _text("contact", 200),
        _flag("in_log"),
        _word("cadence", null=True),
        _word("stay"),
        _day("stay_since", null=True),
        _text("stay_reason", 200),
        _number("jp_yearly", null=True),
        _flag("jp_limit"),
        _text("id"),
        _moment("created_at"),
        _moment("archived_at", null=True),
        _primary("coachee", "id"),
    )


def _coaching_session() -> None:
    op.create_table(
        "coaching_session",
        _moment("deleted_at", null=True),
        _text("model", 64),
        _number("planned_minutes"),
        _text("topic"),
        _word("occasion"),
        _word("purpose"),
        _text("project"),
        _flag("paid"),
        _number("group_size"),
        _text("id"),
        _text("coachee_id"),
        _word("status"),
        _text("stage"),
        _word("relation"),
        _day("planned_for", null=True),
        _moment("started_at", null=True),
        _moment("ended_at", null=True),
        _text("takeaway"),
        _flag("takeaway_skipped"),
        _number("commitment", null=True),
        _text("accountable"),
        _day("next_date", null=True),
        _flag("next_skipped"),
        _number("told"),
        _flag("from_paper"),
        _moment("edited_at", null=True),
        _number("comfort", null=True),
        _number("spoke", null=True),
        _word("may_use", null=True),
        _text("heard"),
        _text("steered"),
        _text("own_part"),
        _text("try_next"),
        _text("paired_with", null=True),
        _flag("swapped"),
        _day("day"),
        _text("draft"),
        _moment("last_seen_at", null=True),
        _flag("paused"),
        _moment("created_at"),
        _primary("coaching_session", "id"),
        _check("coaching_session", "planned_minutes", "planned_minutes > 0"),
        _check("coaching_session", "told", "told >= 0"),
        _check("coaching_session", "group_size", "group_size > 0"),
        _check("coaching_session", "comfort", "comfort BETWEEN 1 AND 5"),
        _check("coaching_session", "spoke", "spoke BETWEEN 1 AND 3"),
        _check("coaching_session", "commitment", "commitment BETWEEN 1 AND 10"),
        _reference("coaching_session", "coachee_id", "coachee"),
        _reference("coaching_session", "paired_with", "coaching_session"),
    )
    _index("coaching_session", "coachee_id", "day")
    _index("coaching_session", "day")
    _part("coaching_session", "to_hold", "day", "status IN ('open', 'planned')")
    _part("coaching_session", "agreed", "next_date", "next_date IS NOT NULL")
    _part("coaching_session", "deleted", "id", "deleted_at IS NOT NULL")


def _agenda_shift() -> None:
    op.create_table(
        "agenda_shift",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _number("position"),
        _text("old"),
        _text("new"),
        _word("agreed"),
        _moment("at"),
        _primary("agenda_shift", "id"),
        _reference("agenda_shift", "session_id", "coaching_session"),
    )
    _index("agenda_shift", "session_id")


def _asked() -> None:
    op.create_table(
        "asked",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _number("position"),
        _text("key"),
        _text("text"),
        _text("stage"),
        _moment("at"),
        _primary("asked", "id"),
        _reference("asked", "session_id", "coaching_session"),
    )
    _index("asked", "session_id")


def _settled() -> None:
    op.create_table(
        "settled",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _number("position"),
        _text("key"),
        _text("text"),
        _text("stage"),
        _moment("at"),
        _primary("settled", "id"),
        _reference("settled", "session_id", "coaching_session"),
    )
    _index("settled", "session_id")


def _entry() -> None:
    op.create_table(
        "entry",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _number("position"),
        _word("kind"),
        _text("text"),
        _text("stage"),
        _moment("at"),
        _text("question"),
        _flag("shared"),
        _primary("entry", "id"),
        _reference("entry", "session_id", "coaching_session"),
    )
    _index("entry", "session_id")


def _stage_time() -> None:
    op.create_table(
        "stage_time",
        _text("session_id"),
        _text("stage"),
        _real("seconds"),
        _moment("started_at", null=True),
        _primary("stage_time", "session_id", "stage"),
        _check("stage_time", "seconds", "seconds >= 0"),
        _reference("stage_time", "session_id", "coaching_session"),
    )


def _action_item() -> None:
    op.create_table(
        "action_item",
        _moment("deleted_at", null=True),
        _text("text"),
        _day("due", null=True),
        _flag("no_date"),
        _text("if_then"),
        _text("who"),
        _text("support"),
        _number("confidence", null=True),
        _word("kind"),
        _day("check_in", null=True),
        _word("doubt", null=True),
        _text("id"),
        _text("coachee_id"),
        _text("session_id", null=True),
        _text("entry_id", null=True),
        _number("position"),
        _text("goal_id", null=True),
        _day("created", null=True),
        _word("status"),
        _text("evidence"),
        _text("reason"),
        _primary("action_item", "id"),
        _check("action_item", "confidence", "confidence BETWEEN 1 AND 10"),
        _reference("action_item", "coachee_id", "coachee"),
        _reference("action_item", "session_id", "coaching_session"),
        _reference("action_item", "entry_id", "entry"),
        _reference("action_item", "goal_id", "goal"),
    )
    _index("action_item", "coachee_id")
    _index("action_item", "goal_id")
    _index("action_item", "session_id")
    _index("action_item", "due")
    pending = "status IN ('open', 'partly')"
    _part("action_item", "pending", "due", pending)
    _part("action_item", "to_ask", "check_in", f"{pending} AND check_in IS NOT NULL")


def _goal() -> None:
    op.create_table(
        "goal",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _text("entry_id", null=True),
        _number("position"),
        _text("statement"),
        _text("measure"),
        _day("due", null=True),
        _word("status"),
        _day("decided_on", null=True),
        _text("evidence"),
        _word("evidence_kind", null=True),
        _flag("evidence_waived"),
        _text("reason"),
        _text("support"),
        _word("link", null=True),
        _text("link_to"),
        _word("value", null=True),
        _word("benefit", null=True),
        _text("parent_id", null=True),
        _real("weight"),
        _text("much_less"),
        _text("less"),
        _text("expected"),
        _text("more"),
        _text("much_more"),
        _primary("goal", "id"),
        _reference("goal", "session_id", "coaching_session"),
        _reference("goal", "entry_id", "entry"),
        _reference("goal", "parent_id", "goal"),
    )
    _index("goal", "session_id")
    _index("goal", "due")
    _index("goal", "decided_on")


def _goal_rating() -> None:
    op.create_table(
        "goal_rating",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("goal_id"),
        _text("session_id", null=True),
        _number("position"),
        _number("level"),
        _moment("at"),
        _primary("goal_rating", "id"),
        _check("goal_rating", "level", "level BETWEEN -2 AND 2"),
        _reference("goal_rating", "goal_id", "goal"),
        _reference("goal_rating", "session_id", "coaching_session"),
    )
    _index("goal_rating", "goal_id")
    _index("goal_rating", "session_id")


def _insight() -> None:
    op.create_table(
        "insight",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _text("entry_id", null=True),
        _number("position"),
        _text("text"),
        _flag("shareable"),
        _primary("insight", "id"),
        _reference("insight", "session_id", "coaching_session"),
        _reference("insight", "entry_id", "entry"),
    )
    _index("insight", "session_id")


def _feedback() -> None:
    op.create_table(
        "feedback",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("session_id"),
        _text("entry_id"),
        _number("position"),
        _text("situation"),
        _text("behaviour"),
        _text("impact"),
        _text("intent_question"),
        _text("affirmation"),
        _text("question"),
        _flag("praise"),
        _word("value", null=True),
        _primary("feedback", "id"),
        _reference("feedback", "session_id", "coaching_session"),
        _reference("feedback", "entry_id", "entry"),
    )
    _index("feedback", "session_id")


def _action_review() -> None:
    op.create_table(
        "action_review",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("action_id"),
        _text("session_id", null=True),
        _number("position"),
        _word("outcome"),
        _moment("at"),
        _day("new_due", null=True),
        _text("reason"),
        _text("evidence"),
        _word("status_before"),
        _day("due_before", null=True),
        _flag("no_date_before"),
        _day("check_in_before", null=True),
        _text("evidence_before"),
        _text("reason_before"),
        _primary("action_review", "id"),
        _reference("action_review", "action_id", "action_item"),
        _reference("action_review", "session_id", "coaching_session"),
    )
    _index("action_review", "action_id")
    _index("action_review", "session_id")
    _index("action_review", "at")


def _agreement() -> None:
    op.create_table(
        "agreement",
        _moment("deleted_at", null=True),
        _text("purpose"),
        _text("schedule"),
        _text("topics"),
        _text("confidentiality"),
        _word("sponsor_sees"),
        _number("sessions_agreed", null=True),
        _day("starts", null=True),
        _day("ends", null=True),
        _word("basis"),
        _text("consent_text"),
        _number("consent_version"),
        _word("consent_given", null=True),
        _day("consent_on", null=True),
        _text("id"),
        _text("coachee_id"),
        _word("state"),
        _day("state_since", null=True),
        _moment("created_at"),
        _primary("agreement", "id"),
        _check("agreement", "sessions_agreed", "sessions_agreed > 0"),
        _reference("agreement", "coachee_id", "coachee"),
    )
    _index("agreement", "coachee_id")


def _survey() -> None:
    op.create_table(
        "survey",
        _moment("deleted_at", null=True),
        _text("id"),
        _text("coachee_id"),
        _text("session_id", null=True),
        _day("day"),
        _text("comment"),
        _moment("created_at"),
        _primary("survey", "id"),
        _reference("survey", "coachee_id", "coachee"),
        _reference("survey", "session_id", "coaching_session"),
    )
    _index("survey", "coachee_id")
    _index("survey", "session_id")
    _index("survey", "day")


def _survey_mark() -> None:
    op.create_table(
        "survey_mark",
        _text("survey_id"),
        _text("item"),
        _number("mark"),
        _primary("survey_mark", "survey_id", "item"),
        _check("survey_mark", "mark", "mark BETWEEN 1 AND 5"),
        _reference("survey_mark", "survey_id", "survey"),
    )


def _measurement() -> None:
    op.create_table(
        "measurement",
        _moment("deleted_at", null=True),
        _word("kind"),
        _text("name"),
        _real("amount"),
        _text("unit"),
        _day("day"),
        _word("source"),
        _text("note"),
        _text("id"),
        _text("coachee_id", null=True),
        _text("goal_id", null=True),
        _moment("created_at"),
        _primary("measurement", "id"),
        _reference("measurement", "coachee_id", "coachee"),
        _reference("measurement", "goal_id", "goal"),
    )
    _index("measurement", "coachee_id")
    _index("measurement", "goal_id")
    _index("measurement", "day")


def _event() -> None:
    op.create_table(
        "event",
        _moment("deleted_at", null=True),
        _word("kind"),
        _day("day"),
        _word("source"),
        _text("text"),
        _word("value", null=True),
        _text("id"),
        _text("coachee_id", null=True),
        _moment("created_at"),
        _primary("event", "id"),
        _reference("event", "coachee_id", "coachee"),
    )
    _index("event", "coachee_id")
    _index("event", "day")


def _learning() -> None:
    op.create_table(
        "learning",
        _moment("deleted_at", null=True),
        _word("kind"),
        _text("title"),
        _text("issuer"),
        _day("day"),
        _real("hours"),
        _day("valid_until", null=True),
        _text("file"),
        _text("id"),
        _moment("created_at"),
        _primary("learning", "id"),
    )


def _text(name: str, length: int | None = None, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=null)


def _word(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(32), nullable=null)


def _moment(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _day(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=null)


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _number(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=null)


def _real(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Float(), nullable=False)


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _part(table: str, name: str, column: str, condition: str) -> None:
    """Index only the rows that meet a condition; a query that says just that uses it."""
    op.create_index(f"ix_{table}_{name}", table, [column], sqlite_where=sa.text(condition))
