"""The words of policy in plain language: what a glossary file may say."""

from typing import Self

from pydantic import Field, model_validator

from hukouguide.family.words import Words
from hukouguide.rules.schema.parts import Id, Strict, Text


class Term(Strict):
    """One word with its pinyin and what it means; `also` are other forms in which texts say it."""

    id: Id
    zh: str = Field(min_length=1)
    also_zh: tuple[str, ...] = ()
    en: str = Field(min_length=1)
    also_en: tuple[str, ...] = ()
    pinyin: str = Field(min_length=1)
    means: Text

    @model_validator(mode="after")
    def _also_is_another(self) -> Self:
        if self.zh in self.also_zh or self.en in self.also_en:
            raise ValueError("also names other forms than the word itself")
        return self

    @property
    def name(self) -> Words:
        return Words(self.zh, self.en)

    def forms(self, language: str) -> tuple[str, ...]:
        return (self.zh, *self.also_zh) if language == "zh" else (self.en, *self.also_en)


class GlossaryFile(Strict):
    terms: tuple[Term, ...] = ()
