"""Ask whether what the lesson claims holds with fresh seeds: ``make claims SEEDS=11-20``.

The claims stand in ``notebooks/recorded/claims``, one file for each notebook. Each names the cell that makes it, an
experiment of ``tools/record.py``, and what it says of its runs. A test holds them against the recorded seeds; this
makes the same experiments with other seeds and prints what these say. Finished runs are kept.
"""

import argparse
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import record

from d2l_utils.quiz import texts_of
from d2l_utils.sweep import matched_pairs

CLAIMS = record.FOLDER / "claims"


@dataclass(frozen=True)
class Claim:
    """What a cell of a notebook says of an experiment.

    Parameters
    ----------
    notebook, cell : str
        The notebook's file name without its ending, and the id of the cell.
    says : str
        The claim, in words.
    experiment : str
        One of ``record.EXPERIMENTS``.
    quantity : str
        A column of the recorded table, or what is computed of several, such as ``"train_acc_clean - test_acc"``.
    where : str
        Which runs; a query on the table.
    pair : list of str
        A column and two of its values: the claim is about the first minus the second, seed by seed. Without it, the
        claim is about the quantity itself.
    than : float
        What it is compared with.
    least : bool
        Whether the mean is said to lie above `than`; otherwise below.
    within : float, optional
        The claim is instead that the mean lies no further than this from `than`.
    """

    notebook: str
    cell: str
    says: str
    experiment: str
    quantity: str
    where: str = ""
    pair: tuple[str, ...] = ()
    than: float = 0.0
    least: bool = True
    within: float | None = None

    def values(self, ends: pd.DataFrame) -> pd.Series:
        """Return one number for each seed."""
        chosen = ends.query(self.where) if self.where else ends
        if self.pair:
            return matched_pairs(chosen, *self.pair).eval(self.quantity)
        return chosen.set_index("seed").eval(self.quantity)

    def verdict(self, ends: pd.DataFrame) -> tuple[str, str]:
        """Return "holds", "open" or "refuted", and the mean with its standard error.

        A claim holds when the mean lies on its side by two standard errors, and is refuted when it lies on the other
        side by as much.
        """
        values = self.values(ends)
        if not values.index.is_unique or len(values) < 2:
            raise ValueError(f"{self.says!r} needs one number for each of two seeds or more, got {values.to_dict()}")
        mean, error = values.mean(), values.sem()
        if self.within is not None:
            beyond = abs(mean - self.than) - self.within
        else:
            beyond = (self.than - mean) * (1 if self.least else -1)
        word = "holds" if beyond + 2 * error < 0 else "refuted" if beyond - 2 * error > 0 else "open"
        above = f", {(values > 0).sum()} of {len(values)} above 0" if self.pair else f", {len(values)} seeds"
        return word, f"{mean:+.3f} ± {error:.3f}{above}"


def claims() -> list[Claim]:
    """Return all claims, in the order of the notebooks."""
    return [
        Claim(path.stem, **{key: tuple(value) if isinstance(value, list) else value for key, value in each.items()})
        for path in sorted(CLAIMS.glob("*.toml"))
        for each in texts_of(path)["claim"]
    ]


def seeds_in(text: str) -> tuple[int, ...]:
    """Read seeds: ``11-20``, or ``11,12,15``.

    Raises
    ------
    ValueError
        If it is neither.
    """
    if found := re.fullmatch(r"(\d+)-(\d+)", text):
        return tuple(range(int(found[1]), int(found[2]) + 1))
    if re.fullmatch(r"\d+(,\d+)+", text):
        return tuple(map(int, text.split(",")))
    raise ValueError(f"seeds must be written like 11-20 or 11,12,15, got {text!r}")


def report(tables: Mapping[str, pd.DataFrame]) -> int:
    """Print each claim with what these runs say of it; return how many are refuted."""
    refuted = 0
    for claim in claims():
        if claim.experiment in tables:
            word, numbers = claim.verdict(tables[claim.experiment])
            refuted += word == "refuted"
            print(f"{word:7} {claim.notebook[:2]} {claim.says}: {numbers}")
    return refuted


def main(arguments=None) -> int:
    """Make the experiments with fresh seeds and print what they say; return 1 if one refutes a claim."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=seeds_in, default="11-20", help="such as 11-20 or 11,12,15 (default: 11-20)")
    parser.add_argument("experiments", nargs="*", help="only these (default: all about which something is claimed)")
    options = parser.parse_args(arguments)
    claimed = {claim.experiment: None for claim in claims()}
    if unknown := set(options.experiments) - set(claimed):
        parser.error(f"nothing is claimed about {', '.join(unknown)}; there are {', '.join(claimed)}")
    data = record.all_images()
    names = options.experiments or claimed
    ends = {name: record.ends_of(record.make(name, data, options.seeds)) for name in names}
    return int(report({name: table.assign(run=range(len(table))) for name, table in ends.items()}) > 0)


if __name__ == "__main__":
    sys.exit(main())
