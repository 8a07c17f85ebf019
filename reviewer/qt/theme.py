"""Puts a theme on the whole application, or has it follow the system."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, SignalInstance
from PySide6.QtGui import QColor, QFontInfo, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from reviewer.qt.colours import DARK, HIGH_CONTRAST, LIGHT, THEMES, Theme
from reviewer.qt.stylesheet import stylesheet

__all__ = ["DARK", "HIGH_CONTRAST", "LIGHT", "THEMES", "Theme", "apply_theme", "choose_theme", "current_theme", "follow_system"]

STYLE = "Fusion"
PROPERTY = "reviewer_theme"

Role = QPalette.ColorRole


def current_theme() -> Theme:
    """The theme in force; the light one before any was applied."""
    app = QCoreApplication.instance()
    name = app.property(PROPERTY) if app else None
    return next((theme for theme in THEMES if theme.name == name), LIGHT)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Has every widget painted in this theme; icons and views that ask for the current theme follow by themselves."""
    sheet = stylesheet(theme, QFontInfo(app.font()).pointSizeF())
    if app.property(PROPERTY) == theme.name and app.styleSheet() == sheet:
        return  # every widget would be styled anew
    if app.style().name().casefold() != STYLE.casefold():
        app.setStyle(STYLE)
    app.setProperty(PROPERTY, theme.name)
    app.setPalette(_palette(theme))
    app.setStyleSheet(sheet)


def choose_theme(app: QApplication, theme: Theme) -> None:
    """Applies a theme that the person chose, whatever the system says."""
    _stop_following(app)
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark if theme.is_dark else Qt.ColorScheme.Light)
    apply_theme(app, theme)


def follow_system(app: QApplication) -> None:
    """Applies the theme that the system asks for, now and whenever it asks for another."""
    _stop_following(app)
    app.styleHints().unsetColorScheme()
    SystemFollower(app).follow()


def system_theme(app: QApplication) -> Theme:
    """The theme that the system asks for; the light one if it does not say."""
    hints = app.styleHints()
    if _wants_high_contrast(hints):
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


class SystemFollower(QObject):
    """Keeps the application, its parent, in the theme that the system asks for."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app

    def follow(self) -> None:
        """Begins to, and goes on until `stop`."""
        for signal in _wishes_changed(self._app.styleHints()):
            signal.connect(self._on_system_changed)
        self._on_system_changed()

    def stop(self) -> None:
        """Leaves the application in the theme it has."""
        for signal in _wishes_changed(self._app.styleHints()):
            signal.disconnect(self._on_system_changed)
        self.deleteLater()

    def _on_system_changed(self) -> None:
        apply_theme(self._app, system_theme(self._app))


def _stop_following(app: QApplication) -> None:
    for follower in app.findChildren(SystemFollower):
        follower.setParent(None)
        follower.stop()


def _wants_high_contrast(hints: QStyleHints) -> bool:
    if not hasattr(hints, "accessibility"):  # new in Qt 6.10
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _wishes_changed(hints: QStyleHints) -> list[SignalInstance]:
    signals = [hints.colorSchemeChanged]
    if hasattr(hints, "accessibility"):
        signals.append(hints.accessibility().contrastPreferenceChanged)
    return signals


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, colour in _roles(theme).items():
        palette.setColor(role, QColor(colour))
    for role, colour in _disabled_roles(theme).items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
    return palette


def _roles(theme: Theme) -> dict[Role, str]:
    return {
        Role.Window: theme.panel,
        Role.WindowText: theme.text,
        Role.Base: theme.ground,
        Role.AlternateBase: theme.panel,
        Role.Text: theme.text,
        Role.PlaceholderText: theme.text_faint,
        Role.ToolTipBase: theme.raised,
        Role.ToolTipText: theme.text,
        Role.Button: theme.raised,
        Role.ButtonText: theme.text,
        Role.BrightText: theme.danger,
        Role.Highlight: theme.selection_text,
        Role.HighlightedText: theme.text,
        Role.Accent: theme.accent,
        Role.Link: theme.accent,
        Role.LinkVisited: theme.accent,
        Role.Light: theme.raised,
        Role.Midlight: theme.hover,
        Role.Mid: theme.line_strong,
        Role.Dark: theme.line_strong,
        Role.Shadow: theme.line_strong,
    }


def _disabled_roles(theme: Theme) -> dict[Role, str]:
    written = (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText, Role.PlaceholderText, Role.ToolTipText)
    return dict.fromkeys(written, theme.text_disabled) | {
        Role.Base: theme.panel,
        Role.Button: theme.panel,
        Role.Highlight: theme.hover,
        Role.Accent: theme.line_strong,
    }
