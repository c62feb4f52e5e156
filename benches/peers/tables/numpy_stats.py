"""numpy_stats.py KEYS.csv ANSWERS.csv FOLDER: the figures of `selaras stats`, pandas reading and numpy computing.

Feldt's interval needs a quantile of F, which numpy does not have: it is left out here, to the advantage of this peer.
Nothing is checked: answers are whole numbers or empty, respondents are unique.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from instrument import DIMENSIONS, items

keys, answers, folder = sys.argv[1:]
items = items(keys)
table = pd.read_csv(answers, dtype={"respondent": str, **{item: "float32" for item in items}})
reverse = np.array([reverse for _, reverse in items.values()])
values = table[list(items)].to_numpy(dtype=float)
values = np.where(reverse, 6 - values, values)


def alpha(covariance):
    k = len(covariance)
    return k / (k - 1) * (1 - np.trace(covariance) / covariance.sum())


dimensions, rows = [], []
for name in DIMENSIONS:
    places = [place for place, (dimension, _) in enumerate(items.values()) if dimension == name]
    own = values[:, places]
    answered = np.isfinite(own)
    count = answered.sum(axis=1)
    enough = count >= len(places) / 2
    pomp = 25 * (np.nansum(own[enough], axis=1) / count[enough] - 1)
    whole = own[answered.all(axis=1)]
    covariance = np.cov(whole, rowvar=False)
    a = alpha(covariance)
    sem = 25 * whole.mean(axis=1).std(ddof=1) * np.sqrt(1 - a)
    quartiles = np.quantile(pomp, [0.25, 0.5, 0.75])
    ends = 100 * np.mean(pomp == 0), 100 * np.mean(pomp == 100)
    dimensions.append([name, len(pomp), pomp.mean(), pomp.std(ddof=1), *quartiles, *ends, len(whole), a, sem])
    total = whole.sum(axis=1)
    for at, place in enumerate(places):
        column = own[answered[:, at], at]
        r = np.corrcoef(whole[:, at], total - whole[:, at])[0, 1]
        without = np.delete(np.delete(covariance, at, 0), at, 1)
        counts = np.bincount(column.astype(int), minlength=6)[1:]
        figures = [column.mean(), column.std(ddof=1), r, alpha(without)]
        rows.append([place, list(items)[place], name, -1 if reverse[place] else 1, len(column), *figures, *counts])
names = "dimension,n_scored,mean,sd,q1,median,q3,floor_pct,ceiling_pct,n_listwise,alpha,sem".split(",")
pd.DataFrame(dimensions, columns=names).to_csv(Path(folder) / "dimensions.csv", index=False)
names = "place,item,dimension,key,n,mean,sd,r_drop,alpha_if_dropped".split(",") + [f"count_{n}" for n in range(1, 6)]
items_table = pd.DataFrame(rows, columns=names).sort_values("place").drop(columns="place")
items_table.to_csv(Path(folder) / "items.csv", index=False)
