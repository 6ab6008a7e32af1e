"""One text in the two languages the program speaks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing said in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.zh if language.startswith("zh") else self.en

    def __str__(self) -> str:
        """One line in both languages."""
        return self.zh if self.zh == self.en else f"{self.zh} / {self.en}"

    def fill(self, **parts: "Words | str | int") -> "Words":
        """Both languages with their {placeholders} filled, each from its own language."""
        return Words(
            self.zh.format(**{k: v.zh if isinstance(v, Words) else v for k, v in parts.items()}),
            self.en.format(**{k: v.en if isinstance(v, Words) else v for k, v in parts.items()}),
        )
