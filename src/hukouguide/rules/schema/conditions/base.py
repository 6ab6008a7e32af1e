"""What every condition may carry besides its own keys: a name, its source, the papers that prove it, an errand when undecided."""

from hukouguide.rules.schema.parts import Id, Strict, Text


class Errand(Strict):
    """What to do about an undecided condition: whom to ask, a sentence to say, what to bring."""

    ask: Text
    say: Text | None = None
    bring: tuple[Id, ...] = ()
    phone: str | None = None


class Condition(Strict):
    """Common to groups and leaves. `source` on a group serves all inside that name none themselves."""

    name: Text | None = None
    gloss: Text | None = None
    source: Id | None = None
    article: str | None = None
    proof: tuple[Id, ...] = ()
    errand: Errand | None = None
    doubt: Text | None = None
    """Why the document leaves this open. A condition with a doubt is never decided: it gives `unknown` with its errand."""
