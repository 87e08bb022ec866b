"""What must hold of a network with dropout, step by step; each step raises `Failure`, and may add to the remarks."""

from __future__ import annotations

import contextlib
import itertools
import math
from collections.abc import Sequence

import numpy as np
from mxnet import autograd

from d2l_utils.checks.calls import disturbed_generator, flaw_of_where, for_either_kind_of_array
from d2l_utils.checks.network import DROPS_NOTHING, PREDICTIONS_DIFFER, Network, Place, X, number, same, shown
from d2l_utils.checks.result import Failure
from d2l_utils.checks.sandbox import learners_code


def gives_outputs_for_each_image(network: Network, remarks: list[str]) -> None:
    """It gives as many outputs as there are classes, for each image."""

    def try_it() -> None:
        network.build()
        network.predict()

    for_either_kind_of_array(try_it, remarks)
    for images, how_many in ((X, f"{len(X)} images"), (X[:1], "1 image")):
        shape, expected = network.predict(images).shape, (len(images), len(network.known.params[-1]))
        if shape != expected:
            reason = "wrong-forward/kept" if shape == (len(X), expected[1]) else "wrong-output-shape"
            raise Failure(reason, images=how_many, shape=shape, expected=expected)


def predicts_without_dropout(network: Network, remarks: list[str]) -> None:
    """In prediction, no dropout is called."""
    first = network.predict()
    if calls := network.calls:
        only = False
        with contextlib.suppress(Failure):
            network.train()
            only = not network.calls
        raise Failure("dropout-in-prediction" + "/only" * only, "", PREDICTIONS_DIFFER, shape=calls[0].given.shape)
    if not same(first, network.predict()):
        raise Failure("dropout-in-prediction/random", "", PREDICTIONS_DIFFER)
    network.run(autograd.record(train_mode=False))
    if network.calls:
        raise Failure("dropout-in-prediction/recording")


def computes_the_network(network: Network, remarks: list[str]) -> None:
    """In prediction, it computes linear and ReLU by turns, and a linear layer at the end."""
    output, expected = network.predict(), network.known.output()
    _refuse_other_networks(network, output, training=False)
    network.name_what_differs(training=False)
    if not same(output, expected):
        _refuse_activation(network, output)
        i, j = np.unravel_index(abs(output - expected).argmax(), output.shape)
        raise Failure("wrong-forward", i=i, j=j, seen=output[i, j], expected=expected[i, j])


def _refuse_other_networks(network: Network, output: np.ndarray, training: bool) -> None:
    """Name what is missing or too much where the output is that of a network without a ReLU, or with a factor."""
    if same(output, network.known.output()):
        return
    for relu in itertools.product((False, True), repeat=len(network.rates)):
        if not all(relu) and same(output, network.known.output(relu=relu)):
            without = [str(i + 1) for i, there in enumerate(relu) if not there]
            layers = f"layer{'s' * (len(without) > 1)} {' and '.join(without)}"
            raise Failure("no-activation", when="In training" if training else "In prediction", layers=layers)
    for factors in itertools.product(*((1, 1 / (1 - p), 1 - p) for p in network.rates)):
        if same(output, network.known.output(factors)):
            layers = " and ".join(
                f"{layer} is {'divided' if factor > 1 else 'multiplied'} by 1 − p"
                for layer, factor in zip(network.hidden, factors)
                if factor != 1
            )
            raise Failure("rescaled-again" if training else "rescaled-in-prediction", layers=layers)


def _refuse_activation(network: Network, output: np.ndarray) -> None:
    if is_activated(output, network.known.output()):
        raise Failure("output-activation")


def is_activated(output: np.ndarray, plain: np.ndarray) -> bool:
    """Tell whether an output is what an activation makes of the plain numbers, shape (images, classes)."""
    shifted = plain - plain.max(axis=1, keepdims=True)
    log_softmax = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    sigmoid = 1 / (1 + np.exp(-plain))
    activated = np.maximum(plain, 0), log_softmax, np.exp(log_softmax), sigmoid, np.tanh(plain)
    return any(same(output, each) for each in activated)


def drops_on_each_hidden_layer(network: Network, remarks: list[str]) -> None:
    """In training, dropout is called once on each hidden layer's output, and nowhere else."""
    output, calls = network.train(), network.calls
    plain = network.known.output()
    if not calls:
        if network.idle:
            raise Failure("mode-makes-no-difference", "", DROPS_NOTHING)
        if not same(output, plain):
            network.name_what_differs(training=True)
            raise Failure("not-the-given-dropout")
        if any(network.rates):
            raise Failure("no-dropout")
        return
    places = network.places()
    again = network.train()
    if network.places() != places:
        _refuse_another_run(network, places)
    if not same(again, output):
        network.name_what_differs(training=True)
        raise Failure("not-the-given-dropout/random")
    _refuse_other_networks(network, output, training=True)
    if len(calls) <= len(network.rates) + 1:  # more calls than layers: perhaps it goes from image to image
        for call in calls:
            if call.given_ones:
                _refuse_shared_mask(network, call.given)
    network.name_what_differs(training=True)
    network.found = network.find_plan()
    stages = [place.stage for place in network.found]
    # What is changed after a layer's dropout makes something else of what the next call is given.
    if same(output, plain) or stages[0] not in network.hidden or "something else" not in stages:
        _refuse_other_places(network, network.found)
    if not same(output, plain):
        _refuse_activation(network, output)
        raise Failure("wrong-forward/training")


def _refuse_another_run(network: Network, places: list[Place]) -> None:
    first, second = (
        " and ".join(dict.fromkeys(place.stage for place in run)) or "nothing" for run in (places, network.places())
    )
    kept = _keeps_its_masks(network, places)
    raise Failure("same-mask/second run" if kept else "no-dropout/second run", first=first, second=second)


def _keeps_its_masks(network: Network, plan: list[Place]) -> bool:
    """Tell whether a network built anew goes on with the masks of its first run."""
    network.build()
    own = network.known
    first = network.train(plan)
    network.known = own._replace(masks=[mask[::-1] for mask in own.masks])
    second = network.train(plan)
    network.known = own
    return same(first, second) and same(first, own.output(network.factors(plan)))


def _refuse_shared_mask(network: Network, given: np.ndarray) -> None:
    masks = network.known.masks
    shared = {mask.shape[1]: "the images share one mask" for mask in masks}
    shared |= {1: "everything shares one decision", len(X): "the units of an image share one decision"}
    is_vector = given.size == max(given.shape, default=1)
    if is_vector and given.size in shared and given.size not in [mask.size for mask in masks]:
        raise Failure("shared-mask/ones", shape=given.shape, who=shared[given.size])


def _refuse_other_places(network: Network, places: list[Place]) -> None:
    stages = list(dict.fromkeys(place.stage for place in places))
    seen = "Dropout is called on " + ", then on ".join(stages) + "."
    if "the input" in stages:
        raise Failure("dropout-on-input", seen=seen)
    if "the output layer" in stages:
        raise Failure("dropout-on-output", seen=seen)
    if any("before" in stage for stage in stages):
        raise Failure("before-activation", seen=seen)
    if not set(stages) <= set(network.hidden):
        layers = " and ".join(layer.removeprefix("hidden layer ") for layer in network.hidden)
        raise Failure("misplaced-dropout", seen=seen, layers=layers)
    for layer, rate, mask in zip(network.hidden, network.rates, network.known.masks):
        elements = [i for place in places if place.stage == layer for i in place.elements]
        if not elements and rate:
            raise Failure("layer-without-dropout", seen=seen, layer=layer)
        if len(elements) > len(set(elements)):
            raise Failure("dropout-repeated", seen=seen, layer=layer)
        if 0 < len(elements) < mask.size:
            images, units = mask.shape
            raise Failure("misplaced-dropout/a part", layer=layer, some=len(elements), images=images, units=units)


def drops_whenever_it_trains(network: Network, remarks: list[str]) -> None:
    """In train mode, dropout is called whether or not autograd records."""
    network.train()
    places = network.places()
    network.run(autograd.train_mode())
    if network.places() != places:
        raise Failure("only-when-recording", recording=len(places), training=len(network.calls))


def uses_each_layers_rate(network: Network, remarks: list[str]) -> None:
    """Each hidden layer has its own rate."""
    network.train()
    used: dict[str, list[object]] = {layer: [] for layer in network.hidden}
    for place, call in zip(network.find_plan(), network.calls):
        used.setdefault(place.stage, []).append(call.rate)
    rates = []
    for layer, expected in zip(network.hidden, network.rates):
        if not used[layer] and expected:
            raise Failure("layer-without-dropout/rates", rates=shown(network.rates), layer=layer)
        wrong = [rate for rate in used[layer] if number(rate) != expected]
        rates.append((wrong or used[layer] or [0])[0])

    def are(others: Sequence[float]) -> bool:  # 1 - 0.7 and a float32 are as good as 0.3
        return all(math.isclose(number(rate), other, rel_tol=1e-6) for rate, other in zip(rates, others))

    if are(network.rates):
        return
    reason = "wrong-rates"
    if are(network.rates[::-1]):
        reason = "rates-swapped"
    elif are([1 - rate for rate in network.rates]):
        reason = "wrong-rates/kept"
    elif any(are([rate] * len(rates)) for rate in network.rates):
        reason = "same-rate-twice"
    raise Failure(reason, rates=shown(network.rates), seen=shown(rates), advice=network.advice)


def uses_what_dropout_gives(network: Network, remarks: list[str]) -> None:
    """What dropout gives back is what the next layer gets."""
    output, masks = network.train(network.found), network.factors(network.found)
    if same(output, network.known.output(masks)):
        return
    if _keeps_its_masks(network, network.found):
        raise Failure("same-mask/kept")
    for used in itertools.product((True, False), repeat=len(masks)):
        if same(output, network.known.output([mask if there else 1 for mask, there in zip(masks, used)])):
            layers = [layer for layer, there in zip(network.hidden, used) if not there]
            raise Failure("result-unused", layers=" and ".join(layers))
    raise Failure("wrong-forward/masks")


def learns_all_parameters(network: Network, remarks: list[str]) -> None:
    """The gradient of each parameter is right."""
    network.train(network.found)
    cause = flaw_of_where(network.output)
    with learners_code("net(X).backward()"):
        network.output.backward()
        found = [network.turned(param.grad.asnumpy()) for param in network.params]
    expected = network.known.gradients(network.factors(network.found))
    wrong = {name: got for name, got, right in zip(network.names, found, expected) if not same(got, right)}
    lost = [name for name, gradient in wrong.items() if not gradient.any()]
    if wrong and cause:
        raise Failure("wrong-backward/where", names=", ".join(wrong), cause=cause)
    if lost:
        raise Failure("gradient-lost/network", names=", ".join(lost))
    if wrong:
        raise Failure("wrong-backward", names=", ".join(wrong))


def leaves_no_trace_of_training(network: Network, remarks: list[str]) -> None:
    """After training it predicts as before, and random numbers go on where they were."""
    if found := disturbed_generator(network.train):  # a seed would let every step of training drop the same units
        draw, seen = found
        look = f"for _ in range(3):\n    with autograd.train_mode():\n        net(X)\n    print({draw})"
        raise Failure("seeds-generator/network", "", look, seen=seen)
    output = network.predict()
    if network.calls:
        raise Failure("dropout-in-prediction/trace")
    if not same(output, network.known.output()):
        raise Failure("wrong-forward/trace")


def follows_its_parameters(network: Network, remarks: list[str]) -> None:
    """With other numbers in its parameters, it predicts by those."""
    network.predict()  # an output that is kept shows below
    network.use([values[::-1].copy() for values in network.known.params])
    if not same(network.predict(), network.known.output()):
        raise Failure("wrong-forward/copies")


STEPS = [
    gives_outputs_for_each_image,
    predicts_without_dropout,
    computes_the_network,
    drops_on_each_hidden_layer,
    drops_whenever_it_trains,
    uses_each_layers_rate,
    uses_what_dropout_gives,
    learns_all_parameters,
    leaves_no_trace_of_training,
    follows_its_parameters,
]
