"""pandas_score.py KEYS.csv ANSWERS.csv SCORES.csv: the core columns of `selaras score` with pandas and numpy.

Nothing is checked: answers are whole numbers or empty, respondents are unique.
"""

import sys

import numpy as np
import pandas as pd
from instrument import DIMENSIONS, Z_90, items

keys, answers, scores = sys.argv[1:]
items = items(keys)
table = pd.read_csv(answers, dtype={"respondent": str, **{item: "float32" for item in items}})
out = {"respondent": table["respondent"]}
pomps, errors = [], []
for name in DIMENSIONS:
    own = [(item, reverse) for item, (dimension, reverse) in items.items() if dimension == name]
    points = np.column_stack([5 - table[item] if reverse else table[item] - 1 for item, reverse in own]).astype(float)
    count = np.isfinite(points).sum(axis=1)
    enough = count >= 3
    mean = np.where(enough, np.nansum(points, axis=1) / np.maximum(count, 1), np.nan)
    pomp, sem = 25 * mean, np.where(enough, 33 / np.sqrt(np.maximum(count, 1)), np.nan)
    out |= {f"{name}_n": count, f"{name}_mean": mean + 1, f"{name}_pomp": pomp, f"{name}_sem": sem}
    out |= {f"{name}_lo90": np.maximum(pomp - Z_90 * sem, 0), f"{name}_hi90": np.minimum(pomp + Z_90 * sem, 100)}
    pomps.append(pomp)
    errors.append(sem)
fit, se = np.mean(pomps, axis=0), np.sqrt(np.sum(np.square(errors), axis=0)) / 6
out |= {"fit": fit, "fit_se": se}
out |= {"fit_lo90": np.maximum(fit - Z_90 * se, 0), "fit_hi90": np.minimum(fit + Z_90 * se, 100)}
pd.DataFrame(out).to_csv(scores, index=False)
