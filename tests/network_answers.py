"""Right and wrong networks with dropout, as learners write them, each wrong one with the reason to be named.

Those written by hand are factories for `check_forward`; those of Gluon are functions that give a network for
`check_gluon`.
"""

import threading

import numpy
from mxnet import autograd, init, nd, np, npx
from mxnet.gluon import nn

RIGHT_FORWARD, WRONG_FORWARD = {}, {}  # name: factory; name: (factory, reason)
RIGHT_GLUON, WRONG_GLUON = {}, {}


def right(f):
    (RIGHT_FORWARD if f.__code__.co_argcount == 4 else RIGHT_GLUON)[f.__name__] = f
    return f


def wrong(reason):
    def keep(f):
        (WRONG_FORWARD if f.__code__.co_argcount == 4 else WRONG_GLUON)[f.__name__] = (f, reason)
        return f

    return keep


# By hand ---------------------------------------------------------------------------------------------------


@right
def as_in_the_lecture(params, drop_prob1, drop_prob2, dropout):
    W1, b1, W2, b2, W3, b3 = params

    def net(X):
        X = X.reshape((-1, 784))
        H1 = (nd.dot(X, W1) + b1).relu()
        if autograd.is_training():
            H1 = dropout(H1, drop_prob1)
        H2 = (nd.dot(H1, W2) + b2).relu()
        if autograd.is_training():
            H2 = dropout(H2, drop_prob2)
        return nd.dot(H2, W3) + b3

    return net


@right
def masks_drawn_first_and_those_of_layer_2_before(params, drop_prob1, drop_prob2, dropout):
    W1, b1, W2, b2, W3, b3 = params

    def net(X):
        mask1 = mask2 = 1
        if autograd.is_training():
            mask2 = dropout(np.ones((len(X), 512)), drop_prob2)
            mask1 = dropout(np.ones((len(X), 256)), drop_prob1)
        H1 = npx.relu(np.dot(X.reshape(-1, 784), W1) + b1) * mask1
        H2 = npx.relu(np.dot(H1, W2) + b2) * mask2
        return np.dot(H2, W3) + b3

    return net


@wrong("result-unused")
def first_layer_dropped_too_late(params, drop_prob1, drop_prob2, dropout):
    W1, b1, W2, b2, W3, b3 = params

    def net(X):
        H1 = npx.relu(np.dot(X.reshape(-1, 784), W1) + b1)
        H2 = npx.relu(np.dot(H1, W2) + b2)
        if autograd.is_training():
            H2 = dropout(H2, drop_prob2)
            H1 = dropout(H1, drop_prob1)
        return np.dot(H2, W3) + b3

    return net


class SetForEver:
    """Whether there was a call in train mode, now or ever before."""

    def __init__(self):
        self.flag = False

    def __call__(self):
        self.flag = self.flag or autograd.is_training()
        return self.flag


def layers(
    at_input=None,
    before_1=None,
    after_1=None,
    before_2=None,
    after_2=None,
    at_output=None,
    relu=(1, 1, 0),
    when=None,
    activation=npx.relu,
):
    """A factory of networks that call f(H, drop_prob1, drop_prob2, dropout) at any of six places."""

    def factory(params, drop_prob1, drop_prob2, dropout):
        W1, b1, W2, b2, W3, b3 = params

        def do(f, H):
            if f is None or not (when or autograd.is_training)():
                return H
            return f(H, drop_prob1, drop_prob2, dropout)

        def net(X):
            X = do(at_input, X.reshape(X.shape[0], -1))
            H1 = do(before_1, np.dot(X, W1) + b1)
            H1 = do(after_1, activation(H1) if relu[0] else H1)
            H2 = do(before_2, np.dot(H1, W2) + b2)
            H2 = do(after_2, activation(H2) if relu[1] else H2)
            output = np.dot(H2, W3) + b3
            return do(at_output, npx.relu(output) if relu[2] else output)

        return net

    return factory


def rate_1(H, p1, p2, dropout):
    return dropout(H, p1)


def rate_2(H, p1, p2, dropout):
    return dropout(H, p2)


def unused(H, p1, p2, dropout):
    dropout(H, p1 if H.shape[1] == 256 else p2)
    return H


def always(f):
    """A factory whose network calls f on both hidden layers, in prediction too."""
    return layers(after_1=f, after_2=lambda H, p1, p2, dropout: f(H, p2, p1, dropout), when=lambda: True)


def rate_0_in_prediction(H, own, other, dropout):
    return dropout(H, own if autograd.is_training() else 0)


def counted(number):
    """Whether to drop, for the first so many layers trained."""
    left = iter([True] * number)
    return lambda: autograd.is_training() and next(left, False)


both = {"after_1": rate_1, "after_2": rate_2}
RIGHT_FORWARD |= {
    "rate 0 in prediction": always(rate_0_in_prediction),
    "a float32 rate": layers(after_1=lambda H, p1, p2, f: f(H, numpy.float32(p1)), after_2=rate_2),
    "an array for a rate": layers(after_1=lambda H, p1, p2, f: f(H, np.array(p1)), after_2=rate_2),
    "rates computed": layers(after_1=lambda H, p1, p2, f: f(H, 1 - (1 - p1)), after_2=rate_2),
    "with four axes": layers(
        after_1=lambda H, p1, p2, f: f(H.reshape(H.shape[0], -1, 1, 1), p1).reshape(H.shape), after_2=rate_2
    ),
    "as a mask drawn for ones": layers(
        after_1=lambda H, p1, p2, f: H * f(np.ones_like(H), p1), after_2=lambda H, p1, p2, f: f(np.ones_like(H), p2) * H
    ),
    "ReLU as a maximum": layers(**both, activation=lambda H: np.maximum(H, 0)),
    "ReLU as a product": layers(**both, activation=lambda H: H * (H > 0)),
    "ReLU by where": layers(**both, activation=lambda H: np.where(H > 0, H, np.zeros_like(H))),
    "as in the book": layers(**both),
    "rate by keyword": layers(after_1=rate_1, after_2=lambda H, p1, p2, dropout: dropout(H, drop_prob=p2)),
}


def set_for_ever(params, drop_prob1, drop_prob2, dropout):
    return layers(**both, when=SetForEver())(params, drop_prob1, drop_prob2, dropout)


def first_masks(drawn):
    """A factory of networks that keep their first masks; with `drawn`, others are drawn each time and not used."""

    def factory(params, drop_prob1, drop_prob2, dropout):
        masks = {}

        def drop(H, p1, p2, f):
            if drawn or H.shape not in masks:
                masks.setdefault(H.shape, f(np.ones_like(H), p1 if H.shape[1] == 256 else p2))
            return H * masks[H.shape]

        return layers(after_1=drop, after_2=drop)(params, drop_prob1, drop_prob2, dropout)

    return factory


def predictions_kept(params, drop_prob1, drop_prob2, dropout):
    net, kept = layers(**both)(params, drop_prob1, drop_prob2, dropout), {}
    return lambda X: net(X) if autograd.is_training() else kept.setdefault(X.shape, net(X))


def predicts_from_copies(params, drop_prob1, drop_prob2, dropout):
    first = [param.copy() for param in params]
    return lambda X: layers(**both)(params if autograd.is_training() else first, drop_prob1, drop_prob2, dropout)(X)


def minus_what_training_saw():
    """Take from the output, in prediction, its largest size in each run in training, which cannot cancel by chance."""
    seen = []

    def do(output, *_):
        if autograd.is_training():
            seen.append(abs(output.detach()).max())
            return output
        return output - sum(seen) if seen else output

    return do


def a_sum_over_training(params, drop_prob1, drop_prob2, dropout):
    net, centred = layers(**both)(params, drop_prob1, drop_prob2, dropout), minus_what_training_saw()
    return lambda X: centred(net(X))


WRONG_FORWARD |= {
    "a flag set for ever": (set_for_ever, "dropout-in-prediction"),
    "the first masks kept": (first_masks(drawn=False), "same-mask"),
    "the first masks kept, others drawn": (first_masks(drawn=True), "same-mask"),
    "rates of 0.6 at most": (
        layers(after_1=lambda H, p1, p2, f: f(H, min(p1, 0.6)), after_2=rate_2),
        "wrong-rates",
    ),
    "predictions kept": (predictions_kept, "wrong-forward"),
    "predicts from copies": (predicts_from_copies, "wrong-forward"),
    "a sum over training": (a_sum_over_training, "wrong-forward"),
    "seeds": (layers(after_1=lambda *a: npx.random.seed(0) or rate_1(*a), after_2=rate_2), "seeds-generator"),
    "twice the first rate": (layers(after_1=rate_1, after_2=lambda H, p1, p2, f: f(H, 2 * p1)), "wrong-rates"),
    "rates sorted": (
        layers(after_1=lambda H, p1, p2, f: f(H, min(p1, p2)), after_2=lambda H, p1, p2, f: f(H, max(p1, p2))),
        "rates-swapped",
    ),
    "no ReLU in training": (
        layers(**both, activation=lambda H: H if autograd.is_training() else npx.relu(H)),
        "no-activation",
    ),
    "one mask for the batch": (
        layers(after_1=lambda H, p1, p2, f: H * f(np.ones((1, 256)), p1), after_2=rate_2),
        "shared-mask",
    ),
    "one coin for a layer": (layers(after_1=lambda H, p1, p2, f: H * f(np.ones(1), p1), after_2=rate_2), "shared-mask"),
    "no dropout at a high rate": (
        layers(after_1=lambda H, p1, p2, f: f(H, p1) if p1 < 0.7 else H, after_2=rate_2),
        "layer-without-dropout",
    ),
    "one decision for an image": (
        layers(after_1=lambda H, p1, p2, f: H * f(np.ones((len(H), 1)), p1), after_2=rate_2),
        "shared-mask",
    ),
    "always": (layers(**both, when=lambda: True), "dropout-in-prediction"),
    "when recording": (layers(**both, when=autograd.is_recording), "dropout-in-prediction"),
    "in prediction only": (layers(**both, when=lambda: not autograd.is_training()), "dropout-in-prediction"),
    "never": (layers(), "no-dropout"),
    "first layer only": (layers(after_1=rate_1), "layer-without-dropout"),
    "second layer only": (layers(after_2=rate_2), "layer-without-dropout"),
    "on the input too": (layers(at_input=rate_1, **both), "dropout-on-input"),
    "on the input by a mask": (
        layers(at_input=lambda X, p1, p2, f: X * f(np.ones_like(X), p1), **both),
        "dropout-on-input",
    ),
    "on the output too": (layers(**both, at_output=rate_2), "dropout-on-output"),
    "on the output instead": (layers(after_1=rate_1, at_output=rate_2), "dropout-on-output"),
    "before the activation": (layers(before_1=rate_1, before_2=rate_2), "before-activation"),
    "twice": (layers(after_1=lambda H, p1, p2, f: f(f(H, p1), p1), after_2=rate_2), "dropout-repeated"),
    "swapped": (layers(after_1=rate_2, after_2=rate_1), "rates-swapped"),
    "first rate twice": (layers(after_1=rate_1, after_2=rate_1), "same-rate-twice"),
    "second rate twice": (layers(after_1=rate_2, after_2=rate_2), "same-rate-twice"),
    "the lecture's numbers": (
        layers(after_1=lambda H, p1, p2, f: f(H, 0.2), after_2=lambda H, p1, p2, f: f(H, 0.5)),
        "wrong-rates",
    ),
    "share kept": (
        layers(after_1=lambda H, p1, p2, f: f(H, 1 - p1), after_2=lambda H, p1, p2, f: f(H, 1 - p2)),
        "wrong-rates",
    ),
    "both unused": (layers(after_1=unused, after_2=unused), "result-unused"),
    "second unused": (layers(after_1=rate_1, after_2=unused), "result-unused"),
    "MXNet's own": (
        layers(after_1=lambda H, p1, p2, f: npx.dropout(H, p1), after_2=lambda H, p1, p2, f: npx.dropout(H, p2)),
        "not-the-given-dropout",
    ),
    "MXNet's own, always": (
        layers(after_1=lambda H, p1, p2, f: npx.dropout(H, p1, mode="always"), when=lambda: True),
        "dropout-in-prediction",
    ),
    "no ReLU": (layers(**both, relu=(0, 0, 0)), "no-activation"),
    "no second ReLU": (layers(**both, relu=(1, 0, 0)), "no-activation"),
    "ReLU on the output": (layers(**both, relu=(1, 1, 1)), "output-activation"),
    "detached": (layers(after_1=lambda H, p1, p2, f: f(H, p1).detach(), after_2=rate_2), "gradient-lost"),
    "ReLU by where, with a plain 0": (
        layers(**both, activation=lambda H: np.where(H > 0, H, 0)),
        "wrong-backward",
    ),
    "ReLU by where, with a plain 0 first": (
        layers(**both, activation=lambda H: np.where(H < 0, 0, H)),
        "wrong-backward",
    ),
    "gradient without the mask": (
        layers(after_1=lambda H, p1, p2, f: H + (f(H, p1) - H).detach(), after_2=rate_2),
        "wrong-backward",
    ),
    "output that ends at 10": (layers(**both, at_output=lambda y, p1, p2, f: np.clip(y, -10, 10)), "wrong-forward"),
    "doubled after its dropout": (layers(after_1=lambda H, p1, p2, f: 2 * f(H, p1), after_2=rate_2), "wrong-forward"),
    "ReLU that ends at 6": (layers(**both, activation=lambda H: np.clip(H, 0, 6)), "wrong-forward"),
    "leaky ReLU": (layers(**both, activation=lambda H: npx.leaky_relu(H, slope=0.01)), "wrong-forward"),
    "when recording and training": (
        layers(**both, when=lambda: autograd.is_recording() and autograd.is_training()),
        "only-when-recording",
    ),
    "second layer only when recording": (
        layers(after_1=rate_1, after_2=lambda H, p1, p2, f: f(H, p2) if autograd.is_recording() else H),
        "only-when-recording",
    ),
    "rescaled again": (layers(after_1=rate_1, after_2=lambda H, p1, p2, f: f(H, p2) / (1 - p2)), "rescaled-again"),
    "rescaled back": (layers(after_1=lambda H, p1, p2, f: f(H, p1) * (1 - p1), after_2=rate_2), "rescaled-again"),
    "no rate": (layers(after_1=lambda H, p1, p2, f: f(H, None), after_2=rate_2), "wrong-rates"),
    "a rate as text": (layers(after_1=lambda H, p1, p2, f: f(H, "0.3"), after_2=rate_2), "wrong-rates"),
    "a rate in a list": (layers(after_1=lambda H, p1, p2, f: f(H, [p1]), after_2=rate_2), "wrong-rates"),
    "both rates at once": (layers(after_1=lambda H, p1, p2, f: f(H, (p1, p2)), after_2=rate_2), "wrong-rates"),
    "rate first": (layers(after_1=lambda H, p1, p2, f: f(p1, H), after_2=rate_2), "not-an-array"),
    "one given, one MXNet's own": (
        layers(after_1=lambda H, p1, p2, f: npx.dropout(H, p1), after_2=rate_2),
        "not-the-given-dropout",
    ),
    "added to what it is given": (
        layers(after_1=lambda H, p1, p2, f: H + f(H, p1), after_2=rate_2),
        "wrong-forward",
    ),
    "mean with what dropout gives": (
        layers(after_1=lambda H, p1, p2, f: (H + f(H, p1)) / 2, after_2=rate_2),
        "wrong-forward",
    ),
    "output centred in training": (
        layers(**both, at_output=lambda y, p1, p2, f: y - y.mean(axis=0)),
        "wrong-forward",
    ),
    "softmax in training": (
        layers(**both, at_output=lambda y, p1, p2, f: npx.softmax(y)),
        "output-activation",
    ),
    "on a part": (layers(after_1=lambda H, p1, p2, f: f(H[:2], p1), after_2=rate_2), "misplaced-dropout"),
}


@wrong("rescaled-in-prediction")
def rescaled_in_prediction(params, drop_prob1, drop_prob2, dropout):
    W1, b1, W2, b2, W3, b3 = params

    def net(X):
        H1 = npx.relu(np.dot(X.reshape(-1, 784), W1) + b1)
        H1 = dropout(H1, drop_prob1) if autograd.is_training() else H1 * (1 - drop_prob1)
        H2 = npx.relu(np.dot(H1, W2) + b2)
        H2 = dropout(H2, drop_prob2) if autograd.is_training() else H2 * (1 - drop_prob2)
        return np.dot(H2, W3) + b3

    return net


@right
def by_columns(params, drop_prob1, drop_prob2, dropout):
    W1, b1, W2, b2, W3, b3 = params

    def net(X):
        H = npx.relu(np.dot(W1.T, X.reshape(-1, 784).T) + b1.reshape(-1, 1))
        if autograd.is_training():
            H = dropout(H, drop_prob1)
        H = npx.relu(np.dot(W2.T, H) + b2.reshape(-1, 1))
        if autograd.is_training():
            H = dropout(H, drop_prob2)
        return (np.dot(W3.T, H) + b3.reshape(-1, 1)).T

    return net


def per_image(as_masks=False, without=None):
    """A factory of networks that go from image to image, and call dropout on vectors; `without` it on one image."""

    def factory(params, drop_prob1, drop_prob2, dropout):
        W1, b1, W2, b2, W3, b3 = params

        def drop(h, p):
            if not autograd.is_training():
                return h
            return h * dropout(np.ones_like(h), p) if as_masks else dropout(h, p)

        def one(i, x):
            h1 = npx.relu(np.dot(x.reshape(-1), W1) + b1)
            h2 = npx.relu(np.dot(h1 if i == without else drop(h1, drop_prob1), W2) + b2)
            return np.dot(drop(h2, drop_prob2), W3) + b3

        return lambda X: np.stack([one(i, x) for i, x in enumerate(X)])

    return factory


def by_halves(params, drop_prob1, drop_prob2, dropout):
    net = layers(**both)(params, drop_prob1, drop_prob2, dropout)
    return lambda X: np.concatenate([net(part) for part in (X[: len(X) // 2], X[len(X) // 2 :]) if len(part)])


def units_by_halves(dropped=(True, True), by_columns=False):
    """A factory of networks that compute half of a layer's units, drop some of these, then go on to the other half."""

    def factory(params, drop_prob1, drop_prob2, dropout):
        def layer(H, W, b, p):
            halves = []
            for drop, W_half, b_half in zip(dropped, np.split(W, 2, axis=1), np.split(b, 2)):
                half = npx.relu(np.dot(H, W_half) + b_half)
                if drop and autograd.is_training():
                    half = dropout(half.T, p).T if by_columns else dropout(half, p)
                halves.append(half)
            return np.concatenate(halves, axis=1)

        W1, b1, W2, b2, W3, b3 = params
        return lambda X: np.dot(layer(layer(X.reshape(-1, 784), W1, b1, drop_prob1), W2, b2, drop_prob2), W3) + b3

    return factory


RIGHT_FORWARD |= {
    "image by image": per_image(),
    "image by image, as masks drawn for ones": per_image(as_masks=True),
    "half of the images at a time": by_halves,
    "half of the units at a time": units_by_halves(),
    "half of the units at a time, by columns": units_by_halves(by_columns=True),
}
WRONG_FORWARD |= {
    "not on one of the images": (per_image(without=2), "misplaced-dropout"),
    "on half of the units": (units_by_halves(dropped=(True, False)), "misplaced-dropout"),
}


@right
def as_a_block(params, drop_prob1, drop_prob2, dropout):
    class Net(nn.Block):
        def forward(self, X):
            for W, b, drop_prob in zip(params[:4:2], params[1:4:2], (drop_prob1, drop_prob2)):
                X = npx.relu(npx.fully_connected(X, W.T, b, num_hidden=len(b)))
                X = dropout(X, drop_prob) if autograd.is_training() else X
            return np.dot(X, params[4]) + params[5]

    return Net()


@wrong("misplaced-dropout")
def masks_drawn_when_built(params, drop_prob1, drop_prob2, dropout):
    mask1, mask2 = dropout(np.ones(256), drop_prob1), dropout(np.ones(512), drop_prob2)
    factory = layers(after_1=lambda H, *_: H * mask1, after_2=lambda H, *_: H * mask2)
    return factory(params, drop_prob1, drop_prob2, dropout)


@wrong("misplaced-dropout")
def on_the_weights(params, drop_prob1, drop_prob2, dropout):
    W1, b1, W2, b2, W3, b3 = params

    def net(X):
        train = autograd.is_training()
        H1 = npx.relu(np.dot(X.reshape(-1, 784), dropout(W1, drop_prob1) if train else W1) + b1)
        H2 = npx.relu(np.dot(H1, dropout(W2, drop_prob2) if train else W2) + b2)
        return np.dot(H2, W3) + b3

    return net


@wrong("wrong-output-shape")
def a_single_image_loses_its_axis(params, drop_prob1, drop_prob2, dropout):
    net = layers(**both)(params, drop_prob1, drop_prob2, dropout)
    return lambda X: np.squeeze(net(X))


@wrong("no-dropout")
def mode_of_the_first_call(params, drop_prob1, drop_prob2, dropout):
    modes = []
    net = layers(**both, when=lambda: modes[0])(params, drop_prob1, drop_prob2, dropout)
    return lambda X: [modes.append(autograd.is_training()), net(X)][1]


@wrong("no-dropout")
def in_the_first_batch_only(params, drop_prob1, drop_prob2, dropout):
    return layers(**both, when=counted(2))(params, drop_prob1, drop_prob2, dropout)


@wrong("input-changed")
def weights_shrink(params, drop_prob1, drop_prob2, dropout):
    net = layers(**both)(params, drop_prob1, drop_prob2, dropout)

    def shrinking(X):
        output = net(X)
        with autograd.pause():
            params[0][:] *= 0.9
        return output

    return shrinking


@wrong("output-activation")
def log_softmax(params, drop_prob1, drop_prob2, dropout):
    net = layers(**both)(params, drop_prob1, drop_prob2, dropout)
    return lambda X: npx.log_softmax(net(X))


@wrong("gradient-lost")
def through_numpy(params, drop_prob1, drop_prob2, dropout):
    net = layers(**both)(params, drop_prob1, drop_prob2, dropout)
    return lambda X: np.array(net(X).asnumpy())


@wrong("no-dropout")
def mode_asked_too_early(params, drop_prob1, drop_prob2, dropout):
    net = layers(**both, when=lambda: True)
    return (net if autograd.is_training() else layers())(params, drop_prob1, drop_prob2, dropout)


@wrong("wrong-forward")
def bias_forgotten(params, drop_prob1, drop_prob2, dropout):
    params = [p if p.ndim == 2 else p * 0 for p in params]
    return layers(**both)(params, drop_prob1, drop_prob2, dropout)


@wrong("wrong-output-shape")
def gives_the_hidden_layer(params, drop_prob1, drop_prob2, dropout):
    return lambda X: npx.relu(np.dot(X.reshape(-1, 784), params[0]) + params[1])


@wrong("raises")
def forgets_to_reshape(params, drop_prob1, drop_prob2, dropout):
    return lambda X: np.dot(X, params[0]) + params[1]


@wrong("unfinished")
def returns_nothing(params, drop_prob1, drop_prob2, dropout):
    pass


@wrong("returns-nothing")
def forgets_to_return_net(params, drop_prob1, drop_prob2, dropout):
    def net(X):
        return np.dot(X.reshape(-1, 784), params[0])


@wrong("returns-nothing")
def net_forgets_to_return(params, drop_prob1, drop_prob2, dropout):
    def net(X):
        np.dot(X.reshape(-1, 784), params[0])

    return net


@wrong("returns-no-function")
def returns_a_call(params, drop_prob1, drop_prob2, dropout):
    return np.dot(np.zeros((1, 784)), params[0])


# Gluon -----------------------------------------------------------------------------------------------------


def sequential(*blocks, kind=nn.Sequential, initialise=True):
    net = kind()
    net.add(*blocks)
    if initialise:
        net.initialize(init.Normal(sigma=0.01))
    return net


def the_lectures(kind=nn.Sequential, p1=0.2, p2=0.5, **options):
    return sequential(
        nn.Dense(256, activation="relu"),
        nn.Dropout(p1),
        nn.Dense(512, activation="relu"),
        nn.Dropout(p2),
        nn.Dense(10),
        kind=kind,
        **options,
    )


def trained(net):
    X = np.random.uniform(size=(8, 784)) if npx.is_np_array() else nd.random.uniform(shape=(8, 784))
    with autograd.record():
        loss = (net(X) ** 2).sum()
    loss.backward()
    for param in net.collect_params().values():
        param.set_data(param.data() - 0.1 * param.grad())
    return net


def hybridised(net):
    net.hybridize()
    net(np.ones((2, 784)))
    return net


class ByHand(nn.Block):
    """The lecture's network as a class, with the activations and dropouts in other places on request."""

    def __init__(self, before=False, last=lambda x: x, **options):
        super().__init__(**options)
        self.before, self.last = before, last
        # Not in the order of execution, which is what counts.
        self.output, self.dropout2, self.dropout1 = nn.Dense(10), nn.Dropout(0.5), nn.Dropout(0.2)
        self.hidden1, self.hidden2 = nn.Dense(256), nn.Dense(512)
        self.initialize()

    def forward(self, X):
        for hidden, dropout in ((self.hidden1, self.dropout1), (self.hidden2, self.dropout2)):
            X = npx.relu(dropout(hidden(X))) if self.before else dropout(npx.relu(hidden(X)))
        return self.last(self.output(X))


class Changed(ByHand):
    """The lecture's network as a class, with something done to a value on its way: what it needs are functions."""

    def __init__(self, images=None, first=None, second=None, last=None, **attributes):
        super().__init__()
        self.do = {"images": images, "first": first, "second": second, "last": last}
        for name, value in attributes.items():
            setattr(self, name, value)

    def changed(self, place, X, dropout=lambda X: X):
        return dropout(X) if self.do[place] is None else self.do[place](X, dropout)

    def forward(self, X):
        H1 = self.changed("first", npx.relu(self.hidden1(self.changed("images", X))), self.dropout1)
        H2 = self.changed("second", npx.relu(self.hidden2(H1)), self.dropout2)
        return self.changed("last", self.output(H2))


def training(f):
    """Do f in training only."""
    return lambda H, dropout: f(H, dropout) if autograd.is_training() else dropout(H)


def if_training(H, dropout):
    return dropout(H) if autograd.is_training() else H


def thrown_away(H, dropout):
    dropout(H)
    return H


class DropsNothing(nn.Dropout):
    def forward(self, X):
        return X


class NotRescaled(nn.Dropout):
    def forward(self, X):
        return super().forward(X) * (1 - self._rate) if autograd.is_training() else X


class KeepsItsRate(nn.Dropout):
    def forward(self, X):
        return npx.dropout(X, p=1 - self._rate)


class TwoRuns(ByHand):
    def forward(self, X):
        return (super().forward(X) + super().forward(X)) / 2


class InPredictMode(ByHand):
    def forward(self, X):
        with autograd.predict_mode():
            return super().forward(X)


RIGHT_GLUON |= {
    "the lecture's": the_lectures,
    "hybrid": lambda: the_lectures(nn.HybridSequential),
    "hybridised and run": lambda: hybridised(the_lectures(nn.HybridSequential)),
    "run once": lambda: [net := the_lectures(), net(np.ones((2, 784)))][0],
    "inputs given": lambda: sequential(
        nn.Dense(256, activation="relu", in_units=784),
        nn.Dropout(0.2),
        nn.Dense(512, activation="relu", in_units=256),
        nn.Dropout(0.5),
        nn.Dense(10, in_units=512),
    ),
    "activations as layers": lambda: sequential(
        nn.Flatten(),
        nn.Dense(256),
        nn.Activation("relu"),
        nn.Dropout(0.2),
        nn.Dense(512),
        nn.Activation("relu"),
        nn.Dropout(0.5),
        nn.Dense(10),
    ),
    "nested": lambda: sequential(
        sequential(nn.Dense(256, activation="relu"), nn.Dropout(0.2), initialise=False),
        sequential(nn.Dense(512, activation="relu"), nn.Dropout(0.5), initialise=False),
        nn.Dense(10),
    ),
    "a class": lambda: ByHand(),
    "initialised again": lambda: [
        net := trained(the_lectures()),
        net.initialize(init.Normal(sigma=0.01), force_reinit=True),
    ][0],
}


class FlagSetForEver(ByHand):
    def forward(self, X):
        self.ever = getattr(self, "ever", False) or autograd.is_training()
        with autograd.train_mode() if self.ever else autograd.predict_mode():
            return super().forward(X)


class Seeds(ByHand):
    def forward(self, X):
        npx.random.seed(0)
        return super().forward(X)


def by_a_mask(H, dropout):
    return H * dropout(np.ones_like(H))


class MasksFirst(ByHand):
    def forward(self, X):
        mask2, mask1 = self.dropout2(np.ones((len(X), 512))), self.dropout1(np.ones((len(X), 256)))
        H1 = mask1 * npx.relu(self.hidden1(X))
        return self.output(mask2 * npx.relu(self.hidden2(H1)))


class FirstMasks(ByHand):
    """Keeps its first masks; with `drawn`, others are drawn each time and not used."""

    def __init__(self, drawn=False):
        super().__init__()
        self.drawn, self.masks = drawn, {}

    def drop(self, H, dropout):
        if not autograd.is_training():
            return H
        if self.drawn or H.shape not in self.masks:
            self.masks.setdefault(H.shape, dropout(np.ones_like(H)))
        return H * self.masks[H.shape]

    def forward(self, X):
        H1 = self.drop(npx.relu(self.hidden1(X)), self.dropout1)
        return self.output(self.drop(npx.relu(self.hidden2(H1)), self.dropout2))


class KeepsItsMask(nn.Dropout):
    mask = None

    def forward(self, X):
        if not autograd.is_training():
            return X
        self.mask = super().forward(np.ones_like(X)) if self.mask is None else self.mask
        return X * self.mask


class Shrinks(ByHand):
    def forward(self, X):
        output = super().forward(X)
        if autograd.is_training():
            with autograd.pause():
                self.hidden1.weight.set_data(0.9 * self.hidden1.weight.data())
        return output


class KeepsPredictions(ByHand):
    def forward(self, X):
        if autograd.is_training():
            return super().forward(X)
        if not hasattr(self, "kept"):
            self.kept = super().forward(X)
        return self.kept


class MaskForTheImages(ByHand):
    def __init__(self):
        super().__init__()
        self.dropout0 = nn.Dropout(0.2)

    def forward(self, X):
        return super().forward(by_a_mask(X, self.dropout0))


def not_multiplied(H, dropout):
    dropout(np.ones_like(H))
    return H


def one_mask_for_the_batch(H, dropout):
    return H * dropout(np.ones_like(H[:1]))


class MaskOnNoReLU(ByHand):
    def forward(self, X):
        H1 = self.hidden1(X)
        return self.output(self.dropout2(npx.relu(self.hidden2(H1 * self.dropout1(np.ones_like(H1))))))


class ImageByImage(ByHand):
    def forward(self, X):
        return np.concatenate([super(ImageByImage, self).forward(x[None]) for x in X])


RIGHT_GLUON |= {
    "masks drawn first": lambda: MasksFirst(),
    "image by image": lambda: ImageByImage(),
    "as masks drawn for ones": lambda: Changed(first=by_a_mask, second=by_a_mask),
    "images divided where they are large": lambda: Changed(images=lambda X, _: X / 255 if X.max() > 1 else X),
    "images clipped": lambda: Changed(images=lambda X, _: np.clip(X, 0, 1)),
    "dropout if training": lambda: Changed(first=if_training, second=if_training),
    "rates computed": lambda: the_lectures(p1=1 - 0.8),
    "a float32 rate": lambda: the_lectures(p1=numpy.float32(0.2)),
    "dropouts of rate 0 besides": lambda: sequential(nn.Dropout(0), *the_lectures(initialise=False), nn.Dropout(0)),
    "modules among the attributes": lambda: Changed(F=npx, others=[np, nd]),
    "made flat once": lambda: sequential(
        nn.Flatten(),
        nn.Dense(256, activation="relu", flatten=False),
        nn.Dropout(0.2),
        nn.Dense(512, activation="relu", flatten=False),
        nn.Dropout(0.5),
        nn.Dense(10, flatten=False),
    ),
    "ReLU as a function": lambda: sequential(
        nn.Dense(256),
        nn.Lambda(lambda X: np.maximum(X, 0)),
        nn.Dropout(0.2),
        nn.Dense(512),
        nn.HybridLambda(lambda F, X: F.npx.relu(X)),
        nn.Dropout(0.5),
        nn.Dense(10),
    ),
}
relu_256, relu_512 = lambda: nn.Dense(256, activation="relu"), lambda: nn.Dense(512, activation="relu")


def behind_layer_1(dropout):
    return sequential(relu_256(), dropout, relu_512(), nn.Dropout(0.5), nn.Dense(10))


WRONG_GLUON |= {
    "a flag set for ever": (lambda: FlagSetForEver(), "dropout-in-prediction"),
    "seeds": (lambda: Seeds(), "seeds-generator"),
    "small outputs through tanh": (
        lambda: sequential(relu_256(), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10, activation="tanh")),
        "output-activation",
    ),
    "a sum over training": (lambda: Changed(last=minus_what_training_saw()), "wrong-forward"),
    "a mask where no ReLU is": (lambda: MaskOnNoReLU(), "no-activation"),
    "one coin for a layer": (lambda: Changed(second=lambda H, drop: H * drop(np.ones((1, 1)))), "shared-mask"),
    "output doubled": (lambda: Changed(last=lambda X, _: 2 * X), "wrong-forward"),
    "a leaky ReLU": (
        lambda: sequential(
            nn.Dense(256), nn.LeakyReLU(0.01), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)
        ),
        "no-activation",
    ),
    "a softplus": (lambda: Changed(first=lambda H, drop: drop(np.log1p(np.exp(H)))), "no-activation"),
    "one mask for the batch": (lambda: Changed(first=one_mask_for_the_batch), "shared-mask"),
    "one mask for the batch on layer 2": (
        lambda: Changed(first=by_a_mask, second=one_mask_for_the_batch),
        "shared-mask",
    ),
    "a mask of no layer's shape": (
        lambda: Changed(first=lambda H, drop: H * drop(np.ones((2, 256)))[:1]),
        "misplaced-dropout",
    ),
    "a mask not multiplied": (lambda: Changed(first=not_multiplied, second=by_a_mask), "result-unused"),
    "a mask for the images": (lambda: MaskForTheImages(), "dropout-on-input"),
    "a mask before a sigmoid": (
        lambda: Changed(first=lambda H, drop: npx.sigmoid(H * drop(np.ones_like(H)))),
        "no-activation",
    ),
    "two masks": (lambda: Changed(second=lambda H, d: by_a_mask(by_a_mask(H, d), d)), "dropout-repeated"),
    "the first masks kept": (lambda: FirstMasks(), "same-mask"),
    "the first masks kept, others drawn": (lambda: FirstMasks(drawn=True), "same-mask"),
    "a dropout that keeps its mask": (
        lambda: behind_layer_1(KeepsItsMask(0.2)),
        "same-mask",
    ),
    "weights that shrink": (lambda: Shrinks(), "input-changed"),
    "predictions kept": (lambda: KeepsPredictions(), "wrong-forward"),
    "no dropout": (lambda: sequential(relu_256(), relu_512(), nn.Dense(10)), "no-dropout"),
    "rates 0": (lambda: the_lectures(p1=0, p2=0), "no-dropout"),
    "first only": (
        lambda: sequential(relu_256(), nn.Dropout(0.2), relu_512(), nn.Dense(10)),
        "layer-without-dropout",
    ),
    "second only": (
        lambda: sequential(relu_256(), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "layer-without-dropout",
    ),
    "swapped": (lambda: the_lectures(p1=0.5, p2=0.2), "rates-swapped"),
    "same twice": (lambda: the_lectures(p2=0.2), "same-rate-twice"),
    "share kept": (lambda: the_lectures(p1=0.8), "wrong-rates"),
    "dropout last": (
        lambda: sequential(relu_256(), nn.Dropout(0.2), relu_512(), nn.Dense(10), nn.Dropout(0.5)),
        "dropout-on-output",
    ),
    "dropout first": (
        lambda: sequential(nn.Dropout(0.2), relu_256(), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "dropout-on-input",
    ),
    "both after the second": (
        lambda: sequential(relu_256(), relu_512(), nn.Dropout(0.2), nn.Dropout(0.5), nn.Dense(10)),
        "layer-without-dropout",
    ),
    "twice": (
        lambda: sequential(relu_256(), nn.Dropout(0.2), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "dropout-repeated",
    ),
    "one mask a batch": (
        lambda: sequential(relu_256(), nn.Dropout(0.2, axes=(0,)), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "shared-mask",
    ),
    "before the activation": (
        lambda: sequential(
            nn.Dense(256), nn.Dropout(0.2), nn.Activation("relu"), relu_512(), nn.Dropout(0.5), nn.Dense(10)
        ),
        "before-activation",
    ),
    "before the activation, in a class": (lambda: ByHand(before=True), "before-activation"),
    "no activation": (
        lambda: sequential(nn.Dense(256), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "no-activation",
    ),
    "sigmoid": (
        lambda: sequential(
            relu_256(), nn.Dropout(0.2), nn.Dense(512, activation="sigmoid"), nn.Dropout(0.5), nn.Dense(10)
        ),
        "no-activation",
    ),
    "ReLU on the output": (
        lambda: sequential(relu_256(), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10, activation="relu")),
        "output-activation",
    ),
    "softmax": (lambda: ByHand(last=npx.softmax), "output-activation"),
    "always in predict mode": (lambda: InPredictMode(), "mode-makes-no-difference"),
    "dropout without a layer": (
        lambda: ByHand(last=lambda x: npx.dropout(x, 0.5, mode="always")),
        "dropout-in-prediction",
    ),
    "sizes swapped": (
        lambda: sequential(relu_512(), nn.Dropout(0.2), relu_256(), nn.Dropout(0.5), nn.Dense(10)),
        "wrong-layers",
    ),
    "a convolution first": (
        lambda: sequential(nn.Conv2D(3, 3), *the_lectures(initialise=False)),
        "wrong-layers",
    ),
    "no output layer": (
        lambda: sequential(relu_256(), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5)),
        "wrong-layers",
    ),
    "not initialised": (lambda: the_lectures(initialise=False), "not-initialised"),
    "trained": (lambda: trained(the_lectures()), "not-fresh"),
    "all zeros": (
        lambda: [net := the_lectures(initialise=False), net.initialize(init.Zero())][0],
        "symmetric-weights",
    ),
    "not a network": (lambda: [nn.Dense(10)], "not-a-network"),
    "the class, not an object": (lambda: ByHand, "not-a-network"),
    "wrong inputs": (
        lambda: sequential(
            nn.Dense(256, activation="relu", in_units=784),
            nn.Dropout(0.2),
            nn.Dense(512, activation="relu", in_units=255),
            nn.Dropout(0.5),
            nn.Dense(10),
        ),
        "raises",
    ),
    "first result thrown away": (lambda: Changed(first=thrown_away), "result-unused"),
    "second result thrown away": (lambda: Changed(second=thrown_away), "result-unused"),
    "MXNet's dropout on the images": (lambda: Changed(images=lambda X, _: npx.dropout(X, 0.5)), "dropout-on-input"),
    "MXNet's dropout besides": (lambda: Changed(first=lambda H, d: npx.dropout(d(H), 0.5)), "wrong-layers"),
    "nn.Dropout of the images made in forward": (
        lambda: Changed(images=lambda X, _: nn.Dropout(0.2)(X)),
        "dropout-on-input",
    ),
    "nn.Dropout made in forward": (lambda: Changed(first=lambda H, _: nn.Dropout(0.2)(H)), "wrong-layers"),
    "MXNet's dropout on the output": (lambda: Changed(last=lambda y, _: npx.dropout(y, 0.5)), "dropout-on-output"),
    "softmax in training": (lambda: Changed(last=training(lambda y, _: npx.softmax(y))), "output-activation"),
    "log-softmax in prediction": (
        lambda: Changed(last=lambda y, _: y if autograd.is_training() else npx.log_softmax(y)),
        "output-activation",
    ),
    "rescaled again": (lambda: Changed(first=training(lambda H, d: d(H) / 0.8)), "rescaled-again"),
    "rescaled back": (lambda: Changed(second=training(lambda H, d: d(H) * 0.5)), "rescaled-again"),
    "rescaled in prediction": (
        lambda: Changed(second=lambda H, d: d(H) if autograd.is_training() else H * 0.5),
        "rescaled-in-prediction",
    ),
    "images in other units": (lambda: Changed(images=lambda X, _: X / 255), "wrong-forward"),
    "dropout added to what it is given": (lambda: Changed(first=training(lambda H, d: H + d(H))), "wrong-forward"),
    "detached": (lambda: Changed(second=lambda H, d: d(H).detach()), "gradient-lost"),
    "gradient without the mask": (
        lambda: Changed(first=training(lambda H, d: H + (d(H) - H).detach())),
        "wrong-backward",
    ),
    "ReLU by where, with a plain 0": (
        lambda: sequential(
            nn.Dense(256),
            nn.Lambda(lambda X: np.where(X > 0, X, 0)),
            nn.Dropout(0.2),
            relu_512(),
            nn.Dropout(0.5),
            nn.Dense(10),
        ),
        "wrong-backward",
    ),
    "a frozen layer": (
        lambda: [net := the_lectures(), net[2].collect_params().setattr("grad_req", "null")][0],
        "gradient-lost",
    ),
    "only when recording": (
        lambda: Changed(first=lambda H, d: d(H) if autograd.is_recording() else H),
        "only-when-recording",
    ),
    "in prediction only": (
        lambda: Changed(
            first=lambda H, d: H if autograd.is_training() else d(H),
            second=lambda H, d: H if autograd.is_training() else d(H),
        ),
        "no-dropout",
    ),
    "a dropout that drops nothing": (
        lambda: behind_layer_1(DropsNothing(0.2)),
        "mode-makes-no-difference",
    ),
    "a dropout that does not rescale": (
        lambda: behind_layer_1(NotRescaled(0.2)),
        "wrong-scale",
    ),
    "a dropout that keeps its rate": (
        lambda: behind_layer_1(KeepsItsRate(0.2)),
        "wrong-rate",
    ),
    "mean of two runs": (lambda: TwoRuns(), "wrong-layers"),
    "a layer that nothing passes": (
        lambda: [net := Changed(hidden3=nn.Dense(512)), net.hidden3.initialize()][0],
        "wrong-layers",
    ),
    "without biases": (
        lambda: sequential(
            nn.Dense(256, activation="relu", use_bias=False), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)
        ),
        "wrong-layers",
    ),
    "pixels one by one": (
        lambda: sequential(
            nn.Dense(256, activation="relu", flatten=False), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)
        ),
        "wrong-layers",
    ),
    "two outputs": (lambda: Changed(last=lambda y, _: (y, y)), "not-an-array"),
    "classes in prediction": (
        lambda: Changed(last=lambda y, _: y if autograd.is_training() else y.argmax(axis=1)),
        "wrong-output-shape",
    ),
    "output turned": (lambda: Changed(last=lambda y, _: y.T), "wrong-output-shape"),
    "no rate": (
        lambda: sequential(relu_256(), nn.Dropout(None), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "wrong-rates",
    ),
    "a lock among the attributes": (lambda: Changed(lock=threading.Lock()), "cannot-be-copied"),
}


# Found by trying what nobody had tried ---------------------------------------------------------------------


class Detaches(nn.Dropout):
    def forward(self, X):
        return super().forward(X).detach()


class SharesItsMask(nn.Dropout):
    def forward(self, X):
        return X * npx.dropout(np.ones((1, X.shape[1])), p=self._rate) if autograd.is_training() else X


class DropsAlways(nn.Dropout):
    def forward(self, X):
        return npx.dropout(X, p=self._rate, mode="always")


class FixedNumber(nn.Dropout):
    def forward(self, X):
        kept = numpy.random.permutation(X.size).reshape(X.shape) >= round(self._rate * X.size)
        return X * np.array(kept, dtype=X.dtype) / (1 - self._rate) if autograd.is_training() else X


class IgnoresItsMaskGoingBackward(nn.Dropout):
    def forward(self, X):
        return X + (super().forward(X) - X).detach()


class InAList(nn.Block):
    """The layers stand in a list, where net.initialize() does not find them; on request, those that are hidden only."""

    def __init__(self, hidden_only=False):
        super().__init__()
        self.layers = [relu_256(), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)]
        if hidden_only:
            self.output = self.layers[-1]
            for layer in self.layers:
                layer.initialize()

    def forward(self, X):
        for layer in self.layers:
            X = layer(X)
        return X


class DropoutsInAList(ByHand):
    def __init__(self):
        super().__init__()
        self.dropouts = [nn.Dropout(0.2), {"second": [nn.Dropout(0.5)]}]
        self.dropouts.append(self.dropouts)  # nobody should look into it for ever

    def forward(self, X):
        H1 = self.dropouts[0](npx.relu(self.hidden1(X)))
        return self.output(self.dropouts[1]["second"][0](npx.relu(self.hidden2(H1))))


def with_random_biases(net):
    for param in net.collect_params().values():
        param.initialize(init.Normal(sigma=0.01), force_reinit=True)
    return net


def scaled_in_prediction(H, drop):
    return drop(H) if autograd.is_training() else 0.3 * H


RIGHT_GLUON |= {
    "dropouts in a list": lambda: DropoutsInAList(),
    "biases drawn at random": lambda: with_random_biases(the_lectures()),
}
WRONG_GLUON |= {
    "a dropout that detaches": (
        lambda: behind_layer_1(Detaches(0.2)),
        "gradient-lost",
    ),
    "a dropout with one mask for all images": (
        lambda: behind_layer_1(SharesItsMask(0.2)),
        "shared-mask",
    ),
    "a dropout that drops in prediction, too": (lambda: behind_layer_1(DropsAlways(0.2)), "dropout-in-prediction"),
    "a fixed mask besides": (
        lambda: Changed(first=lambda H, drop: drop(H * np.array(numpy.arange(256) % 5 > 0))),
        "dropout-in-prediction",
    ),
    "images of two colours": (lambda: Changed(images=lambda X, _: (X > 0.5).astype("float32")), "wrong-forward"),
    "a layer that normalises": (
        lambda: sequential(relu_256(), nn.LayerNorm(), nn.Dropout(0.2), relu_512(), nn.Dropout(0.5), nn.Dense(10)),
        "wrong-layers",
    ),
    "no activation and a sigmoid": (
        lambda: sequential(
            nn.Dense(256), nn.Dropout(0.2), nn.Dense(512, activation="sigmoid"), nn.Dropout(0.5), nn.Dense(10)
        ),
        "no-activation",
    ),
    "a dropout that drops a fixed number": (lambda: behind_layer_1(FixedNumber(0.2)), "fixed-number"),
    "a dropout with a gradient for what it drops": (
        lambda: behind_layer_1(IgnoresItsMaskGoingBackward(0.2)),
        "wrong-gradient",
    ),
    "layers in a list": (lambda: InAList(), "wrong-layers"),
    "hidden layers in a list": (lambda: InAList(hidden_only=True), "wrong-layers"),
    "a layer scaled by another number in prediction": (lambda: Changed(first=scaled_in_prediction), "wrong-forward"),
    "outputs less their largest": (
        lambda: Changed(last=lambda X, _: X - X.max(axis=1, keepdims=True)),
        "wrong-forward",
    ),
}


@wrong("input-changed")
def weights_drawn_by_the_factory(params, drop_prob1, drop_prob2, dropout):
    params[0][:] = np.random.normal(0, 0.01, params[0].shape)
    return layers(**both)(params, drop_prob1, drop_prob2, dropout)
