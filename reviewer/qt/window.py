"""The window: its parts and where they stand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from reviewer.core.ids import SegmentId
from reviewer.qt.actions import Action
from reviewer.qt.correction_editor import CorrectionEditor
from reviewer.qt.facts import Facts
from reviewer.qt.filter_bar import FilterBar
from reviewer.qt.flag_picker import FlagPicker
from reviewer.qt.icons import application_icon
from reviewer.qt.palette import Palette
from reviewer.qt.panels.marks_tabs import MarksTabs
from reviewer.qt.panels.sidebar import Sidebar
from reviewer.qt.player import Player
from reviewer.qt.speaker_picker import SpeakerPicker
from reviewer.qt.start_page import StartPage
from reviewer.qt.status import StatusBar
from reviewer.qt.tag_picker import TagPicker
from reviewer.qt.timeline.view import TimelineView
from reviewer.qt.transcript.view import TranscriptView
from reviewer.settings.schema import Settings, TimelinePlacement

APP_NAME = "Reviewer"
FIRST_SIZE = (1280, 800)
SIDEBAR, MIDDLE, SIDE = "window", "middle", "side"
FIRST_SIZES = {SIDEBAR: (208, 600, 472), MIDDLE: (500, 260), SIDE: (430, 330)}
TOOLBAR_ICON = 18
EDITOR_ROOM = 110
TRANSCRIPT_LEAST = 330
FRAME = QSize(8, 40)


class Window(QMainWindow):
    """Codebook at the left, transcript in the middle, timeline and notes at the right; or the start page."""

    close_asked = Signal()
    files_dropped = Signal(list)  # of paths
    text_dropped = Signal(str)

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.facts = facts
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.may_close = False
        self.actions_offered: Callable[[], Sequence[tuple[Action, QAction]]] = list
        self.player = Player(facts, self)
        self.start_page = StartPage(self)
        self.sidebar = Sidebar(facts)
        self.transcript = TranscriptView(facts)
        self.transcript.setMinimumWidth(TRANSCRIPT_LEAST)
        self.filter_bar = FilterBar()
        self.timeline = TimelineView(facts)
        self.tabs = MarksTabs(facts)
        self.status = StatusBar(facts)
        self.toolbar = self._made_toolbar()
        self._make_pickers()
        self._place_parts()
        self.resize(fitting(QSize(*FIRST_SIZE), self))

    def _make_pickers(self) -> None:
        self.tag_picker = TagPicker(self.facts, self)
        self.flag_picker = FlagPicker(self)
        self.speaker_picker = SpeakerPicker(self.facts, self)
        self.palette_popup = Palette(self.facts, self)
        self.correction_editor = CorrectionEditor(self.transcript.viewport())
        self.corrected_segment: SegmentId | None = None

    def _place_parts(self) -> None:
        self._middle = _splitter(MIDDLE, Qt.Orientation.Vertical, _column(self.filter_bar, self.transcript))
        self._side = _splitter(SIDE, Qt.Orientation.Vertical, self.timeline, self.tabs)
        self._columns = _splitter(SIDEBAR, Qt.Orientation.Horizontal, self.sidebar, self._middle, self._side)
        for column, share in enumerate((0, 3, 2)):
            self._columns.setStretchFactor(column, share)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(self._columns)
        self.setCentralWidget(self._pages)
        self.setStatusBar(self.status)

    def _made_toolbar(self) -> QToolBar:
        bar = QToolBar("Toolbar")
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(TOOLBAR_ICON, TOOLBAR_ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(bar)
        return bar

    # What others ask of it

    def show_start_page(self) -> None:
        """Shows how to begin."""
        self._show_page(self.start_page)

    def show_project(self) -> None:
        """Shows the project."""
        self._show_page(self._columns)

    @property
    def shows_project(self) -> bool:
        """Whether the project is shown, and not the start page."""
        return self._pages.currentWidget() is self._columns

    def place_timeline(self, placement: TimelinePlacement) -> None:
        """Puts the timeline beside the transcript or below it."""
        below = placement is TimelinePlacement.BELOW
        target = self._middle if below else self._side
        if self.timeline.parentWidget() is target:
            return
        target.insertWidget(1 if below else 0, self.timeline)
        target.setSizes(list(FIRST_SIZES[target.objectName()]))
        self.timeline.show()

    def open_correction(self, segment: SegmentId) -> None:
        """Opens the editor of a segment's shown text where the text stands."""
        self.correction_editor.keep()
        self.transcript.reveal(segment, room_below=EDITOR_ROOM)
        block = self.transcript.block_of(segment)
        if block is not None:
            self.corrected_segment = segment
            place, font = self.transcript.text_rect(block), self.transcript.page.measures.text_font
            self.correction_editor.open_at(place, block.block.shown.text, block.block.segment.text, font)

    def keep_correction_in_place(self) -> None:
        """Has the open editor follow its text; keeps what was written when the text leaves the view."""
        if not self.correction_editor.is_open or self.corrected_segment is None:
            return
        block = self.transcript.block_of(self.corrected_segment)
        if block is None:
            self.correction_editor.keep()
        else:
            self.correction_editor.place(self.transcript.text_rect(block))

    def commit_pending(self) -> None:
        """Keeps what has been typed so far of a note, a correction or a name, and closes their fields."""
        self.tabs.commit_pending()
        self._commit_fields()

    def keep_pending(self) -> None:
        """The same, but a note stays open to be gone on with."""
        self._commit_fields()
        self.tabs.keep_pending()

    def _commit_fields(self) -> None:
        self.correction_editor.keep()
        field = QApplication.focusWidget()
        view = field.parentWidget() if isinstance(field, QLineEdit) and self.sidebar.isAncestorOf(field) else None
        if view is not None:
            view.setFocus()  # the lists keep a name when its field is left

    def splitters(self) -> dict[str, QSplitter]:
        """The splitters whose sizes are remembered, by name."""
        return {one.objectName(): one for one in (self._columns, self._middle, self._side)}

    def restore(self, settings: Settings) -> None:
        """Puts everything where it was left."""
        self.place_timeline(settings.timeline_placement)
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode("ascii")))
        for name, splitter in self.splitters().items():
            sizes = settings.splitter_sizes.get(name, FIRST_SIZES[name])
            if len(sizes) == splitter.count():
                splitter.setSizes(list(sizes))

    def geometry_text(self) -> str:
        """Where the window stands, as text to be remembered."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close:
            self.close_asked.emit()  # with nothing to ask about, it may be closed at once
        event.setAccepted(self.may_close)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if paths := paths_in(event.mimeData()):
            self.files_dropped.emit(paths)
        else:
            self.text_dropped.emit(event.mimeData().text())

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)


def fitting(size: QSize, widget: QWidget) -> QSize:
    """`size`, or as much of it as the screen has room for beside a frame."""
    return size.boundedTo(widget.screen().availableSize() - FRAME)


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    inside = QVBoxLayout(column)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    for part in parts:
        inside.addWidget(part)
    return column


def _splitter(name: str, orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def paths_in(content: QMimeData | None) -> list[str]:
    """The files on this computer that are dropped or on the clipboard, of which an empty one may have no content at all."""
    return [url.toLocalFile() for url in content.urls() if url.isLocalFile()] if content is not None else []
