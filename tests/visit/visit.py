"""One whole visit to the running program by key presses alone: a new family is asked, compared, printed, saved, forgotten, opened again.

Run by the system's Python on a screen of its own, with a bus of its own: `visit.py ERRAND.json PROGRAM…`; `test_visit.py` does that.
What was done is written beside the errand, as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from eyes import Eyes, wait
from visitor import Visitor, plain

PASSPHRASE = "four blue bicycles"
MOST_QUESTIONS = 120


class Visit:
    def __init__(self, visitor: Visitor, errand: dict[str, Any], paper: Path) -> None:
        self.me, self.eyes, self.errand, self.paper = visitor, visitor.eyes, errand, paper
        self.answered: dict[str, str] = {}
        """Question → how its answer is to read."""
        self.kinds: set[str] = set()
        self.unknown = 0
        self.steps: list[str] = []

    def whole(self) -> dict[str, Any]:
        self.new_family()
        self.interview()
        before = self.answers_as_checked()
        self.results()
        self.compare()
        self.what_if()
        self.print_to_pdf()
        self.save_sealed()
        self.end_session()
        self.reopen()
        after = self.answers_as_checked()
        return {
            "steps": self.steps,
            "answered": self.answered,
            "kinds": sorted(self.kinds),
            "unknown": self.unknown,
            "before": before,
            "after": after,
        }

    def new_family(self) -> None:
        self.me.see("In which city can your family stay together?")
        self.me.activate("For volunteers: saved &cases")
        self.me.arrive("Cases")
        self.me.activate("&New case")
        self.me.arrive("Who is in the family?")
        self.me.choose(self.me.said("Children: {number}").format(number=1))
        self.me.tick(self.me.said("Mother"))
        self.me.leaving(lambda: self.me.press("Return"), "the places")
        self.me.arrive("Which places, and what do you want to know?")
        search = self.me.said("Find a place by name, pinyin or first letters")
        self.eyes.wait("the rules", lambda: any(search in seen.name for seen in self.eyes.look()))
        self.me.go_to("the search field", lambda seen: seen.name.startswith(search))
        self.me.type(self.errand["city"]["pinyin"])
        self.me.tick(self.errand["city"]["name"])
        self.me.leaving(lambda: self.me.press("Return"), "the first question")
        self.steps.append("new family")

    def interview(self) -> None:
        """Each question by its own kind of answer; what is not in the errand is not known."""
        done = self.me.said("Check your answers")
        for _ in range(MOST_QUESTIONS):
            title = self.me.page
            if done in title:
                self.steps.append("interview")
                return
            asked = next((text for text in self.errand["answers"] if text in title), None)
            if asked is None or asked in self.answered:
                self.me.activate("I &don't know")
                self.unknown += 1
                continue
            answer = self.errand["answers"][asked]
            getattr(self, f"_{answer['way'][0]}")(answer["way"][1])
            self.me.activate("&Continue")
            self.nothing_wrong()
            self.answered[asked] = answer["reads"]
            self.kinds.add(answer["kind"])
        raise AssertionError(f"still asking after {MOST_QUESTIONS} questions")

    def nothing_wrong(self) -> None:
        """The window's title would begin with the word for an error."""
        told = self.me.said("Error: {page} – HukouGuide").split("{")[0]
        assert not self.me.page.startswith(told), self.eyes.told()

    def _words(self, english: str) -> None:
        self.me.choose(self.me.said(english))

    def _option(self, label: str) -> None:
        self.me.choose(label)

    def _text(self, text: str) -> None:
        self.me.go_to("a field", lambda seen: seen.role == "text")
        self.me.type(text)

    def _day(self, written: str, name: str = "") -> None:
        for part, english in zip(written.split("-"), ("Year", "Month", "Day"), strict=False):
            label = self.me.said(english)
            self.me.go_to(
                label, lambda seen, label=label: seen.role == "text" and seen.name.startswith(label) and name in seen.name
            )
            self.me.type(part)

    def _place(self, pinyin: str, name: str = "") -> None:
        self.me.go_to("a place", lambda seen: seen.role == "text" and name in seen.name)
        self.me.type(pinyin)
        self.eyes.wait("places found", lambda: self.eyes.names("list item"))
        self.me.press("Return")
        self.eyes.wait("the place taken", lambda: not self.eyes.names("list item"))

    def _spell(self, spell: dict[str, Any]) -> None:
        self.me.choose(self.me.said("Yes, one or more periods"))
        self._place(spell["place"], self.me.said("Where"))
        self._day(spell["start"], self.me.said("From"))
        for kind in spell["kinds"]:
            self.me.tick(kind)

    def answers_as_checked(self) -> list[str]:
        """Every text of the page that shows all answers, down to its last button; below stand the words for saving."""
        self.me.arrive("Check your answers")
        # the page is built row by row, and put in order for readers when it stands
        return self.eyes.wait("all that was answered", self._above_the_last_button)

    def _above_the_last_button(self) -> list[str]:
        """None until everything answered is among it."""
        page, back = self.eyes.look(), self.me.said("&Back")
        last = max(
            (number for number, seen in enumerate(page) if seen.role == "push button" and plain(seen.name) == back), default=0
        )
        shown = [seen.name for seen in page[:last] if seen.role == "label" and seen.name]
        return shown if set(self.answered.values()) <= set(shown) else []

    def results(self) -> None:
        self.me.activate("See &results")
        self.me.arrive("What is open to your family")
        self.looked_ahead()
        self.steps.append("results")

    def looked_ahead(self) -> None:
        """The road is there: what a page says while it is being worked out has gone."""
        working = self.me.said("Looking ahead along the school years…")
        self.eyes.wait("the road", lambda: working not in self.eyes.names("label"))

    def compare(self) -> None:
        """Another city beside the one where the family lives."""
        self.me.leaving(lambda: self.me.press("alt+2"), "the cities side by side")
        self.me.arrive("Where could you stay together, and how long?")
        self.looked_ahead()
        other = self.errand["other_city"]
        self._place(other["pinyin"], self.me.said("Where else could you go?"))
        self.me.go_to_named("&Add this city")
        self.me.press("space")
        self.eyes.wait("the other city", lambda: other["name"] in self.eyes.names("label"))
        self.looked_ahead()
        self.steps.append("compare")

    def what_if(self) -> None:
        """An answer is supposed, what would change is seen, and it is dropped again."""
        self.me.leaving(lambda: self.me.press("alt+6"), "the page for supposing")
        self.me.arrive("What if an answer were another?")
        supposed = self.errand["supposed"]
        self.me.go_to(supposed["topic"], lambda seen: seen.role == "check box" and seen.name == supposed["topic"])
        self.me.press("space")
        another = self.me.said("Suppose another answer: {question} {answer}").split("{")[0] + supposed["question"]
        self.me.go_to(another, lambda seen: seen.name.startswith(another))
        self.me.press("space")
        this = self.me.said("&Suppose this")
        self.eyes.wait("the field", lambda: any(plain(seen.name) == this for seen in self.eyes.look()))
        self.me.choose(supposed["answer"])
        self.me.go_to_named("&Suppose this")
        self.me.press("space")
        only = self.me.said("This is only supposed. Nothing of it is kept.")
        self.eyes.wait("what is supposed", lambda: only in self.eyes.names("label"))
        self.looked_ahead()
        told = (self.me.said("Results that would be others: {number}").split("{")[0], self.me.said("Nothing would change."))
        self.eyes.wait("what would change", lambda: any(text.startswith(told) for text in self.eyes.names("label")))
        self.me.go_to_named("&Drop what is supposed")
        self.me.press("space")
        self.eyes.wait("it dropped", lambda: only not in self.eyes.names("label"))
        self.me.leaving(lambda: self.me.press("alt+1"), "the answer")
        self.me.arrive("What is open to your family")
        self.looked_ahead()
        self.steps.append("what-if")

    def print_to_pdf(self) -> None:
        self.me.activate("&Make the checklist to print")
        self.me.arrive("Your checklist")
        save = self.me.said("&Save as…")
        self.eyes.wait(
            "the paper", lambda: self.nothing_wrong() or any(plain(s.name) == save and s.enabled for s in self.eyes.look())
        )
        self.me.go_to_named("&Save as…")
        self.me.leaving(lambda: self.me.press("space"), "the dialog that asks where")
        self.me.type(str(self.paper))
        self.me.leaving(lambda: self.me.press("Return"), "the checklist again")
        self.eyes.wait("the paper on the disk", lambda: self.paper.is_file())
        self.steps.append("print to PDF")

    def save_sealed(self) -> None:
        self.me.arrive("Your checklist")
        self.me.leaving(lambda: self.me.press("ctrl+s"), "the page for saving")
        self.me.arrive("Save these answers, sealed")
        for _ in range(2):
            here = self.me.go_to("a passphrase field", lambda seen: seen.role == "password text")
            self.me.type(PASSPHRASE)
            self.me.press("Tab")
            self.eyes.wait("the next field", lambda here=here: self.me.focused() != here)
        self.me.activate("&Save sealed")
        self.me.arrive("Your checklist")
        self.steps.append("save sealed")

    def end_session(self) -> None:
        self.me.leaving(lambda: self.me.press("ctrl+shift+e"), "the first page")
        self.me.arrive("In which city can your family stay together?")
        self.steps.append("end session")

    def reopen(self) -> None:
        self.me.activate("For volunteers: saved &cases")
        self.me.arrive("Cases")
        self.eyes.wait("the case in the list", lambda: self.eyes.names("list item"))
        self.me.go_to("the list", lambda seen: seen.role == "list")
        self.me.leaving(lambda: self.me.press("Return"), "the page for the passphrase")
        self.me.go_to("the passphrase field", lambda seen: seen.role == "password text")
        self.me.type(PASSPHRASE)
        self.me.leaving(lambda: self.me.press("Return"), "the case")
        self.steps.append("reopen")


def main() -> None:
    errand = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    program = subprocess.Popen(sys.argv[2:])
    try:
        eyes = Eyes(program.pid)
        eyes.wait("the window", lambda: eyes.focused)
        visitor = Visitor(eyes, errand["words"])
        if errand["language"] == "en":
            visitor.activate("Switch to English")
        done = Visit(visitor, errand, Path(errand["paper"])).whole()
        Path(errand["told"]).write_text(json.dumps(done, ensure_ascii=False), "utf-8")
    finally:
        program.terminate()
        program.wait()


if __name__ == "__main__":
    # the virtual screen has no window manager of its own, and windows need one to get the keyboard
    with subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL) as manager:
        try:
            wait("the window manager", lambda: subprocess.run(["xdotool", "get_desktop"], capture_output=True).returncode == 0)
            main()
        finally:
            manager.terminate()
