"""Ask whether what the lesson claims holds with fresh seeds: ``make claims SEEDS=11-20``.

The claims stand in ``notebooks/recorded/claims``, one file for each notebook. Each names the cell that makes it, an
experiment of ``tools/record.py``, and what it says of its runs. A test holds them against the recorded seeds; this
makes the same experiments with other seeds and prints what these say. Finished runs are kept.
"""

import argparse
import re
import sys
from dataclasses import dataclass

import pandas as pd
import record
from scipy.stats import t

from d2l_utils.data import DataError
from d2l_utils.quiz import texts_of
from d2l_utils.sweep import SweepError, matched_pairs
from d2l_utils.training import TrainingDiverged

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
        chosen = chosen.assign(claimed=chosen.eval(self.quantity))
        return (matched_pairs(chosen, *self.pair) if self.pair else chosen.set_index("seed"))["claimed"]

    def verdict(self, ends: pd.DataFrame) -> tuple[str, str]:
        """Return "holds", "open" or "refuted", and the mean with its standard error.

        A claim holds when the mean lies so far on its side that chance would put it there in one case of forty (by
        Student's t, as few seeds know their spread badly), and is refuted when it lies as far on the other side.
        """
        values = self.values(ends)
        if not values.index.is_unique or len(values) < 2 or values.isna().any():
            raise ValueError(f"{self.says!r} needs one number for each of two seeds or more, got {values.to_dict()}")
        mean, error = values.mean(), values.sem()
        far = t.ppf(0.975, len(values) - 1) * error
        if self.within is not None:
            beyond = abs(mean - self.than) - self.within
        else:
            beyond = (self.than - mean) * (1 if self.least else -1)
        word = "holds" if beyond + far < 0 else "refuted" if beyond - far > 0 else "open"
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
    """Read fresh seeds: ``11-20``, or ``11,12,15``.

    Raises
    ------
    argparse.ArgumentTypeError
        It is neither, or has fewer than two, one twice, or one that is recorded.
    """
    if found := re.fullmatch(r"(\d+)-(\d+)", text):
        seeds = tuple(range(int(found[1]), int(found[2]) + 1))
    elif re.fullmatch(r"\d+(,\d+)*", text):
        seeds = tuple(map(int, text.split(",")))
    else:
        seeds = ()
    if len(seeds) < 2 or len(set(seeds)) < len(seeds):
        raise argparse.ArgumentTypeError(f"seeds must be two or more, like 11-20 or 11,12,15, got {text!r}")
    if known := sorted(set(seeds) & set(record.TEN)):
        raise argparse.ArgumentTypeError(f"the seeds {known} are recorded; fresh ones begin at {record.TEN[-1] + 1}")
    return seeds


def report(experiment: str, ends: pd.DataFrame) -> int:
    """Print each claim about an experiment with what its runs say of it; return how many are refuted."""
    refuted = 0
    for claim in claims():
        if claim.experiment == experiment:
            word, numbers = claim.verdict(ends)
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
    if unknown := sorted(set(options.experiments) - set(claimed)):
        parser.error(f"nothing is claimed about {', '.join(unknown)}; there are {', '.join(map(repr, claimed))}")
    refuted = 0
    try:
        data = record.all_images()
        for name in options.experiments or claimed:  # each is told when it is made: the next may take long
            refuted += report(name, record.ends_of(record.make(name, data, options.seeds)))
    except (DataError, SweepError, TrainingDiverged) as error:
        sys.exit(str(error))
    return int(refuted > 0)


if __name__ == "__main__":
    sys.exit(main())
