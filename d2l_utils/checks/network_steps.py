"""What must hold of a network with dropout, step by step; each step raises `Failure`, and may add to the remarks."""

from __future__ import annotations

import contextlib
import itertools
import math
from collections.abc import Sequence

import numpy as np
from mxnet import autograd

from .calls import disturbed_generator, flaw_of_where, for_either_kind_of_array
from .network import PREDICTIONS_DIFFER, Network, Place, X, number, same, shown
from .result import Failure
from .sandbox import learners_code


def gives_outputs_for_each_image(network: Network, remarks: list[str]) -> None:
    """It gives as many outputs as there are classes, for each image."""

    def try_it() -> None:
        network.build()
        network.predict()

    for_either_kind_of_array(try_it, remarks)
    for images, how_many in ((X, f"{len(X)} images"), (X[:1], "1 image")):
        shape, expected = network.predict(images).shape, (len(images), len(network.known.params[-1]))
        if shape != expected and shape == (len(X), expected[1]):
            why = f"For {how_many}, net(X) gives what it gave for {len(X)} before. Is an output kept?"
            raise Failure("wrong-forward", why)
        if shape != expected:
            why = f"For {how_many}, net(X) has the shape {shape}; expected is {expected}."
            raise Failure("wrong-output-shape", why)


def predicts_without_dropout(network: Network, remarks: list[str]) -> None:
    """In prediction, no dropout is called."""
    first, calls = network.predict(), network.acting
    if calls:
        why = (
            f"Outside training, dropout is called on an array of shape {calls[0].given.shape}. Prediction uses all "
            "units."
        )
        with contextlib.suppress(Failure):
            network.train()
            if not network.acting:
                why += " In training it is not called. Is a condition the wrong way round?"
        raise Failure("dropout-in-prediction", why, PREDICTIONS_DIFFER)
    if not same(first, network.predict()):
        why = "Two predictions for the same images differ: something is still random outside training."
        raise Failure("dropout-in-prediction", why, PREDICTIONS_DIFFER)
    network.run(autograd.record(train_mode=False))
    if network.acting:
        why = (
            "Under autograd.record(train_mode=False), dropout is called, but that is prediction too: recording is not "
            "training. autograd can tell you whether it is training."
        )
        raise Failure("dropout-in-prediction", why)


def computes_the_network(network: Network, remarks: list[str]) -> None:
    """In prediction, it computes linear and ReLU by turns, and a linear layer at the end."""
    output = network.predict()
    if same(output, network.known.output()):
        network.name_what_differs(training=False)
        return
    _require_relus(network, output, "In prediction")
    network.name_what_differs(training=False)
    _refuse_activation(network, output)
    for factors in itertools.product(*((1, 1 - p) for p in network.rates)):
        if same(output, network.known.output(factors)):
            why = "In prediction, hidden units are multiplied by 1 − p. But dropout rescales in training already."
            raise Failure("rescaled-in-prediction", why)
    seen, expected = output[0, :3].round(2), network.known.output()[0, :3].round(2)
    why = f"With known parameters, the first outputs for the first image are {seen}; expected is {expected}."
    raise Failure("wrong-forward", why)


def _require_relus(network: Network, output: np.ndarray, when: str) -> None:
    for relu in itertools.product((False, True), repeat=len(network.rates)):
        if not all(relu) and same(output, network.known.output(relu=relu)):
            without = [str(i + 1) for i, there in enumerate(relu) if not there]
            which = f"layer{'s' * (len(without) > 1)} {' and '.join(without)}"
            why = f"{when}, the output is that of a network without a ReLU on hidden {which}."
            raise Failure("no-activation", why)


def _refuse_activation(network: Network, output: np.ndarray) -> None:
    plain = network.known.output()
    shifted = plain - plain.max(axis=1, keepdims=True)
    log_softmax = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    if any(same(output, activated) for activated in (np.maximum(plain, 0), log_softmax, np.exp(log_softmax))):
        why = "The output has an activation. The loss expects the bare numbers: it computes the softmax itself."
        raise Failure("output-activation", why)


def drops_on_each_hidden_layer(network: Network, remarks: list[str]) -> None:
    """In training, dropout is called once on each hidden layer's output, and nowhere else."""
    output, calls = network.train(), network.acting
    plain = network.known.output()
    if network.calls and not calls:
        look = "with autograd.record():\n    print(net(X) - net(X))  # should not be 0"
        why = "In training, the dropouts are run, but in predict mode: they drop nothing."
        raise Failure("mode-makes-no-difference", why, look)
    if not calls and not same(output, plain):
        network.name_what_differs(training=True)
        why = "In training the output changes, but the dropout function handed over is never called."
        raise Failure("not-the-given-dropout", why)
    if not calls:
        if not any(network.rates):
            return
        raise Failure("no-dropout", "In training, dropout is never called with a rate above 0.")
    places = network.places()
    again = network.train()
    if network.places() != places:
        _refuse_another_run(network, places)
    if not same(again, output):
        network.name_what_differs(training=True)
        why = "Two runs in training differ, but the dropout handed over drops nothing yet: something else is random."
        raise Failure("not-the-given-dropout", why)
    _refuse_rescaling(network, output)
    _require_relus(network, output, "In training")
    for call in calls:
        # More calls than layers: perhaps it goes from image to image.
        if len(calls) <= len(network.rates) + 1 and (call.given == 1).all():
            _refuse_shared_mask(network, call.given.shape)
    network.name_what_differs(training=True)
    places = network.find_plan(places)
    _refuse_other_places(network, places)
    if not same(output, plain):
        _refuse_activation(network, output)
        why = "With a dropout that drops nothing, training should give what prediction gives; it does not."
        raise Failure("wrong-forward", why)
    network.found = places


def _refuse_another_run(network: Network, places: list[Place]) -> None:
    first, second = (
        " and ".join(dict.fromkeys(place.stage for place in run)) or "nothing" for run in (places, network.places())
    )
    why = f"In a first run in training, dropout is called on {first}, in a second on {second}."
    network.build()
    drawn = network.train(places)
    if not same(drawn, network.known.output()) and same(network.train(places), drawn):
        raise Failure("same-mask", f"{why} It uses the masks of the first; each run needs new ones.")
    raise Failure("no-dropout", f"{why} Each run is to do the same, with new masks.")


def _refuse_rescaling(network: Network, output: np.ndarray) -> None:
    """Raise `Failure` where the network rescales by itself what a dropout that does nothing gives back."""
    if same(output, network.known.output()):
        return
    for factors in itertools.product(*((1, 1 / (1 - p), 1 - p) for p in network.rates)):
        if same(output, network.known.output(factors)):
            found = [
                f"that of {layer} is {'divided' if factor > 1 else 'multiplied'} by 1 − p once more"
                for layer, factor in zip(network.hidden, factors)
                if factor != 1
            ]
            why = f"What dropout gives back is rescaled already, but in training {' and '.join(found)}."
            raise Failure("rescaled-again", why)


def _refuse_shared_mask(network: Network, shape: tuple[int, ...]) -> None:
    size, units = math.prod(shape), [mask.shape[1] for mask in network.known.masks]
    fits_a_layer = size in [len(X) * each for each in units]
    if size == max(shape, default=1) and size in (1, len(X), *units) and not fits_a_layer:
        who = {1: "everything shares one decision", len(X): "the units of an image share one decision"}
        why = f"Dropout is called on ones of shape {shape}: {who.get(size, 'the images share one mask')}. "
        raise Failure("shared-mask", f"{why}Each unit needs a draw of its own, in each image.")


def _refuse_other_places(network: Network, places: list[Place]) -> None:
    stages = list(dict.fromkeys(place.stage for place in places))
    seen = "Dropout is called on " + ", then on ".join(stages) + "."
    if "the input" in stages:
        raise Failure("dropout-on-input", f"{seen} The lecture drops hidden units only, no pixels.")
    if "the output layer" in stages:
        why = f"{seen} On the output it would lose classes by chance, and the loss would be very large."
        raise Failure("dropout-on-output", why)
    if any("before" in stage for stage in stages):
        why = f"{seen} It belongs after: with ReLU the result is the same, with most other activations not."
        raise Failure("before-activation", why)
    if not set(stages) <= set(network.hidden):
        which = " and ".join(layer.removeprefix("hidden layer ") for layer in network.hidden)
        raise Failure("misplaced-dropout", f"{seen} Expected are the outputs of hidden layers {which}.")
    for layer, rate in zip(network.hidden, network.rates):
        rows = sorted(row for place in places if place.stage == layer for row in place.rows)
        if not rows and rate:
            raise Failure("layer-without-dropout", f"{seen} There is none with a rate above 0 on {layer}.")
        if len(rows) > len(set(rows)):
            raise Failure("dropout-repeated", f"{seen} On {layer} it is called more than once.")
        if rows and len(rows) < len(X):
            why = f"Dropout is called on {layer} for {len(rows)} of {len(X)} images only."
            raise Failure("misplaced-dropout", why)


def drops_whenever_it_trains(network: Network, remarks: list[str]) -> None:
    """In train mode, dropout is called whether or not autograd records."""
    network.train()
    places = network.places()
    network.run(autograd.train_mode())
    if network.places() != places:
        why = (
            f"Under autograd.record(), dropout is called {len(places)} times, under autograd.train_mode(), which is "
            f"training without recording, {len(network.acting)} times."
        )
        raise Failure("only-when-recording", why)


def uses_each_layers_rate(network: Network, remarks: list[str]) -> None:
    """Each hidden layer has its own rate."""
    network.train()
    used: dict[str, dict[str, object]] = {layer: {} for layer in network.hidden}
    for place, call in zip(network.find_plan(network.places()), network.acting):
        used.setdefault(place.stage, {}).setdefault(str(call.rate), call.rate)
    when = f"With rates of {shown(network.rates)}, dropout is"
    for layer, expected in zip(network.hidden, network.rates):
        if not used[layer] and expected:
            raise Failure("layer-without-dropout", f"{when} not called on {layer} with a rate above 0.")
    rates = [
        next((rate for rate in used[layer].values() if number(rate) != expected), expected if used[layer] else 0)
        for layer, expected in zip(network.hidden, network.rates)
    ]
    check_rates(rates, network.rates, f"{when} called with {shown(rates)}.", network.advice)


def check_rates(rates: Sequence, expected: Sequence[float], why: str, advice: str = "") -> None:
    """Hold the hidden layers' rates against those expected; 1 - 0.7 and a float32 are as good as 0.3."""
    found = [number(rate) for rate in rates]

    def are(others: Sequence[float]) -> bool:
        return all(math.isclose(rate, other, rel_tol=1e-6) for rate, other in zip(found, others))

    if are(expected):
        return
    if are(expected[::-1]):
        raise Failure("rates-swapped", f"{why} Are they swapped?")
    if are([1 - rate for rate in expected]):
        raise Failure("wrong-rates", f"{why} Are those the shares that are kept?")
    if any(are([rate] * len(found)) for rate in expected):
        raise Failure("same-rate-twice", f"{why} All layers have the same.")
    raise Failure("wrong-rates", f"{why} {advice}".strip())


def uses_what_dropout_gives(network: Network, remarks: list[str]) -> None:
    """What dropout gives back is what the next layer gets."""
    if not any(network.rates):
        return
    output, masks = network.train(network.found), network.factors(network.found)
    if same(output, network.known.output(masks)):
        return
    _refuse_kept_masks(network)
    for used in itertools.product((True, False), repeat=len(masks)):
        if not all(used) and same(output, network.known.output([m if u else 1 for m, u in zip(masks, used)])):
            layers = [layer for layer, there in zip(network.hidden, used) if not there]
            which = " and ".join(layers) if len(layers) < len(masks) or len(masks) == 1 else "all layers"
            why = f"Dropout is called, but on {which} what it gives back is not used."
            raise Failure("result-unused", why)
    raise Failure("wrong-forward", "With known masks, the output is not what the masked layers lead to.")


def _refuse_kept_masks(network: Network) -> None:
    """Raise `Failure` where a network built anew goes on with the masks of its first run."""
    network.build()
    own = network.known
    first = network.train(network.found)
    network.known = own._replace(masks=[mask[::-1] for mask in own.masks])
    second = network.train(network.found)
    network.known = own
    if same(first, second) and same(first, own.output(network.factors(network.found))):
        why = "A second run in training has the masks of the first, though dropout is called again. It needs new ones."
        raise Failure("same-mask", why)


def learns_all_parameters(network: Network, remarks: list[str]) -> None:
    """The gradient of each parameter is right."""
    network.train(network.found)
    cause = flaw_of_where(network.output)
    with learners_code("net(X).backward()"):
        network.output.backward()
        found = [network.turned(param.grad.asnumpy()) for param in network.params]
    expected = network.known.gradients(network.factors(network.found))
    names = network.parameter_names()
    wrong = [i for i, gradient in enumerate(found) if not same(gradient, expected[i])]
    if not wrong:
        return
    which = ", ".join(names[i] for i in wrong)
    if cause:
        why = f"The outputs are right, but the gradients of {which} are not, so it would not learn. {cause}"
        raise Failure("wrong-backward", f"{why} Or take npx.relu.")
    if lost := [names[i] for i in wrong if not found[i].any()]:
        raise Failure("gradient-lost", f"No gradient reaches {', '.join(lost)}.")
    why = f"The outputs are right, but the gradients of {which} are not those of the network computed."
    raise Failure("wrong-backward", why)


def leaves_no_trace_of_training(network: Network, remarks: list[str]) -> None:
    """After training it predicts as before, and random numbers go on where they were."""
    if found := disturbed_generator(network.train):  # a seed would let every step of training drop the same units
        draw, seen = found
        look = f"for _ in range(3):\n    with autograd.train_mode():\n        net(X)\n    print({draw})"
        raise Failure("seeds-generator", f"After net(X) in training, {seen}", look)
    output = network.predict()
    if network.acting:
        why = "After a run in training, there is dropout in prediction, too. Does something stay that training set?"
        raise Failure("dropout-in-prediction", f"{why} autograd.is_training() says at each call what holds.")
    if not same(output, network.known.output()):
        why = "The same images get another prediction after a run in training, though no parameter has changed."
        raise Failure("wrong-forward", why)


def follows_its_parameters(network: Network, remarks: list[str]) -> None:
    """With other numbers in its parameters, it predicts by those."""
    network.predict()  # an output that is kept shows below
    network.use([values[::-1].copy() for values in network.known.params])
    if not same(network.predict(), network.known.output()):
        why = "When the numbers in the parameters change, as they do in training, prediction does not follow. Are "
        why += "copies of them used, those of an earlier network, or an earlier output?"
        raise Failure("wrong-forward", why)


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
