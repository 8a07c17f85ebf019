"""A stranger with a copied page does the whole job in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.core.index import Lane
from reviewer.core.rows import Flag, FlagKind, Note, Span, Tagging
from reviewer.layout.lanes import LaneKind
from reviewer.qt.project_file import ProjectFile
from reviewer.qt.wiring import Wiring
from reviewer.storage.files import open_project
from tests.journeys.acting import WAIT_MS, drag_text, import_file, key, press
from tests.schema import assert_valid

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "orchard-survey.txt"
SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_9719e01f36eea913.txt"
PAGES = [page for page in (SAMPLE, SEED) if page.exists()]


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def page(request: pytest.FixtureRequest) -> Path:
    """The sample, and the page that started it all where it is at hand."""
    found: Path = request.param
    return found


def test_the_whole_job(wiring: Wiring, qtbot: QtBot, page: Path, tmp_path: Path) -> None:
    window = wiring.window
    import_file(wiring, qtbot, page)
    session = wiring.facts.session
    imported = session.project
    ids = session.segment_ids()
    assert window.shows_project

    flag_the_first_segment(wiring, qtbot)
    tag_three_segments_with_a_new_tag(wiring, qtbot)
    tag_a_range_over_two_segments(wiring, qtbot)
    write_a_note(wiring, qtbot)

    [flag] = session.project.flags.rows()
    assert (flag.span, flag.kind) == (Span(ids[0], 0, ids[0], len(imported.segments[ids[0]].text)), FlagKind.IMPORTANT)
    whole, part = session.project.taggings.rows()
    assert (whole.span.first, whole.span.last) == (ids[1], ids[3])
    assert part.span == Span(ids[5], 3, ids[6], 4)
    [note] = session.project.notes.rows()
    assert note.text == "Who says so?"
    done = session.project
    see_the_same_everywhere(wiring)

    while session.history.next_undo is not None and session.project != imported:
        key(window.transcript, Qt.Key.Key_Z, CTRL)
    assert session.project == imported
    assert not window.transcript.stripes().stripes
    while session.history.next_redo is not None:
        key(window.transcript, Qt.Key.Key_Z, CTRL, SHIFT)
    assert session.project == done
    see_the_same_everywhere(wiring)

    saved = save_as(wiring, qtbot, tmp_path / "job.review.json")
    assert_valid(saved.read_bytes())
    assert open_project(saved).project == done
    reopen(wiring, qtbot, saved)
    assert wiring.facts.session.project == done
    assert not window.isWindowModified()
    see_the_same_everywhere(wiring)


def flag_the_first_segment(wiring: Wiring, qtbot: QtBot) -> None:
    press(wiring.window.transcript, "f")


def tag_three_segments_with_a_new_tag(wiring: Wiring, qtbot: QtBot) -> None:
    transcript = wiring.window.transcript
    press(transcript, "j")
    key(transcript, Qt.Key.Key_Down, SHIFT)
    key(transcript, Qt.Key.Key_Down, SHIFT)
    press(transcript, "t")
    press(transcript, "Claim")
    key(transcript, Qt.Key.Key_Return)
    assert transcript.hasFocus()


def tag_a_range_over_two_segments(wiring: Wiring, qtbot: QtBot) -> None:
    transcript, ids = wiring.window.transcript, wiring.facts.session.segment_ids()
    drag_text(transcript, (ids[5], 3), (ids[6], 4))
    assert wiring.facts.session.selected_span() == Span(ids[5], 3, ids[6], 4)
    press(transcript, "1")


def write_a_note(wiring: Wiring, qtbot: QtBot) -> None:
    press(wiring.window.transcript, "a")
    press(wiring.window.transcript, "Who says so?")
    key(wiring.window.transcript, Qt.Key.Key_Return, CTRL)
    assert wiring.window.transcript.hasFocus()


def see_the_same_everywhere(wiring: Wiring) -> None:
    """The transcript's stripes and icons, the timeline's bars and the codebook's counts all say what the project says."""
    window, session = wiring.window, wiring.facts.session
    assert session.transcript is not None
    window.transcript.reveal(session.segment_ids()[0])
    project = session.project
    assert {one.tagging.id for one in window.transcript.stripes().stripes} == set(project.taggings)
    picture = window.transcript.picture(window.transcript.placed_blocks())
    assert {flag.id for flags in picture.marks.flags.values() for flag in flags} == set(project.flags)
    assert {note.id for notes in picture.marks.notes.values() for note in notes} == set(project.notes)
    window.timeline.zoom_fit()
    rows = [row for row in window.timeline.rows if row.kind is not LaneKind.SPEAKERS]
    bars = {row.key: window.timeline.picture().bars(row) for row in rows}
    [tag] = project.tags
    assert sum(bar.number for bar in bars[tag]) == len(project.taggings) == 2
    assert sum(bar.number for bar in bars[Flag.table]) == len(project.flags)
    assert sum(bar.number for bar in bars[Note.table]) == len(project.notes)
    assert len(session.index.lane(Lane(session.transcript, Tagging.table, tag))) == 2
    model = window.sidebar.codebook.model
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Claim" in spoken
    assert "2" in spoken


def save_as(wiring: Wiring, qtbot: QtBot, path: Path) -> Path:
    with qtbot.waitSignal(wiring.file.saved, timeout=WAIT_MS):
        wiring.file.save_to(path)
    assert not wiring.window.isWindowModified()
    assert wiring.window.windowTitle().startswith("job")
    return path


def reopen(wiring: Wiring, qtbot: QtBot, path: Path) -> None:
    wiring.file.new()
    with qtbot.waitSignal(wiring.file.opened, timeout=WAIT_MS):
        wiring.open_path(path)


def test_the_project_file_knows_its_name(wiring: Wiring) -> None:
    assert isinstance(wiring.file, ProjectFile)
    assert wiring.file.name == "New project"
