"""What a coach can count: numbers of a period, put together without a database or a screen."""

from coachtui.reports.coverage import Coverage
from coachtui.reports.hours import Hours
from coachtui.reports.outcomes import Outcomes
from coachtui.reports.programme import Programme

Report = Outcomes | Coverage | Hours | Programme
"""Whatever can be reported."""
