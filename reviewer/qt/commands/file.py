"""Opening, pasting, saving and exporting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reviewer.core.errors import ReviewerError
from reviewer.core.imported import Imported
from reviewer.core.progress import Progress
from reviewer.core.project import Project
from reviewer.edits.transcripts import add_transcript
from reviewer.formats.files import read_input
from reviewer.formats.marks_csv import marks_csv
from reviewer.formats.table import FORMATS
from reviewer.qt.asking import SaveAnswer, ask_save
from reviewer.qt.desk import Desk
from reviewer.qt.jobs import Job
from reviewer.qt.preview.dialog import ImportPreview
from reviewer.qt.project_file import NEW_NAME, with_suffix
from reviewer.qt.timeline.export import as_png, as_svg, whole_length
from reviewer.qt.timeline.painting import Picture
from reviewer.settings.resources import resource
from reviewer.settings.schema import with_recent_file, without_recent_file
from reviewer.storage.atomic import write_atomically
from reviewer.storage.files import SUFFIX
from reviewer.text.decoding import Input, decode, pasted

SAMPLE = "orchard-survey.txt"
PROJECT_FILTER = f"Reviewer projects (*{SUFFIX})"
CSV_FILTER = "Comma-separated values (*.csv)"
PNG_FILTER = "PNG image (*.png)"
SVG_FILTER = "SVG drawing (*.svg)"
PASTED_NAME = "Pasted text"


class FileCommands:
    """The File menu."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._after_saving: Callable[[], None] | None = None

    def new(self) -> None:
        """Begins an empty project."""
        self.after_asking(self._desk.file.new)

    def open(self) -> None:
        """Asks for a transcript or a project."""
        suffixes = sorted({suffix for format in FORMATS for suffix in format.suffixes})
        everything = f"Transcripts and projects (*{SUFFIX} {' '.join(f'*{suffix}' for suffix in suffixes)})"
        dialog = self._dialog("Open", [everything, PROJECT_FILTER, "All files (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def open_path(self, path: Path) -> None:
        """Opens a project, or reads a transcript and shows what it became."""
        if path.name.endswith(SUFFIX) or path.suffix == ".json":
            self.after_asking(partial(self._desk.file.open, path))
        else:
            self._desk.jobs.start(Job(f"Reading {path.name}", partial(_read, path), self._preview, self._desk.tell))

    def paste(self) -> None:
        """Reads the text on the clipboard as a transcript."""
        self.read_text(QGuiApplication.clipboard().text())

    def read_text(self, text: str) -> None:
        """Reads pasted or dropped text as a transcript."""
        try:
            self._preview(pasted(text, PASTED_NAME))
        except ReviewerError as error:
            self._desk.tell(error)

    def sample(self) -> None:
        """Reads the sample that comes with the program."""
        self._preview(decode(resource(f"samples/{SAMPLE}"), SAMPLE))

    def save(self) -> None:
        """Saves; asks where, the first time."""
        self._desk.window.tabs.commit_pending()
        if self._desk.file.path is None or self._desk.file.read_only_reason:
            self.save_as()
        else:
            self._desk.file.save()

    def save_as(self) -> None:
        """Asks where to save."""
        dialog = self._dialog("Save", [PROJECT_FILTER])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(self._proposed_name() + SUFFIX)
        dialog.fileSelected.connect(self._on_place_chosen)
        dialog.rejected.connect(self._on_saving_given_up)
        dialog.open()

    def export_marks(self) -> None:
        """Asks where to write all marks as CSV."""
        dialog = self._dialog("Export marks", [CSV_FILTER])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{self._proposed_name()}.csv")
        dialog.fileSelected.connect(self._on_export_place_chosen)
        dialog.open()

    def export_timeline(self) -> None:
        """Asks where to write a picture of the timeline as it is seen."""
        self._ask_picture_place(self._desk.window.timeline.picture())

    def export_whole_timeline(self) -> None:
        """Asks where to write a picture of the timeline over the whole length."""
        self._ask_picture_place(whole_length(self._desk.window.timeline.picture()))

    def quit(self) -> None:
        """Closes the window, which asks about unsaved changes."""
        self._desk.window.close()

    def after_asking(self, then: Callable[[], None]) -> None:
        """Does `then` at once when everything is saved; otherwise asks whether to save first."""
        self._desk.window.tabs.commit_pending()
        if self._desk.session.is_saved:
            then()
        else:
            ask_save(self._desk.window, self._desk.file.name, partial(self._on_answer, then))

    def on_saved(self) -> None:
        """Goes on with what waited for the saving."""
        if path := self._desk.file.path:
            self._remember(path)
        waiting, self._after_saving = self._after_saving, None
        if waiting:
            waiting()

    def on_opened(self) -> None:
        """Remembers what was opened; says so when it must not be changed."""
        if path := self._desk.file.path:
            self._remember(path)
        if reason := self._desk.file.read_only_reason:
            self._desk.tell(ReviewerError(reason, "It is open for reading. Save it under another name to change it."))

    def on_failed(self, error: ReviewerError) -> None:
        """Says what went wrong; what waited for it does not happen."""
        self._after_saving = None
        self._desk.tell(error)

    def open_recent(self, path: str) -> None:
        """Opens a recent file; one that is gone is forgotten."""
        if not Path(path).exists():
            self._desk.preferences.replace(without_recent_file(self._desk.preferences.value, Path(path)))
            self._desk.tell(ReviewerError(f"“{path}” is not there any more.", "It was taken off the list of recent files."))
            return
        self.open_path(Path(path))

    def _on_file_chosen(self, path: str) -> None:
        self._desk.preferences.change(last_folder=str(Path(path).parent))
        self.open_path(Path(path))

    def _on_place_chosen(self, path: str) -> None:
        self._desk.preferences.change(last_folder=str(Path(path).parent))
        self._desk.file.save_to(with_suffix(Path(path)))

    def _on_saving_given_up(self) -> None:
        self._after_saving = None

    def _on_export_place_chosen(self, path: str) -> None:
        work = partial(_export, self._desk.session.project, Path(path))
        self._desk.jobs.start(Job(f"Writing {Path(path).name}", work, self._on_exported, self._desk.tell))

    def _ask_picture_place(self, picture: Picture) -> None:
        dialog = self._dialog("Export timeline", [PNG_FILTER, SVG_FILTER])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.selectFile(f"{self._proposed_name()}.png")
        dialog.fileSelected.connect(partial(self.write_picture, picture))
        dialog.open()

    def write_picture(self, picture: Picture, path: str) -> None:
        """Writes a picture of the timeline: SVG where the name says so, else PNG."""
        content = as_svg(picture) if path.lower().endswith(".svg") else as_png(picture)
        work = partial(_write_picture, content, Path(path))
        self._desk.jobs.start(Job(f"Writing {Path(path).name}", work, self._on_exported, self._desk.tell))

    def _on_exported(self, path: Path) -> None:
        self._desk.say(f"Written to {path.name}")

    def _on_answer(self, then: Callable[[], None], answer: SaveAnswer) -> None:
        if answer is SaveAnswer.SAVE:
            self._after_saving = then
            self.save()
        elif answer is SaveAnswer.DISCARD:
            then()

    def _preview(self, input: Input) -> None:
        preview = ImportPreview(input, self._desk.jobs, self._desk.window)
        preview.import_accepted.connect(self.add)
        preview.reading_failed.connect(self._desk.tell)
        preview.open()

    def add(self, imported: Imported) -> None:
        """Adds a transcript to the project and shows it."""
        patch = self._desk.apply(f"Import “{imported.transcript.title}”", add_transcript, imported)
        if patch:
            self._desk.session.show_transcript(imported.transcript.id)
            self._desk.window.transcript.setFocus()

    def _remember(self, path: Path) -> None:
        self._desk.preferences.replace(with_recent_file(self._desk.preferences.value, path))

    def _proposed_name(self) -> str:
        if self._desk.file.path:
            return self._desk.file.name
        titles = [transcript.title for transcript in self._desk.session.project.transcripts.rows()]
        return _file_name(titles[0]) if titles else NEW_NAME

    def _dialog(self, title: str, filters: list[str]) -> QFileDialog:
        dialog = QFileDialog(self._desk.window, title, self._desk.preferences.value.last_folder)
        dialog.setNameFilters(filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _file_name(title: str) -> str:
    """A title without what file systems do not take in names."""
    kept = "".join(letter if letter.isalnum() or letter in " -_,.()" else " " for letter in title)
    return " ".join(kept.split())[:60].strip(" .") or NEW_NAME


def _read(path: Path, progress: Progress) -> Input:
    progress.report(0, 1, "Reading the file")
    return read_input(path)


def _export(project: Project, path: Path, progress: Progress) -> Path:
    progress.report(0, 1, "Writing the file")
    write_atomically(path, marks_csv(project), "The table")
    return path


def _write_picture(content: bytes, path: Path, progress: Progress) -> Path:
    progress.report(0, 1, "Writing the file")
    write_atomically(path, content, "The picture")
    return path
