"""The words of policy: found where texts say them, each with the pinyin it is read by, and none that no text uses."""

from itertools import product

import pytest
from pypinyin import Style, pinyin

from hukouguide.rules.load import load_book
from hukouguide.rules.schema.glossary import Term
from hukouguide.rules.schema.parts import Text
from hukouguide.rules.terms import terms_in
from hukouguide.shipped import shipped

BOOK, WRONG = load_book(shipped("rules"))


def named(text: str, language: str = "zh") -> list[str]:
    return [term.zh for term in terms_in(text, BOOK.glossary, language)]


def test_the_glossary_stands_and_covers_the_words_that_families_meet() -> None:
    assert not [d for d in WRONG if d.file.startswith("glossary")]
    assert 30 <= len(BOOK.glossary) <= 60
    for word in ("居住证", "积分落户", "学籍", "义务教育", "中考", "高考", "随迁子女", "借考", "社保", "集体户", "指标到校"):
        assert named(word) == [word]


def test_terms_come_in_the_order_of_the_text_and_once() -> None:
    assert named("先办居住证，再看学籍；居住证要签注。") == ["居住证", "学籍"]


def test_a_long_word_hides_the_short_one_in_it() -> None:
    assert named("广州积分入户") == ["积分落户"]
    assert named("户口簿首页") == ["户口簿"]


def test_english_words_stand_alone_whatever_their_case_and_number() -> None:
    assert named("Residence permits and the Gaokao", "en") == ["居住证", "高考"]
    assert named("Thinking in alloys, finally unsettled", "en") == []


def test_an_empty_glossary_finds_nothing() -> None:
    assert terms_in("户口", (), "zh") == []


@pytest.mark.parametrize("term", BOOK.glossary, ids=lambda term: term.id)
def test_the_pinyin_is_a_reading_of_the_word(term: Term) -> None:
    syllables = pinyin(term.zh, style=Style.TONE, heteronym=True)
    readings = {"".join(reading) for reading in product(*syllables)}
    assert term.pinyin.replace(" ", "").replace("'", "") in readings


def test_every_word_is_used_by_a_text_of_the_rules_in_both_languages() -> None:
    texts = [text for rules in BOOK.rules.values() for rule in rules for text in _texts(rule.programme)]
    texts += [text for question in BOOK.questions.values() for text in _texts(question)]
    texts += [text for document in BOOK.documents.values() for text in _texts(document)]
    for language in ("zh", "en"):
        said = "\n".join(text.words[language] for text in texts)
        used = {term.id for term in terms_in(said, BOOK.glossary, language)}
        assert {term.id for term in BOOK.glossary} - used == set(), language


def _texts(value: object) -> list[Text]:
    if isinstance(value, Text):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in _texts(part)]
    if hasattr(value, "__pydantic_fields__"):
        return [text for name in type(value).__pydantic_fields__ for text in _texts(getattr(value, name))]
    return []
