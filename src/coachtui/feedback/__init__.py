"""Feedback as situation, behaviour and impact, and what to say to the coach who words it."""

from coachtui.feedback.advice import Rule
from coachtui.feedback.form import Feedback, Field, Remark, check, check_field

__all__ = ["Feedback", "Field", "Remark", "Rule", "check", "check_field"]
