"""Every paper leaves in one way: noted, private, under a safe name and over no other file."""

import re
import stat
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import PrivacyError, StorageError
from coachtui.files import TargetExistsError
from coachtui.kinds import Form
from coachtui.kinds.between import AgreementState
from coachtui.services.bundle import Services
from coachtui.services.evidence import Evidence
from coachtui.services.papers import Paper, Papers
from coachtui.services.person_file import PersonPaper
from tests.papers import FORMS, fill, paper_of

NAMES = {
    "followups in full": "2026-11-24-followups",
    "evidence": "2026-evidence",
    "agreement": "2026-11-24-address-agreement",
    "person": "2026-11-24-address-all",
    "person without notes": "2026-11-24-address-all",
    "person sponsor": "2026-11-24-address-sponsor",
}
"""Names of files that are more than the day and the sort."""


def noted(services: Services) -> list[tuple[object, object]]:
    with services.db.read() as tx:
        lines = tx.rows("SELECT what, for_whom FROM audit_line WHERE what LIKE 'export%'")
    return [(what, whom) for what, whom in lines]


def leaves_once(papers: Papers, paper: Paper, form: Form, folder: Path) -> Path:
    """Save a paper, and find that its file is private and that no other file takes its place."""
    path = papers.save(paper, "en", form, folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    with pytest.raises(TargetExistsError):
        papers.save(paper, "id", form, path)
    assert path.read_bytes() == before
    return path


def test_each_is_noted_once_private_and_over_no_other_file(
    services: Services, clock: Clock, tmp_path: Path
) -> None:
    coachee_id = fill(services, clock, str)
    papers, expected = Papers(services.db, clock, Config()), []
    for number, (name, forms) in enumerate(FORMS.items()):
        paper, form = paper_of(name, services, coachee_id), forms[-number % len(forms)]
        (folder := tmp_path / str(number)).mkdir()
        path = leaves_once(papers, paper, form, folder)
        assert path.name == f"{NAMES.get(name, f'2026-11-24-{name}')}.{form}"
        whose = coachee_id if "agreement" in name or "person" in name else "everybody"
        expected.append((f"export {paper.note} {form}", whose))
    assert noted(services) == expected  # what was refused is not noted


@pytest.mark.parametrize("address", ["../../.bashrc\0", "a" * 200])
def test_no_name_leads_out_of_the_folder(
    services: Services, clock: Clock, tmp_path: Path, address: str
) -> None:
    coachee_id = fill(services, clock, lambda sort: address if sort == "address" else sort)
    papers = Papers(services.db, clock, Config(export_dir=tmp_path / "out"))
    path = papers.save(PersonPaper(coachee_id), "en", Form.MARKDOWN)
    assert path.parent == tmp_path / "out"
    assert re.fullmatch(r"2026-11-24-[a-z0-9-]{1,80}-all\.md", path.name)


def test_what_cannot_be_saved_or_may_not_leave_is_not_noted(
    services: Services, clock: Clock, tmp_path: Path
) -> None:
    coachee_id = fill(services, clock, str)
    papers = Papers(services.db, clock, Config())
    with pytest.raises(StorageError):
        papers.save(Evidence(2026), "en", Form.TABLE, tmp_path / "no" / "x.csv")
    services.agreements.move(coachee_id, AgreementState.PAUSED)
    for name in ("person", "person sponsor", "agreement"):
        with pytest.raises(PrivacyError):
            papers.give(paper_of(name, services, coachee_id), "en", Form.MARKDOWN)
    assert noted(services) == []
