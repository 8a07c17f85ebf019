"""Opening, pasting, saving and exporting."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reviewer.core.errors import ReviewerError
from reviewer.core.progress import Progress
from reviewer.core.project import Project
from reviewer.qt.asking import SaveAnswer, ask_replace, ask_save
from reviewer.qt.commands.importing import Importing
from reviewer.qt.desk import Desk
from reviewer.qt.jobs import Job
from reviewer.qt.project_file import NEW_NAME, ReadFile, is_project_path, with_suffix
from reviewer.qt.timeline.painting import Picture
from reviewer.qt.window import paths_in
from reviewer.settings.schema import with_recent_file, without_recent_file
from reviewer.storage.atomic import write_atomically
from reviewer.storage.files import SUFFIX

PROJECT_FILTER = f"Reviewer projects (*{SUFFIX})"
CSV_FILTER = "Comma-separated values (*.csv)"
PNG_FILTER = "PNG image (*.png)"
SVG_FILTER = "SVG drawing (*.svg)"
NOTHING_TO_PASTE = ReviewerError("There is no text on the clipboard.", "Copy a transcript first, then paste it here.")
READ_ONLY = "It is open for reading, and its file stays as it is. Save it under another name to change it there."
ONE_PROJECT = "One project can be open at a time"


class FileCommands:
    """The File menu."""

    def __init__(self, desk: Desk, importing: Importing) -> None:
        self._desk = desk
        self._importing = importing
        self._after_saving: Callable[[], None] | None = None

    def new(self) -> None:
        """Begins an empty project."""
        self.after_asking(self._desk.file.new)

    def open(self) -> None:
        """Asks for a transcript or a project."""
        from reviewer.formats.table import FORMATS  # when they are wanted: the window opens sooner without

        suffixes = sorted({suffix for format in FORMATS for suffix in format.suffixes})
        everything = f"Transcripts and projects (*{SUFFIX} {' '.join(f'*{suffix}' for suffix in suffixes)})"
        dialog = self._dialog("Open", [everything, PROJECT_FILTER, "All files (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def open_path(self, path: Path) -> None:
        """Opens a project, or reads a transcript and shows what it became."""
        path = path.absolute()
        if self._desk.file.is_at(path):
            self._desk.say(f"“{self._desk.file.name}” is open already")
        elif is_project_path(path):
            self._desk.file.open(path)
        else:
            self._importing.read_file(path)

    def open_all(self, paths: Sequence[str]) -> None:
        """Opens files that were dropped or pasted: the first of the projects, and all of the transcripts in it."""
        projects = [path for path in map(Path, paths) if is_project_path(path)]
        for path in (*projects[:1], *(path for path in map(Path, paths) if not is_project_path(path))):
            self.open_path(path)
        if projects[1:]:
            self._desk.say(f"{ONE_PROJECT}: {projects[0].name} is opened")

    def paste(self) -> None:
        """Reads the text on the clipboard, or the files that were copied, as transcripts."""
        clipboard = QGuiApplication.clipboard()
        if paths := paths_in(clipboard.mimeData()):
            self.open_all(paths)
        elif text := clipboard.text():
            self._importing.read_text(text)
        else:
            self._desk.tell(NOTHING_TO_PASTE)

    def sample(self) -> None:
        """Reads the sample that comes with the program."""
        self._importing.read_sample()

    def save(self) -> None:
        """Saves; asks where, the first time. Whoever is writing goes on writing."""
        self._desk.window.keep_pending()
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
        self._desk.window.commit_pending()
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
        from reviewer.qt.timeline.export import whole_length

        self._ask_picture_place(whole_length(self._desk.window.timeline.picture()))

    def quit(self) -> None:
        """Closes the window, which asks about unsaved changes."""
        self._desk.window.close()

    def after_asking(self, then: Callable[[], None]) -> None:
        """Does `then` at once when everything is saved; otherwise asks whether to save first."""
        self._desk.window.commit_pending()
        if self._desk.session.is_saved:
            then()
        else:
            ask_save(self._desk.window, self._desk.file.name, partial(self._on_answer, then))

    def on_read(self, found: ReadFile) -> None:
        """Turns to a project that has been read. It is asked about unsaved changes only now, as work went on meanwhile."""
        self.after_asking(partial(self._desk.file.take, found))

    def on_saved(self) -> None:
        """Goes on with what waited for the saving; what was changed since then is asked about once more."""
        if path := self._desk.file.path:
            self._remember(path)
        if self._desk.file.is_saving:
            return
        waiting, self._after_saving = self._after_saving, None
        if waiting:
            self.after_asking(waiting)

    def on_save_failed(self, error: ReviewerError) -> None:
        """Says what went wrong; what waited for it does not happen."""
        self._after_saving = None
        self._desk.tell(error)

    def on_opened(self) -> None:
        """Remembers what was opened; says so when it must not be changed."""
        if path := self._desk.file.path:
            self._remember(path)
        if reason := self._desk.file.read_only_reason:
            self._desk.tell(ReviewerError(reason, READ_ONLY))

    def open_recent(self, path: str) -> None:
        """Opens a recent file; one that is gone is forgotten."""
        if _is_gone(Path(path)):
            self._desk.preferences.replace(without_recent_file(self._desk.preferences.value, Path(path)))
            self._desk.tell(ReviewerError(f"“{path}” is not there any more.", "It was taken off the list of recent files."))
            return
        self.open_path(Path(path))

    def _on_file_chosen(self, path: str) -> None:
        self._desk.preferences.change(last_folder=str(Path(path).parent))
        self.open_path(Path(path))

    def _on_place_chosen(self, path: str) -> None:
        chosen, place = Path(path), with_suffix(Path(path))
        self._desk.preferences.change(last_folder=str(place.parent))
        if place != chosen and place.exists():  # the file dialog has asked about the other name only
            question = ask_replace(self._desk.window, place.name, partial(self._desk.file.save_to, place))
            question.rejected.connect(self._on_saving_given_up)
        else:
            self._desk.file.save_to(place)

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
        from reviewer.qt.timeline.export import as_png, as_svg

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


def _is_gone(path: Path) -> bool:
    """Whether there is no such file. Where even that may not be known, the file is perhaps there, and opening it says why not."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _file_name(title: str) -> str:
    """A title without what file systems do not take in names."""
    kept = "".join(letter if letter.isalnum() or letter in " -_,.()" else " " for letter in title)
    return " ".join(kept.split())[:60].strip(" .") or NEW_NAME


def _export(project: Project, path: Path, progress: Progress) -> Path:
    progress.report(0, 1, "Writing the file")
    from reviewer.formats.marks_csv import marks_csv

    write_atomically(path, marks_csv(project), "The table")
    return path


def _write_picture(content: bytes, path: Path, progress: Progress) -> Path:
    progress.report(0, 1, "Writing the file")
    write_atomically(path, content, "The picture")
    return path
