"""Networks written by hand (L5 to L8)."""

from __future__ import annotations

from collections.abc import Callable

import mxnet as mx
import numpy as np

from d2l_utils.checks.calls import given_back, to_mxnet
from d2l_utils.checks.network import Network
from d2l_utils.checks.network_steps import STEPS, uses_each_layers_rate
from d2l_utils.checks.result import FIRST_HINTS, CheckResult, Failure
from d2l_utils.checks.sandbox import learners_code, run_check

RATES = (0.3, 0.6)  # not the lecture's, so that rates written as numbers show
OTHER_RATES = (0.8, 0.25)  # in another order and ratio, so that one rate made of the other shows


def check_forward(net_factory: Callable) -> CheckResult:
    """Check the forward pass of the multilayer perceptron with two hidden layers, 784-256-512-10.

    How it is written does not count, but what it computes: outputs and gradients. It may go from image to image, take
    some units at a time, or have a column for each image. A call of `dropout` with rate 0 is as good as none. One thing
    besides: dropout comes after the activation, though before a ReLU it would compute the same.

    Parameters
    ----------
    net_factory : callable
        Called as ``net_factory(params, drop_prob1, drop_prob2, dropout)``, with
        ``params = [W1, b1, W2, b2, W3, b3]``, the hidden layers' rates and a function
        ``dropout(X, drop_prob)``. Gives ``net``, which takes images of shape (b, 1, 28, 28) to outputs of
        shape (b, 10), and drops when ``autograd.is_training()``.
    """
    steps = [*STEPS, uses_the_rates_it_is_built_with]
    return run_check("forward pass", steps, ByHand(net_factory), first_hints=FIRST_HINTS["forward pass"])


class ByHand(Network):
    """The network that a learner's factory makes."""

    advice = "Use the two names as they are, without numbers or arithmetic."

    def __init__(self, net_factory: Callable):
        super().__init__((256, 512, 10), RATES)
        self.net_factory = net_factory

    def build(self) -> None:
        """Build the network, with parameters of the kind of array that belongs to the np mode."""
        self.known, self.calls, self.plan = self.as_drawn, [], []
        self.params = [to_mxnet(value) for value in self.known.params]
        for param in self.params:
            param.attach_grad()

        def dropout(X: mx.nd.NDArray, drop_prob: float) -> mx.nd.NDArray:
            if X is ... or drop_prob is ...:
                raise Failure("unfinished/dots for dropout")
            if not isinstance(X, mx.nd.NDArray):
                raise Failure("not-an-array/argument", kind=type(X).__name__)
            return self.record(X, drop_prob)

        dropout.__qualname__ = "dropout"  # the name in Python's messages
        with learners_code("net_factory(params, drop_prob1, drop_prob2, dropout)"):
            self.forward = self.net_factory(list(self.params), *self.rates, dropout)
        if self.calls:
            raise Failure("misplaced-dropout/built")
        for name, param, original in zip(self.names, self.params, self.known.params):
            if not np.array_equal(param.asnumpy(), original):
                raise Failure("input-changed/built", name=name)
        given_back(self.forward, "net_factory(…)", self.net_factory)
        if not callable(self.forward):
            raise Failure("returns-no-function", kind=type(self.forward).__name__)


def uses_the_rates_it_is_built_with(network: ByHand, remarks: list[str]) -> None:
    """Built again with other rates, it uses those."""
    network.rates = list(OTHER_RATES)
    network.build()
    uses_each_layers_rate(network, remarks)
