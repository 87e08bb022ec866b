"""What the graph that MXNet records of an output says: its operators, and a flaw that one of them has."""

from __future__ import annotations

import json

import mxnet as mx
from mxnet import autograd

WHERE_WITH_A_NUMBER = {"_npi_where_rscalar", "_npi_where_lscalar"}  # np.where(H > 0, H, 0) and np.where(H < 0, 0, H)


def operators(output: mx.nd.NDArray) -> set[str]:
    """Name the operators that lead to an output; to be asked before going backward, which frees the graph."""
    try:
        return {node["op"] for node in json.loads(autograd.get_symbol(output).tojson())["nodes"]}
    except mx.MXNetError:  # with an autograd.Function in it, or none at all
        return set()


def flaw_of_where(output: mx.nd.NDArray) -> str:
    """Name MXNet's flaw where the graph of an output has it, else nothing; to be asked as `operators`."""
    if not operators(output) & WHERE_WITH_A_NUMBER:
        return ""
    return (
        "A likely cause: in MXNet 1.9, np.where has a wrong gradient when one of its arguments is a plain number "
        "(apache/mxnet#17893). An array in its place helps, such as np.zeros_like(H) for 0."
    )
