"""Nothing of Pydantic's own wording reaches a reader, and every model's own complaint is known in both languages."""

import ast
from pathlib import Path

import hukouguide.rules.schema
from hukouguide.rules.reading.wanted import conditions_met

SCHEMA = Path(hukouguide.rules.schema.__file__).parent


def complaints() -> list[str]:
    """What the models raise when a combination of keys does not fit."""
    paths = [*SCHEMA.glob("conditions/*.py"), *(SCHEMA / f"{name}.py" for name in ("files", "points", "numbers", "measures"))]
    raised = [
        node.exc.args[0]
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    ]
    return [str(text.value) for text in raised if isinstance(text, ast.Constant)]


def test_every_complaint_of_a_model_is_translated() -> None:
    assert len(complaints()) >= 10
    assert [text for text in complaints() if conditions_met(text).en != text or conditions_met(text).zh == text] == []
