"""How well the shipped reader reads: on layouts it was trained on, on frozen layouts it never saw, on real pictures.

`python -m bench.reader --help` says how to run it, README.md what came out. The three sets:

- seen: the train families of `training.families` with seeds that training never draws;
- unseen: the held families (`training/families/held_*.py`), other layouts, fonts and words, frozen by `frozen.json`;
- real: `real.toml`, questions on pictures that nobody here made; the pictures come from a folder of the user's.

It measures the reader alone, not the server, the gate or the escalation around it.
"""
