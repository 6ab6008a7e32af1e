"""Reading aloud with the voice that the system has: speech-dispatcher or espeak-ng, SAPI, or `say`. No voice, no button.

What is read goes to the program's input, never on its command line, where other users of the machine could see it.
"""

import shutil
import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hukouguide.desktop.shortcuts import bind
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.widgets.option import RadioOption, TickOption
from hukouguide.language import speaker

say = speaker("desktop")

KEYS = "Ctrl+R"
_WORTH_READING = ("title", "section", "strong", "body", "quiet", "hint", "wrong")
_SAPI = (
    "Add-Type -AssemblyName System.Speech;"
    "$text=(New-Object IO.StreamReader([Console]::OpenStandardInput(),[Text.Encoding]::UTF8)).ReadToEnd();"
    "$voice=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "try{{$voice.SelectVoiceByHints('NotSet','NotSet',0,[Globalization.CultureInfo]'{culture}')}}catch{{}};"
    "$voice.Speak($text)"
)


@dataclass(frozen=True)
class Reader:
    """A program that speaks what comes in. `silence` is the command that stops what it handed on to others."""

    program: str
    arguments: tuple[str, ...]
    silence: tuple[str, ...] = ()


def readers(language: str, platform: str = sys.platform) -> list[Reader]:
    """The programs at hand, the best first; the next one is taken when one fails."""
    if platform == "win32":
        command = _SAPI.format(culture={"zh": "zh-CN", "en": "en-GB"}[language])
        known = [Reader("powershell", ("-NoProfile", "-NonInteractive", "-Command", command))]
    elif platform == "darwin":
        known = [Reader("say", ("-v", {"zh": "Tingting", "en": "Daniel"}[language])), Reader("say", ())]
    else:
        known = [
            Reader("spd-say", ("-e", "-w", "-l", language, "-N", "HukouGuide"), ("-C",)),
            Reader("espeak-ng", ("-v", {"zh": "cmn", "en": "en"}[language], "-s", "150", "-b", "1", "--stdin")),
        ]
    return [reader for reader in known if shutil.which(reader.program)]


class Voice(QObject):
    """Speaks one text at a time. Nothing here waits: the program runs beside the window."""

    changed = Signal(bool)
    """It began, or fell silent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._silence: Reader | None = None

    @property
    def is_speaking(self) -> bool:
        return self._process is not None

    def read(self, text: str, language: str) -> None:
        self.stop()
        self._try(readers(language), text)

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        if self._silence is not None:
            hush = QProcess(self)
            hush.finished.connect(hush.deleteLater)
            hush.start(self._silence.program, list(self._silence.silence))
        self.changed.emit(False)

    def wait(self) -> None:
        """Stop, and see the programs out: none may outlive the window."""
        self.stop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(1000)

    def _try(self, left: list[Reader], text: str) -> None:
        if not left:
            self.changed.emit(False)
            return
        reader, *others = left
        process = QProcess(self)
        self._process, self._silence = process, reader if reader.silence else None

        def ended(good: bool) -> None:
            process.deleteLater()
            if self._process is not process:
                return
            self._process = None
            if good:
                self.changed.emit(False)
            else:
                self._try(others, text)

        process.finished.connect(lambda code, how: ended(code == 0 and how is QProcess.ExitStatus.NormalExit))
        process.errorOccurred.connect(lambda error: error is QProcess.ProcessError.FailedToStart and ended(False))
        process.setStandardOutputFile(QProcess.nullDevice())
        process.start(reader.program, list(reader.arguments))
        process.write(text.encode("utf-8"))
        process.closeWriteChannel()
        self.changed.emit(True)


def text_of(page: QWidget) -> str:
    """What a page says, in the order it says it: heading, help, options; buttons and small print are left out."""
    parts = []
    for child in page.findChildren(QWidget):
        if not child.isVisible():
            continue
        if isinstance(child, RadioOption | TickOption) or (
            isinstance(child, QLabel) and child.property("kind") in _WORTH_READING
        ):
            parts.append(" ".join(child.text().replace("&", "").split()))
    return "\n".join(part for part in parts if part) + "\n"


class ReadAloud(QPushButton):
    """Reads the page that `current` gives, or stops reading. Its shortcut holds in the whole window."""

    def __init__(self, window: QWidget, texts: Texts) -> None:
        super().__init__()
        self._window, self._texts = window, texts
        self.voice = Voice(self)
        self.setAutoDefault(False)
        self.clicked.connect(lambda: self._press())
        self.voice.changed.connect(self._show)
        texts.keep(self, lambda: self._show(self.voice.is_speaking))
        bind(window, KEYS, say("read the page aloud, or stop reading"), self.click)

    def _press(self) -> None:
        if self.voice.is_speaking:
            self.voice.stop()
        else:
            self.voice.read(text_of(self._window.page), self._texts.language)

    def _show(self, speaking: bool) -> None:
        words = say("Stop reading") if speaking else say("Read aloud")
        self.setText(self._texts(words))
        self.setToolTip(f"{self._texts(words)} ({KEYS})")
        self.setAccessibleName(self._texts(words))


def read_aloud(window: QWidget, texts: Texts) -> ReadAloud | None:
    """The button, when there is a voice for it."""
    return ReadAloud(window, texts) if readers(texts.language) else None
