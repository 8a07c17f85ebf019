"""Every action of the program, as one table: menus, toolbar, palette, shortcut list and keys are made from it."""

from dataclasses import dataclass
from enum import Enum, auto


class Scope(Enum):
    """Where an action's keys work."""

    WINDOW = auto()  # everywhere; a text field that takes the key for itself has it first
    VIEWS = auto()  # only while the transcript or the timeline has the focus


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    PROJECT = auto()
    TRANSCRIPT = auto()
    SELECTION = auto()
    TAG = auto()
    UNDO = auto()
    REDO = auto()


@dataclass(frozen=True)
class Action:
    """One thing the person can do. `id` is `room.method`: the command room and its method that does it."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.TRANSCRIPT
    scope: Scope = Scope.WINDOW
    group: int = 0  # within a menu, a line is drawn between groups
    checkable: bool = False
    tip: str = ""


MENUS = ("File", "Edit", "Mark", "Codebook", "Go", "View", "Help")

FILE = (
    Action("file.new", "New project", "File", ("Ctrl+N",), "file-plus", Needs.NOTHING),
    Action("file.open", "Open…", "File", ("Ctrl+O",), "folder-open", Needs.NOTHING, tip="Open a transcript or a project"),
    Action(
        "file.paste",
        "Paste as transcript",
        "File",
        ("Ctrl+Shift+V",),
        "clipboard-paste",
        Needs.NOTHING,
        tip="Read the clipboard as a transcript",
    ),
    Action("file.sample", "Open the sample", "File", (), "book-open", Needs.NOTHING),
    Action("file.save", "Save", "File", ("Ctrl+S",), "save", Needs.PROJECT, group=1),
    Action("file.save_as", "Save as…", "File", ("Ctrl+Shift+S",), "", Needs.PROJECT, group=1),
    Action("file.export_marks", "Export marks as CSV…", "File", (), "", Needs.PROJECT, group=2),
    Action("file.export_timeline", "Export the timeline as seen…", "File", (), "", group=2, tip="A picture, PNG or SVG"),
    Action("file.export_whole_timeline", "Export the whole timeline…", "File", (), "", group=2, tip="A picture, PNG or SVG"),
    Action("file.quit", "Quit", "File", ("Ctrl+Q",), "", Needs.NOTHING, group=3),
)

EDIT = (
    Action("edit.undo", "Undo", "Edit", ("Ctrl+Z",), "undo-2", Needs.UNDO),
    Action("edit.redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", Needs.REDO),
    Action("edit.select_all", "Select all segments", "Edit", ("Ctrl+A",), scope=Scope.VIEWS, group=1),
    Action("edit.find", "Find…", "Edit", ("Ctrl+F", "/"), "search", group=1),
    Action("edit.coder", "Your name…", "Edit", (), "user-round", Needs.NOTHING, group=2),
)

MARK = (
    Action("mark.tag", "Tag…", "Mark", ("T",), "tag", Needs.SELECTION, tip="Tag the selection"),
    Action("mark.tag_again", "Repeat the last tag", "Mark", ("R",), "repeat", Needs.SELECTION),
    Action("mark.flag", "Flag", "Mark", ("F",), "flag", Needs.SELECTION, group=1, tip="Flag the selection"),
    Action("mark.flag_as", "Flag as…", "Mark", ("Shift+F",), "", Needs.SELECTION, group=1),
    Action("mark.note", "Note", "Mark", ("A",), "message-square-text", Needs.SELECTION, group=2, tip="Note on the selection"),
    Action("mark.correct", "Correct the text…", "Mark", ("E",), "pencil", Needs.SELECTION, group=2),
    Action("mark.reviewed", "Mark reviewed and go on", "Mark", ("Return", "Enter"), "check", Needs.SELECTION, Scope.VIEWS, 3),
    Action("mark.not_reviewed", "Mark not reviewed", "Mark", ("Shift+Return",), "", Needs.SELECTION, Scope.VIEWS, 3),
    Action("mark.resolve", "Resolve or reopen", "Mark", ("X",), "check-check", Needs.SELECTION, group=4),
    Action("mark.remove", "Remove mark", "Mark", ("Delete",), "trash-2", Needs.SELECTION, Scope.VIEWS, group=4),
    Action("mark.next_mark", "Next mark of this place", "Mark", ("M",), "", Needs.SELECTION, group=4),
    Action("mark.speaker", "Speaker…", "Mark", ("S",), "user-round", Needs.SELECTION, group=5),
)

CODEBOOK = (
    Action("codebook.add", "New tag…", "Codebook", ("Ctrl+T",), "plus", Needs.NOTHING),
    Action("codebook.rename", "Rename tag…", "Codebook", ("F2",), "pencil", Needs.TAG, group=1),
    Action("codebook.describe", "Definition…", "Codebook", (), "book-open", Needs.TAG, group=1),
    Action("codebook.recolour", "Colour…", "Codebook", (), "palette", Needs.TAG, group=1),
    Action("codebook.key", "Key…", "Codebook", (), "keyboard", Needs.TAG, group=1),
    Action("codebook.note", "Note on the tag…", "Codebook", (), "message-square-text", Needs.TAG, group=1),
    Action("codebook.move", "Move under…", "Codebook", (), "corner-down-right", Needs.TAG, group=2),
    Action("codebook.merge", "Merge into…", "Codebook", (), "merge", Needs.TAG, group=2),
    Action("codebook.delete", "Delete tag…", "Codebook", (), "trash-2", Needs.TAG, group=2),
)

GO = (
    Action("go.next", "Next segment", "Go", ("J",), ""),
    Action("go.previous", "Previous segment", "Go", ("K",), ""),
    Action("go.next_unreviewed", "Next not reviewed", "Go", ("N",), "", group=1),
    Action("go.previous_unreviewed", "Previous not reviewed", "Go", ("Shift+N",), "", group=1),
    Action("go.next_untagged", "Next untagged", "Go", ("U",), "", group=1),
    Action("go.next_flagged", "Next flagged", "Go", ("G",), "", group=1),
    Action("go.next_finding", "Next finding", "Go", ("Shift+G",), "", group=1),
    Action("go.to_time", "Go to time…", "Go", ("Ctrl+G",), "clock", group=2),
    Action("go.play", "Play or pause", "Go", ("Ctrl+Space", "F4"), "play", group=3),
    Action("go.play_here", "Play or pause here", "", ("Space",), "", scope=Scope.VIEWS),
    Action("go.back", "Back 3 seconds", "Go", ("F3",), "rewind", group=3),
    Action("go.forward", "Forward 3 seconds", "Go", ("F5",), "fast-forward", group=3),
    Action("go.slower", "Slower", "Go", ("[",), "", group=3),
    Action("go.faster", "Faster", "Go", ("]",), "", group=3),
)

VIEW = (
    Action("view.palette", "Command palette…", "View", ("Ctrl+K",), "command", Needs.NOTHING),
    Action("view.zoom_in", "Zoom in", "View", ("Ctrl++", "Ctrl+="), "zoom-in", group=1),
    Action("view.zoom_out", "Zoom out", "View", ("Ctrl+-",), "zoom-out", group=1),
    Action("view.zoom_fit", "Fit the whole length", "View", ("Ctrl+0",), "maximize", group=1),
    Action("show.all", "Show all segments", "View", ("Ctrl+Shift+A",), "eye", group=2),
    Action("show.flagged", "Show only flagged", "View", (), "flag", group=2),
    Action("show.untagged", "Show only untagged", "View", (), "tags", group=2),
    Action("show.unreviewed", "Show only not reviewed", "View", (), "list-checks", group=2),
    Action("show.tag", "Show only a tag…", "View", (), "tag", group=2),
    Action("show.speaker", "Show only a speaker…", "View", (), "user-round", group=2),
    Action("view.larger", "Larger text", "View", ("Ctrl+Shift+.",), "", Needs.NOTHING, group=3),
    Action("view.smaller", "Smaller text", "View", ("Ctrl+Shift+,",), "", Needs.NOTHING, group=3),
    Action(
        "view.timeline_place", "Timeline below the transcript", "View", (), "panel-bottom", Needs.NOTHING, group=4, checkable=True
    ),
    Action("view.follow", "Follow the playhead", "View", (), "", Needs.NOTHING, group=4, checkable=True),
    Action("view.theme_system", "Colours of the system", "View", (), "", Needs.NOTHING, group=5, checkable=True),
    Action("view.theme_light", "Light", "View", (), "sun", Needs.NOTHING, group=5, checkable=True),
    Action("view.theme_dark", "Dark", "View", (), "moon", Needs.NOTHING, group=5, checkable=True),
    Action("view.theme_high_contrast", "High contrast", "View", (), "contrast", Needs.NOTHING, group=5, checkable=True),
)

HELP = (
    Action("help.shortcuts", "Keyboard shortcuts", "Help", ("F1", "?"), "keyboard", Needs.NOTHING),
    Action("help.about", "About Reviewer", "Help", (), "info", Needs.NOTHING),
)

TAG_KEYS = tuple(
    Action(f"mark.tag_{digit}", f"Tag with key {digit}", "", (str(digit),), "tag", Needs.SELECTION) for digit in range(1, 10)
)
SPEAKER_KEYS = tuple(
    Action(f"mark.speaker_{digit}", f"Speaker {digit}", "", (f"Ctrl+{digit}",), "user-round", Needs.SELECTION)
    for digit in range(1, 10)
)

ACTIONS = (*FILE, *EDIT, *MARK, *CODEBOOK, *GO, *VIEW, *HELP, *TAG_KEYS, *SPEAKER_KEYS)

TOOLBAR = ("file.open", "file.paste", "", "mark.flag", "mark.tag", "mark.note", "", "edit.undo", "edit.redo")
"""The toolbar, by ids; an empty one is a line between."""
