"""Names of case files: the day and a word and a number by chance, so that a name tells nothing of the family."""

import re
import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hukouguide.family.words import Words

ENDING = ".age"

_WORDS = {
    "pine": "松树",
    "willow": "柳树",
    "maple": "枫叶",
    "bamboo": "竹子",
    "lotus": "荷花",
    "plum": "梅花",
    "orchid": "兰花",
    "peach": "桃子",
    "pear": "梨子",
    "tea": "茶叶",
    "rice": "稻米",
    "wheat": "麦子",
    "swallow": "燕子",
    "crane": "白鹤",
    "magpie": "喜鹊",
    "carp": "鲤鱼",
    "deer": "小鹿",
    "rabbit": "白兔",
    "horse": "骏马",
    "kite": "风筝",
    "lantern": "灯笼",
    "drum": "小鼓",
    "boat": "小船",
    "bridge": "石桥",
    "cloud": "云朵",
    "snow": "雪花",
    "spring": "泉水",
    "moon": "月亮",
    "star": "星星",
    "stone": "石头",
}

_FORM = re.compile(r"(\d{4}-\d{2}-\d{2})-([a-z]+)-(\d{3})")


@dataclass(frozen=True)
class CaseName:
    """`2026-11-23-willow-482` as people say it."""

    day: str
    word: Words
    number: str

    @property
    def words(self) -> Words:
        return Words(f"{self.word.zh} {self.number}", f"{self.word.en} {self.number}")


def fresh_path(folder: Path, today: date) -> Path:
    """A place in the folder where no case stands."""
    while True:
        path = folder / f"{today.isoformat()}-{secrets.choice(list(_WORDS))}-{100 + secrets.randbelow(900)}{ENDING}"
        if not path.exists():
            return path


def spoken_name(path: Path) -> Words:
    """How a case is called on the screen; a file named by hand keeps its name."""
    found = _FORM.fullmatch(path.name.removesuffix(ENDING))
    if found is None or found[2] not in _WORDS:
        return Words(path.name, path.name)
    return CaseName(found[1], Words(_WORDS[found[2]], found[2]), found[3]).words
