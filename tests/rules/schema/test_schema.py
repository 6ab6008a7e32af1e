"""The schema beside the rules is that of the program, so that an editor knows what the program accepts."""

import json

from hukouguide.rules.load import gather
from hukouguide.rules.schema.files import RuleFile
from hukouguide.shipped import shipped


def test_the_schema_beside_the_rules_is_current() -> None:
    """Written anew by `hukouguide rules schema > rules/schema.json`."""
    assert json.loads((shipped("rules") / "schema.json").read_text("utf-8")) == RuleFile.model_json_schema()


def test_the_schema_is_not_read_as_a_rule() -> None:
    contents, wrong = gather(shipped("rules"))
    assert not wrong
    assert all(name.endswith(".yaml") for name in contents)
