import pytest
from PySide6.QtWidgets import QApplication
@pytest.mark.parametrize("i",range(8))
def test_a(wiring,qtbot,i):
    print(len(QApplication.allWidgets()), len(QApplication.topLevelWidgets()))
