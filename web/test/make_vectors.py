"""Write vectors.json: what NumPy draws, and exp and log to the last digit, for the engine's tests to compare with.

``python web/test/make_vectors.py``; tests/test_web_engine.py checks that the committed file says what it would write.
"""

import json
from decimal import Decimal, getcontext
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("vectors.json")
KEYS = [[0, 0], [1, 7], [2, 4294967295], [3, 1, 9]]
EDGES = {
    "exp": [0.0, 1.0, -1.0, 709.7, -708.3, -740.0, 1e-300, -1e-17, 0.34657359027997264, -0.34657359027997264],
    "log": [1.0, 2.0, 0.5, 10.0, 5e-324, 2.2e-308, 1.7976931348623157e308, 1.0000000000000002, 0.9999999999999999],
}


def draws(key: list[int]) -> dict:
    """Return numbers of every kind that the engine draws, each from a new state with this key."""

    def state():
        return np.random.RandomState(key)

    return {
        "key": key,
        "uint32": state().randint(2**32, size=5, dtype=np.uint32).tolist(),
        "word_1300": int(state().randint(2**32, size=1301, dtype=np.uint32)[-1]),
        "uniform": state().random_sample(5).tolist(),
        "normal": state().randn(7).tolist(),
        "randint10": state().randint(10, size=20, dtype=np.int32).tolist(),
        "permutation": state().permutation(37).tolist(),
    }


def exactly(name: str) -> list[list[float]]:
    """Return pairs [x, f(x)]: f computed with 50 digits and rounded once."""
    getcontext().prec = 50
    random = np.random.RandomState(5)
    if name == "exp":
        inputs = [
            *EDGES[name],
            *random.uniform(-30, 30, 200),
            *random.uniform(-1, 1, 200),
            *random.uniform(-745, 709, 100),
        ]
    else:
        inputs = [*EDGES[name], *random.uniform(0.5, 2, 300), *10 ** random.uniform(-300, 300, 200)]
    function = {"exp": Decimal.exp, "log": Decimal.ln}[name]
    return [[float(x), float(function(Decimal(float(x))))] for x in inputs]


def vectors() -> dict:
    return {"random": [draws(key) for key in KEYS], "exp": exactly("exp"), "log": exactly("log")}


if __name__ == "__main__":
    FILE.write_text(json.dumps(vectors()) + "\n", "utf-8")
