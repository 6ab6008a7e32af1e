"""A rule asked for one of its tiers or a better one, and for no less."""

from dataclasses import replace

from hukouguide.advice.case import Case
from hukouguide.rules.book import Rule, RuleBook
from hukouguide.rules.schema.files import Tier


def down_to(rule: Rule, tier: str, book: RuleBook) -> Rule:
    """The rule without the tiers below that one; they stand best first."""
    key = "down to", rule.id, tier
    if key not in book.remembered:
        tiers = rule.programme.tiers
        number = next(n for n, one in enumerate(tiers) if one.id == tier)
        book.remembered[key] = replace(rule, programme=rule.programme.model_copy(update={"tiers": tiers[: number + 1]}))
    found: Rule = book.remembered[key]
    return found


def aiming_at(tier: Tier | None, case: Case) -> Case:
    """The case asked for that tier; as it is where the rule has none."""
    return case if tier is None else replace(case, rule=down_to(case.rule, tier.id, case.situation.book))
