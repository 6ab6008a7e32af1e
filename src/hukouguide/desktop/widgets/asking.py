"""A question that must be answered before anything is lost; Escape takes the answer that loses nothing."""

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from hukouguide.desktop.texts import Texts
from hukouguide.family.words import Words


def ask(parent: QWidget, texts: Texts, question: Words, choices: tuple[Words, ...]) -> int:
    """Which of the choices was taken. The last one loses nothing: it has the focus, and Escape means it."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(texts(question))
    made: list[QPushButton] = [box.addButton(texts(words), QMessageBox.ButtonRole.ActionRole) for words in choices]
    box.setDefaultButton(made[-1])
    box.setEscapeButton(made[-1])
    made[-1].setFocus()
    box.exec()
    return made.index(box.clickedButton()) if box.clickedButton() in made else len(made) - 1
