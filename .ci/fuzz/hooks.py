"""Tells Schemathesis what the API's description can say in words only: check digits, and values that belong together.

Without it, almost every question generated as valid would be refused for its numbers.
"""

from datetime import datetime, timezone
from pathlib import Path
import re

import schemathesis
from hypothesis import strategies as st

CALLERS = Path(__file__).parents[2] / "fixtures" / "callers.yaml"


def check_digits(digits):
    return f"{97 - int(digits) % 97:02}"


@st.composite
def persons(draw):
    """Nobody's numbers: month and day 00, as in the fixtures. A 2 stands before those born since 2000."""
    century, latest = draw(st.sampled_from([("", 99), ("2", 20)]))
    digits = f"{draw(st.integers(0, latest)):02}0000{draw(st.integers(1, 997)):03}"
    return digits + check_digits(century + digits)


@st.composite
def units(draw):
    digits = f"0{draw(st.integers(1_000_000, 9_999_999))}"
    parts = [digits + check_digits(digits), draw(st.sampled_from(["hospital", "mammographic-unit"]))]
    parts += draw(st.lists(facilities, max_size=2))
    return "/".join(parts[: draw(st.integers(1, 4))])


facilities = st.integers(1, 9_999_999_999).map(str)
moments = st.datetimes(datetime(2000, 1, 2), datetime(2035, 1, 1), timezones=st.just(timezone.utc))

schemathesis.openapi.format("persons-number", persons())
schemathesis.openapi.format("unit", units())
schemathesis.openapi.format("facility", facilities)
schemathesis.openapi.format("moment", moments.map(datetime.isoformat))


def entity(given, **formats):
    """A known type with an id in its format, or any other type with any id."""
    properties = given["properties"]

    def entity_of(type_schema, id_schema):
        return {**given, "properties": {**properties, "type": type_schema, "id": id_schema}}

    known = [entity_of({"type": "string", "enum": [name]}, {"type": "string", "format": f}) for name, f in formats.items()]
    other = entity_of({**properties["type"], "not": {"enum": list(formats)}}, properties["id"])
    return {"anyOf": [*known, other]}


@schemathesis.hook
def before_load_schema(context, description):
    schemas = description["components"]["schemas"]
    request = schemas["EvaluationRequest"]["properties"]
    request["subject"] = entity(request["subject"], person="persons-number")
    request["resource"] = entity(request["resource"], unit="unit", facility="facility")
    request["context"]["properties"]["as_of"]["format"] = "moment"
    schemas["TokenRequest"]["properties"]["caller"]["enum"] = re.findall(r"caller: ([a-z-]+)", CALLERS.read_text())
    changes(schemas, description["paths"])


# Of the story, so that some changes are made: others are refused for what they are.
UNITS = [f"0123456749/mammographic-unit{below}" for below in ["", "/91100", "/91100/91101", "/91200/91202"]]


def changes(schemas, paths):
    """Bodies hold what the description names and nothing else; remarks, keys, versions and tokens have tests of their own."""
    for name in ["TickUnit", "UntickUnit", "BlockUnit", "UnblockUnit"]:
        schemas[name]["additionalProperties"] = False
        schemas[name]["properties"].pop("remark")
        schemas[name]["properties"]["unit"] = {"type": "string", "enum": UNITS}
        if "application" in schemas[name]["properties"]:
            schemas[name]["properties"]["application"] = {"type": "string", "enum": ["heracles", "ehealthbox"]}
    for path in paths.values():
        for operation in path.values():
            kept = [p for p in operation.get("parameters", []) if p["in"] == "path" or p["name"] == "preview"]
            for parameter in kept:
                if parameter["name"] == "preview":
                    parameter["schema"] = {"type": "string", "enum": ["true", "false"]}
            operation["parameters"] = kept
