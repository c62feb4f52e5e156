"""The instrument that every peer scores: items by dimension and which are reversed, from the key file."""

import csv

DIMENSIONS = ["empathy", "communication", "teamwork", "analytical", "decision", "motivation"]
Z_90 = 1.6448536269514722


def items(path):
    """Item id → (dimension, reversed), in the order of presentation."""
    with open(path, newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["position"]))
    return {row["item"].lower(): (row["dimension"], row["key"] == "-1") for row in rows}
