from pathlib import Path

from babel.messages.extract import extract_from_dir

import hukouguide.report
from hukouguide.language import speaker


def test_every_word_of_the_paper_has_its_chinese() -> None:
    say = speaker("report")
    room = Path(hukouguide.report.__file__).parent
    texts = {str(found[2]) for found in extract_from_dir(str(room), [("**.py", "python")], keywords={"say": None})}
    assert len(texts) > 50
    for text in texts:
        assert say(text).zh != text, text
