"""Quiet remarks on one line: on a plan without a cue, and on a note that holds too much."""

from coachtui.cues.notes import judging_remark, sensitive_remark, shared_remark
from coachtui.cues.plans import action_remark, cue_remark

__all__ = ["action_remark", "cue_remark", "judging_remark", "sensitive_remark", "shared_remark"]
