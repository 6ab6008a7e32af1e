"""The bar above every page: whose program this is, reading aloud, the size of the text, light or dark, and the language."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from hukouguide.desktop import icons, theme
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.voice import read_aloud
from hukouguide.desktop.widgets.flow_layout import FlowLayout
from hukouguide.desktop.widgets.parts import button
from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("desktop")


class TopBar(QFrame):
    enlarged = Signal(int)
    other_language = Signal()
    other_look = Signal()
    helped = Signal()

    def __init__(self, window: QWidget, texts: Texts, scale: int, fonts: bool) -> None:
        super().__init__()
        self.setObjectName("top")
        self._texts = texts
        row = FlowLayout(self, 8, last_right=True)
        row.setContentsMargins(28, 8, 28, 8)
        self.brand = QLabel()
        self.brand.setObjectName("brand")
        texts.put(self.brand, self.brand.setText, Words("户籍向导 HukouGuide", "HukouGuide 户籍向导"))
        row.addWidget(self.brand)
        self.make_room(scale)
        if not fonts:
            # said in both languages: without the font one of them may be unreadable
            missing = QLabel("Font Noto Sans SC is missing from resources/fonts. 缺少字体文件，中文可能显示不正常。")
            missing.setWordWrap(True)
            missing.setProperty("kind", "wrong")
            row.addWidget(missing)
        settings = QWidget()
        switches = QHBoxLayout(settings)
        switches.setContentsMargins(0, 0, 0, 0)
        switches.setSpacing(6)
        self.reading = read_aloud(window, texts)
        if self.reading is not None:
            switches.addWidget(self.reading)
        self.sizes = QButtonGroup(self)
        for each in theme.SCALES:
            switches.addWidget(self._size(each, each == scale))
        self.sizes.idClicked.connect(self.enlarged)
        self.look = button(texts, Words("", ""), self.other_look.emit)
        texts.keep(self.look, self.show_look)
        switches.addWidget(self.look)
        self.keys = button(texts, Words("F1", "F1"), self.helped.emit, name=say("What the keyboard can do"))
        texts.put(self.keys, self.keys.setToolTip, say("What the keyboard can do"))
        switches.addWidget(self.keys)
        self.language = button(texts, Words("English(&L)", "中文(&L)"), self.other_language.emit)
        texts.put(self.language, self.language.setAccessibleName, Words("Switch to English", "换成中文"))
        switches.addWidget(self.language)
        row.addWidget(settings)

    def _size(self, scale: int, chosen: bool) -> QPushButton:
        size = QPushButton(f"{scale} %")
        size.setProperty("kind", "switch")
        size.setCheckable(True)
        size.setChecked(chosen)
        name = say("Text size {percent} per cent").fill(percent=scale)
        self._texts.put(size, size.setAccessibleName, name)
        self._texts.put(size, size.setToolTip, name)
        self.sizes.addButton(size, scale)
        return size

    def make_room(self, scale: int) -> None:
        """In the largest text the name stands in the title bar alone: a row of the window is worth more."""
        self.brand.setVisible(scale < theme.SCALES[-1])

    def show_look(self) -> None:
        """The button offers the look that is not worn."""
        dark = theme.look() == "dark"
        name = say("Light colours (Ctrl+D)") if dark else say("Dark colours (Ctrl+D)")
        size = self.fontMetrics().height()
        self.look.setIconSize(QSize(size, size))
        self.look.setIcon(QIcon(icons.picture("sun" if dark else "moon", size, self.devicePixelRatioF())))
        self.look.setToolTip(self._texts(name))
        self.look.setAccessibleName(self._texts(name))
