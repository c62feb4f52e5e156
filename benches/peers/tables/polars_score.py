"""polars_score.py KEYS.csv ANSWERS.csv SCORES.csv: the core columns of `selaras score`, as Polars does them best.

Nothing is checked: answers are whole numbers or empty, respondents are unique.
"""

import sys

import polars as pl
from instrument import DIMENSIONS, Z_90, items

keys, answers, scores = sys.argv[1:]
items = items(keys)
schema = {"respondent": pl.String, **{item: pl.Int8 for item in items}}
table = pl.read_csv(answers, schema=schema)


def band(score, error):
    reach = Z_90 * error
    return (score - reach).clip(lower_bound=0), (score + reach).clip(upper_bound=100)


counts, figures, bands = [], [], []
for name in DIMENSIONS:
    own = [(item, reverse) for item, (dimension, reverse) in items.items() if dimension == name]
    points = [(5 - pl.col(item)) if reverse else (pl.col(item) - 1) for item, reverse in own]
    counts.append(pl.sum_horizontal(pl.col(item).is_not_null().cast(pl.Int8) for item, _ in own).alias(f"{name}_n"))
    figures.append(pl.sum_horizontal(point.cast(pl.Int32) for point in points).alias(f"{name}_sum"))
table = table.select("respondent", *counts, *figures)
means = [
    pl.when(pl.col(f"{name}_n") >= 3).then(pl.col(f"{name}_sum") / pl.col(f"{name}_n")).alias(f"{name}_points")
    for name in DIMENSIONS
]
table = table.with_columns(means)
columns = [
    [
        (pl.col(f"{name}_points") + 1).alias(f"{name}_mean"),
        (pl.col(f"{name}_points") * 25).alias(f"{name}_pomp"),
        pl.when(pl.col(f"{name}_n") >= 3).then(33 / pl.col(f"{name}_n").cast(pl.Float64).sqrt()).alias(f"{name}_sem"),
    ]
    for name in DIMENSIONS
]
table = table.with_columns(column for three in columns for column in three)
fit = sum(pl.col(f"{name}_pomp") for name in DIMENSIONS) / 6
fit_se = sum(pl.col(f"{name}_sem") ** 2 for name in DIMENSIONS).sqrt() / 6
table = table.with_columns(fit.alias("fit"), fit_se.alias("fit_se"))
for name in DIMENSIONS:
    low, high = band(pl.col(f"{name}_pomp"), pl.col(f"{name}_sem"))
    bands += [low.alias(f"{name}_lo90"), high.alias(f"{name}_hi90")]
low, high = band(pl.col("fit"), pl.col("fit_se"))
table = table.with_columns(*bands, low.alias("fit_lo90"), high.alias("fit_hi90"))
of = ["n", "mean", "pomp", "sem", "lo90", "hi90"]
table.select(
    "respondent",
    *(f"{name}_{column}" for name in DIMENSIONS for column in of),
    "fit",
    "fit_se",
    "fit_lo90",
    "fit_hi90",
).write_csv(scores)
