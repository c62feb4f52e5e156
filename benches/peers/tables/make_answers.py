"""make_answers.py KEYS.csv ROWS ANSWERS.csv: made-up answers, always the same ones.

Each respondent has a level in each dimension; answers scatter around it, reversed items turn it round, one in fifty is
missing.
"""

import sys

import numpy as np
from instrument import DIMENSIONS, items

SEED = 36
CHUNK = 100_000

keys, rows, answers = sys.argv[1], int(sys.argv[2]), sys.argv[3]
items = items(keys)
dimension = np.array([DIMENSIONS.index(name) for name, _ in items.values()])
turn = np.array([-1 if reverse else 1 for _, reverse in items.values()])
random = np.random.default_rng(SEED)
with open(answers, "wb") as file:
    file.write(("respondent," + ",".join(items) + "\n").encode())
    for start in range(0, rows, CHUNK):
        count = min(CHUNK, rows - start)
        level = random.normal(0.3, 0.8, (count, len(DIMENSIONS)))[:, dimension] * turn
        values = np.clip(np.rint(3 + level + random.normal(0, 0.9, level.shape)), 1, 5).astype(np.int8)
        cells = np.where(random.random(values.shape) < 0.02, "", values.astype("U1"))
        lines = (f"r{start + row + 1:07}," + ",".join(line) for row, line in enumerate(cells.tolist()))
        file.write(("\n".join(lines) + "\n").encode())
