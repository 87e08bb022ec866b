"""Examples that a check gives: run as a notebook runs them, and held against what they show of a right answer."""

import ast
import contextlib
import io

import mxnet as mx
import numpy
from mxnet import npx

from d2l_utils.checks import sandbox


def run_as_a_cell(code, names):
    """Run code as a notebook does: the value of its last line is shown."""
    *before, last = ast.parse(code).body
    if isinstance(last, ast.Expr) and not ast.unparse(last).startswith("print("):
        last = ast.parse(f"print({ast.unparse(last)})").body[0]
    exec(ast.unparse([*before, last]), names)


def what_it_shows(example, name, answer, seed):
    """Run an example, and sum up in numbers what one sees: of which kind each thing shown is, and its values."""
    shown, seen = [], {}
    sandbox.seed_all(seed)
    with contextlib.redirect_stdout(io.StringIO()):  # of the answer itself
        try:
            run_as_a_cell(example, {"np": mx.np, "print": lambda *things: shown.extend(things), name: answer})
            npx.waitall()
        except Exception as error:
            return {f"stopped by {type(error).__name__}": 1.0}
    for i, thing in enumerate(shown):
        values = thing.asnumpy() if isinstance(thing, mx.nd.NDArray) else thing
        if isinstance(values, list) and all(isinstance(each, mx.nd.NDArray) for each in values):
            values = [each.asnumpy() for each in values]
        try:
            values = numpy.array(values, dtype=float)
        except (TypeError, ValueError):
            seen[f"{i}: {thing!r}"] = 1.0
            continue
        kind = thing if isinstance(thing, tuple) else f"{getattr(thing, 'dtype', type(thing))} {values.shape}"
        finite = values[numpy.isfinite(values)]
        seen |= {f"{i}: {kind}": 1.0, f"{i} finite": finite.size / values.size, f"{i} zeros": (values == 0).mean()}
        if finite.size:
            seen |= {f"{i} {f.__name__}": float(f(finite)) for f in (numpy.min, numpy.max, numpy.std)}
            seen[f"{i} different"] = len(numpy.unique(finite.round(4)))
    seen["different prints"] = len({str(thing) for thing in shown})
    return seen


def assert_shows_the_mistake(result, make_answer, right, name=""):
    """Something in what the example shows is never so for a right answer."""
    name = name or result.subject
    wrong = [what_it_shows(result.example, name, make_answer(), seed) for seed in range(3)]
    others = [what_it_shows(result.example, name, right, seed) for seed in range(12)]
    for thing in set().union(*wrong, *others):
        usual = [each.get(thing, 0.0) for each in others]
        if all(not min(usual) - 1e-6 <= each.get(thing, 0.0) <= max(usual) + 1e-6 for each in wrong):
            return
    raise AssertionError(f"{result.example}\nshows {wrong[0]}, of a right answer {others[0]}")
