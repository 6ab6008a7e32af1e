"""From a source's name in a rule file to the citation that is shown."""

from collections.abc import Iterable

from hukouguide.advice.finding import Citation
from hukouguide.rules.book import Rule, WrittenRemedy


def cite(rule: Rule | WrittenRemedy, source: str, article: str | None) -> Citation:
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


def by_document(citations: Iterable[Citation]) -> list[tuple[str, str]]:
    """Each document once, as `《title》articles`, with how well it was seen."""
    articles: dict[tuple[str, str], dict[str, None]] = {}
    for citation in citations:
        articles.setdefault((citation.title, citation.seen), {})[citation.article] = None
    return [(f"《{title}》{'、'.join(filter(None, named))}", seen) for (title, seen), named in articles.items()]
