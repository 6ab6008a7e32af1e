"""The program's fixed names: verdicts, goals, how well a source was seen."""

from hukouguide.family.words import Words
from hukouguide.language import speaker

say = speaker("rules")


def verdict_words(verdict: str) -> Words:
    return {
        "open": say("Open now"),
        "on_course": say("On course"),
        "act": say("Possible, if you act in time"),
        "ranked": say("Qualifies, but places go by rank"),
        "closed": say("Not possible in time"),
        "unknown": say("Cannot be said yet"),
        "no_rule": say("No rule found"),
    }[verdict]


def goal_words(goal: str) -> Words:
    return {
        "permit": say("residence permit"),
        "hukou": say("hukou"),
        "primary": say("primary school"),
        "junior": say("junior school"),
        "senior": say("senior school"),
        "gaokao": say("gaokao"),
        "care": say("care when apart"),
    }[goal]


def seen_words(seen: str) -> Words:
    return {
        "official": say("official text read"),
        "secondary": say("report read, not the text itself"),
        "recalled": say("general knowledge, not verified"),
    }[seen]
