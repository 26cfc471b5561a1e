"""How findings are told: one a line, after the name of the test and page."""

import pytest


def nothing(found: list[str], limit: int = 40) -> None:
    if found:
        more = [f"… and {len(found) - limit} more"] if len(found) > limit else []
        pytest.fail("\n".join(found[:limit] + more), pytrace=False)
