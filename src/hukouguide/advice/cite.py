"""From a source's name in a rule file to the citation that is shown."""

from hukouguide.advice.finding import Citation
from hukouguide.rules.book import Rule


def cite(rule: Rule, source: str, article: str | None) -> Citation:
    found = rule.sources[source]
    return Citation(
        source=source,
        title=found.title,
        issuer=found.issuer or "",
        number=found.number or "",
        article=article or "",
        published=found.published,
        in_force_from=found.in_force.from_,
        in_force_to=found.in_force.to,
        seen=found.seen,
        checked=found.checked,
        url=found.url or "",
    )
