"""Has the scroll bar show where the view is, so that it is not taken for a wish to go elsewhere."""

from PySide6.QtWidgets import QScrollBar


def show_place(bar: QScrollBar, y: int, total: int, height: int, line: int) -> None:
    """Shows that a view `height` pixels high stands at `y` of `total`, in lines of `line` pixels."""
    most = max(0, total - height, y)
    bar.setPageStep(height)
    bar.setSingleStep(line)
    bar.setRange(0, max(most, bar.maximum()))  # one that shrank now would move the bar, as if the person had
    bar.setValue(y)
    bar.setRange(0, most)
