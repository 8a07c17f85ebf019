"""Puts a window together: who hears of what. Every connection between two parts stands here, sorted by sender."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reviewer.qt.action_set import ActionSet
from reviewer.qt.announcing import ScreenReader
from reviewer.qt.commands.codebook import CodebookCommands
from reviewer.qt.commands.edit import EditCommands
from reviewer.qt.commands.file import FileCommands
from reviewer.qt.commands.go import GoCommands
from reviewer.qt.commands.help import HelpCommands
from reviewer.qt.commands.hits import HitCommands
from reviewer.qt.commands.importing import Importing
from reviewer.qt.commands.mark import MarkCommands
from reviewer.qt.commands.people import PeopleCommands
from reviewer.qt.commands.show import ShowCommands
from reviewer.qt.commands.view import ViewCommands
from reviewer.qt.desk import Desk
from reviewer.qt.facts import Facts
from reviewer.qt.filtering import Filtering
from reviewer.qt.jobs import Jobs
from reviewer.qt.mishaps import mishaps
from reviewer.qt.places import Places
from reviewer.qt.preferences import Preferences
from reviewer.qt.project_file import ProjectFile
from reviewer.qt.recent_files import RecentFiles
from reviewer.qt.showing import Showing
from reviewer.qt.spoken import Spoken
from reviewer.qt.window import Window


class Wiring(QObject):
    """One window with all that belongs to it."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self.facts = Facts(self)
        self.jobs = Jobs(self)
        self.preferences = preferences
        self.file = ProjectFile(self.facts, self.jobs, self)
        self.window = Window(self.facts)
        self.desk = Desk(self.window, self.facts, self.file, self.jobs, preferences)
        self._make_rooms()
        views = (self.window.transcript, self.window.timeline)
        self.actions = ActionSet(self.window, views, self.rooms)
        menus = self.actions.fill_menus(self.window.menuBar())
        self.actions.fill_toolbar(self.window.toolbar)
        self.window.status.set_actions(self.actions["go.back"], self.actions["go.play"], self.actions["go.forward"])
        self.window.actions_offered = self.actions.all
        self.recent = RecentFiles(menus["File"], self.actions["file.save"], preferences)
        self.showing = Showing(app, self.desk, self.actions)
        self.places = Places(self.desk, self.file_commands.after_asking)
        self.spoken = Spoken(self.facts, self.window.transcript, self.window.timeline, ScreenReader(), self.window)
        self._connect_facts()
        self._connect_files()
        self._connect_panels()
        self._connect_tabs()
        self._connect_filter()
        self._connect_pickers()
        self._connect_views(app)
        self.window.restore(preferences.value)
        self.showing.show_everything()
        self._on_preferences_changed()

    def open_path(self, path: Path) -> None:
        """Opens a transcript or a project."""
        self.file_commands.open_path(path)

    def _on_preferences_changed(self) -> None:
        self.filtering.set_coder(self.preferences.value.coder.id)

    def _make_rooms(self) -> None:
        self.importing = Importing(self.desk)
        self.file_commands = FileCommands(self.desk, self.importing)
        self.edit_commands = EditCommands(self.desk)
        self.mark_commands = MarkCommands(self.desk)
        self.codebook_commands = CodebookCommands(self.desk)
        self.go_commands = GoCommands(self.desk, self.window.player)
        self.hit_commands = HitCommands(self.desk)
        self.people_commands = PeopleCommands(self.desk)
        self.filtering = Filtering(self.facts, self.window.filter_bar, self)
        self.show_commands = ShowCommands(self.desk, self.filtering)
        self.view_commands = ViewCommands(self.desk)
        self.help_commands = HelpCommands(self.desk)
        self.rooms = {
            "file": self.file_commands,
            "edit": self.edit_commands,
            "mark": self.mark_commands,
            "codebook": self.codebook_commands,
            "go": self.go_commands,
            "show": self.show_commands,
            "view": self.view_commands,
            "help": self.help_commands,
        }

    def _connect_facts(self) -> None:
        facts, window = self.facts, self.window
        facts.playhead_changed.connect(window.status.on_playhead_changed)
        facts.playhead_changed.connect(window.timeline.on_playhead_changed)
        facts.playhead_changed.connect(window.transcript.on_playhead_changed)
        facts.playhead_changed.connect(self.showing.on_playhead_changed)
        facts.project_changed.connect(window.status.on_project_changed)
        facts.project_changed.connect(window.tabs.on_project_changed)
        facts.project_changed.connect(window.tag_picker.on_project_changed)
        facts.project_changed.connect(window.timeline.on_project_changed)
        facts.project_changed.connect(window.transcript.on_project_changed)
        facts.project_changed.connect(self.showing.on_project_changed)
        facts.project_changed.connect(self.spoken.on_project_changed)
        facts.project_changed.connect(self.filtering.on_project_changed)
        facts.saved_changed.connect(self.showing.on_saved_changed)
        facts.selection_changed.connect(window.tabs.on_selection_changed)
        facts.selection_changed.connect(window.timeline.on_selection_changed)
        facts.selection_changed.connect(window.transcript.on_selection_changed)
        facts.selection_changed.connect(self.showing.on_selection_changed)
        facts.selection_changed.connect(self.spoken.on_selection_changed)
        facts.session_replaced.connect(window.player.pause)
        facts.session_replaced.connect(window.status.on_session_replaced)
        facts.session_replaced.connect(window.tabs.on_session_replaced)
        facts.session_replaced.connect(window.timeline.on_session_replaced)
        facts.session_replaced.connect(window.transcript.on_session_replaced)
        facts.session_replaced.connect(self.showing.on_session_replaced)
        facts.session_replaced.connect(self.spoken.on_session_replaced)
        facts.session_replaced.connect(self.filtering.on_session_replaced)
        facts.shown_changed.connect(window.timeline.on_shown_changed)
        facts.shown_changed.connect(window.transcript.on_shown_changed)
        facts.shown_changed.connect(self.spoken.on_shown_changed)
        facts.transcript_changed.connect(self.filtering.on_session_replaced)
        facts.transcript_changed.connect(window.player.pause)
        facts.transcript_changed.connect(window.status.on_transcript_changed)
        facts.transcript_changed.connect(window.tabs.on_transcript_changed)
        facts.transcript_changed.connect(window.timeline.on_session_replaced)
        facts.transcript_changed.connect(window.transcript.on_session_replaced)
        facts.transcript_changed.connect(self.spoken.on_session_replaced)

    def _connect_files(self) -> None:
        file, window = self.file, self.window
        file.changed.connect(self.showing.on_file_changed)
        file.left.connect(self.places.remember)
        file.open_failed.connect(self.desk.tell)
        file.opened.connect(self.file_commands.on_opened)
        file.opened.connect(self.places.find_again)
        file.read.connect(self.file_commands.on_read)
        file.save_failed.connect(self.file_commands.on_save_failed)
        file.save_failed.connect(self.showing.on_trouble)
        file.saved.connect(self.file_commands.on_saved)
        self.jobs.ended.connect(window.status.on_job_ended)
        self.jobs.progressed.connect(window.status.on_job_progressed)
        self.jobs.started.connect(window.status.on_job_started)
        mishaps.happened.connect(self.showing.on_mishap)
        self.preferences.changed.connect(self._on_preferences_changed)
        self.preferences.changed.connect(self.recent.refresh)
        self.preferences.changed.connect(self.showing.on_preferences_changed)
        self.recent.file_requested.connect(self.file_commands.open_recent)

    def _connect_panels(self) -> None:
        window, codebook = self.window, self.window.sidebar.codebook
        codebook.add_requested.connect(self.codebook_commands.add_under)
        codebook.current_changed.connect(self.showing.on_selection_changed)
        codebook.delete_requested.connect(self.codebook_commands.delete_this)
        codebook.describe_requested.connect(self.codebook_commands.describe_this)
        codebook.key_requested.connect(self.codebook_commands.set_key)
        codebook.merge_requested.connect(self.codebook_commands.merge_this)
        codebook.note_requested.connect(self.codebook_commands.note_on)
        codebook.move_requested.connect(self.codebook_commands.move_under)
        codebook.recolour_requested.connect(self.codebook_commands.recolour_to)
        codebook.rename_requested.connect(self.codebook_commands.rename_to)
        codebook.tag_selection_requested.connect(self.mark_commands.tag_with)
        people, speakers, transcripts = self.people_commands, window.sidebar.speakers, window.sidebar.transcripts
        speakers.add_requested.connect(people.add_speaker)
        speakers.assign_requested.connect(self.mark_commands.assign)
        speakers.delete_requested.connect(people.delete_speaker)
        speakers.merge_requested.connect(people.merge_speaker)
        speakers.rename_requested.connect(people.rename_speaker)
        transcripts.remove_requested.connect(people.remove_transcript)
        transcripts.rename_requested.connect(people.rename_transcript)
        transcripts.transcript_requested.connect(self.go_commands.to_transcript)
        window.start_page.file_requested.connect(self.file_commands.open_recent)
        window.start_page.open_requested.connect(self.file_commands.open)
        window.start_page.paste_requested.connect(self.file_commands.paste)
        window.start_page.sample_requested.connect(self.file_commands.sample)
        window.status.cancel_requested.connect(self.jobs.cancel)
        window.status.findings_requested.connect(window.tabs.show_findings)

    def _connect_tabs(self) -> None:
        window = self.window
        window.tabs.findings.segment_chosen.connect(self.go_commands.to_segment)
        window.tabs.notes.editing_finished.connect(window.transcript.setFocus)
        window.tabs.notes.mark_chosen.connect(self.mark_commands.pick)
        window.tabs.notes.note_changed.connect(self.mark_commands.change_note)
        window.tabs.notes.note_written.connect(self.mark_commands.write_note)
        window.tabs.notes.remove_requested.connect(self.mark_commands.remove_mark)
        window.tabs.notes.resolve_requested.connect(self.mark_commands.resolve_mark)
        window.tabs.search.editing_finished.connect(window.transcript.setFocus)
        window.tabs.search.filter_requested.connect(self.filtering.show_found)
        window.tabs.search.flag_all_requested.connect(self.hit_commands.flag_all)
        window.tabs.search.hits_changed.connect(window.timeline.show_hits)
        window.tabs.search.hits_changed.connect(window.transcript.show_hits)
        window.tabs.search.mark_chosen.connect(self.mark_commands.pick)
        window.tabs.search.range_chosen.connect(self.mark_commands.select_span)
        window.tabs.search.segment_chosen.connect(self.go_commands.to_segment)
        window.tabs.search.tag_all_requested.connect(self.hit_commands.tag_all)

    def _connect_filter(self) -> None:
        bar, filtering, window = self.window.filter_bar, self.filtering, self.window
        bar.all_requested.connect(filtering.show_all)
        bar.flagged_requested.connect(filtering.show_flagged)
        bar.found_dropped.connect(filtering.drop_found)
        bar.speaker_dropped.connect(filtering.drop_speaker)
        bar.speaker_requested.connect(window.speaker_picker.pick_to_show)
        bar.tag_dropped.connect(filtering.drop_tag)
        bar.tag_requested.connect(window.tag_picker.pick_to_show)
        bar.unreviewed_requested.connect(filtering.show_unreviewed)
        bar.untagged_requested.connect(filtering.show_untagged)
        window.speaker_picker.closed.connect(filtering.refresh)
        window.speaker_picker.shown_speaker_chosen.connect(filtering.show_speaker)
        window.tag_picker.closed.connect(filtering.refresh)
        window.tag_picker.shown_tag_chosen.connect(filtering.show_tag)

    def _connect_pickers(self) -> None:
        window = self.window
        window.correction_editor.kept.connect(self.mark_commands.keep_correction)
        window.flag_picker.kind_chosen.connect(self.mark_commands.flag_with)
        window.palette_popup.action_chosen.connect(self.actions.trigger)
        window.palette_popup.file_chosen.connect(self.file_commands.open_recent)
        window.palette_popup.speaker_chosen.connect(self.mark_commands.assign)
        window.palette_popup.tag_chosen.connect(self.mark_commands.tag_with)
        window.palette_popup.time_chosen.connect(self.go_commands.to_ms)
        window.palette_popup.transcript_chosen.connect(self.go_commands.to_transcript)
        window.speaker_picker.new_speaker_requested.connect(self.mark_commands.assign_new)
        window.speaker_picker.other_chosen.connect(self.people_commands.merge_into)
        window.speaker_picker.speaker_chosen.connect(self.mark_commands.assign)
        window.tag_picker.target_chosen.connect(self.codebook_commands.on_target)
        window.tag_picker.hits_new_tag_requested.connect(self.hit_commands.tag_with_new)
        window.tag_picker.hits_tag_chosen.connect(self.hit_commands.tag_with)
        window.tag_picker.new_tag_requested.connect(self.mark_commands.tag_with_new)
        window.tag_picker.tag_chosen.connect(self.mark_commands.tag_with)

    def _connect_views(self, app: QApplication) -> None:
        window = self.window
        app.focusChanged.connect(self.spoken.on_focus_changed)
        window.close_asked.connect(self.places.close)
        window.files_dropped.connect(self.file_commands.open_all)
        window.player.playing_changed.connect(self.showing.on_playing_changed)
        window.player.rate_changed.connect(window.status.show_rate)
        window.text_dropped.connect(self.importing.read_text)
        window.transcript.reviewed_toggle_requested.connect(self.mark_commands.toggle_reviewed)
        window.transcript.verticalScrollBar().valueChanged.connect(window.keep_correction_in_place)
        window.transcript.text_size_changed.connect(self.showing.on_text_size_changed)
