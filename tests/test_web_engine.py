"""The browser's engine computes what MXNet and `d2l_utils` compute, number by number.

MXNet trains here, with masks drawn here; its first weights, mini-batches and masks go to the engine, which runs in
Node. In double precision both go the same way for as long as one likes. In single precision they do only at calm
settings: at the lecture's learning rate of 0.5 MXNet itself leaves its own path in double precision within 61 steps.
"""

import base64
import itertools
import json
import subprocess

import numpy as np
import pytest
from mxnet import autograd, gluon, npx
from mxnet import np as mnp

from d2l_utils.data import _SHUFFLE, MiniBatches, load_fashion_mnist
from tests.conftest import ROOT, node_environment

WEB = ROOT / "web"


@pytest.fixture(scope="module")
def node():
    """Call the engine: ``node(task, **arguments)``."""
    env = node_environment()

    def call(task: str, **arguments):
        command = ["node", str(WEB / "test" / "twin.js")]
        result = subprocess.run(
            command, input=json.dumps({"task": task, **arguments}), env=env, capture_output=True, text=True
        )
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    return call


@pytest.fixture(scope="module")
def data():
    return load_fashion_mnist("sample")


def text(array: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode("ascii")


# ---- the data


CASES = [(10, 0, 0), (505, 0.05, 1), (2000, 0.4, 7), (2010, 0.05, 3), (5003, 1.0, 2**32 - 1), (10_000, 0.2, 1)]


def test_subsets_noise_and_order_are_those_of_the_package_index_by_index(node, data):
    cases = [{"size": size, "noise": noise, "seed": seed} for size, noise, seed in CASES]
    answers = node("data", labels=text(data.train_labels.astype("uint8")), cases=cases)
    for (size, noise, seed), answer in zip(CASES, answers, strict=True):
        subset = data.subset(size, noise, seed)
        assert (data.train_images[answer["chosen"]] == subset.train_images).all()
        assert answer["labels"] == subset.train_labels.tolist()
        order = np.arange(size)
        np.random.RandomState([_SHUFFLE, seed, 2]).shuffle(order)
        assert answer["order"] == order.tolist()


def test_the_order_of_an_epoch_is_that_of_mini_batches(node, data):
    (answer,) = node(
        "data", labels=text(data.train_labels.astype("uint8")), cases=[{"size": 300, "noise": 0, "seed": 5}]
    )
    subset = data.subset(300, 0, 5)
    batches = MiniBatches(subset.train_images, subset.train_labels, 128, shuffle=True, seed=5)
    *_, third = [list(batches) for _ in range(3)]
    labels = np.concatenate([y.asnumpy() for _, y in third])
    assert (subset.train_labels[answer["order"]] == labels).all()


def test_the_vectors_are_what_numpy_draws_here():
    import importlib.util

    spec = importlib.util.spec_from_file_location("make_vectors", WEB / "test" / "make_vectors.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert json.loads(module.FILE.read_text("utf-8")) == module.vectors()


# ---- the algorithm


def train_both(
    node, data, *, precision, num_hiddens, rates, optimizer, lr, wd=0.0, sigma=None, num_steps, batch_size=256
):
    """Train the same net with MXNet and with the engine; return what each says of losses and parameters."""
    dtype = {"double": "float64", "single": "float32"}[precision]
    random = np.random.RandomState(1)
    sizes = [784, *num_hiddens, 10]
    first = []
    for inputs, units in itertools.pairwise(sizes):
        reach = np.sqrt(6 / (inputs + units))
        W = (
            random.uniform(-reach, reach, (inputs, units))
            if sigma is None
            else random.normal(0, sigma, (inputs, units))
        )
        first += [W.astype("float32").astype(dtype), np.zeros(units, dtype)]

    params = gluon.ParameterDict()
    weights = []
    for i, value in enumerate(first):
        param = params.get(f"p{i}", shape=value.shape, dtype=dtype, init="zeros")
        param.initialize()
        param.set_data(mnp.array(value, dtype=dtype))
        weights.append(param)
    trainer = gluon.Trainer(params, optimizer, {"learning_rate": lr, "wd": wd}, kvstore=None)
    softmax_cross_entropy = gluon.loss.SoftmaxCrossEntropyLoss()

    def net(X, factors):  # as in notebook 2, with masks that were drawn before
        (W, b), *others = zip(*[iter([param.data() for param in weights])] * 2)
        for mask, following in zip(factors, others):
            X = npx.relu(npx.fully_connected(X, W.T, b, num_hidden=W.shape[1])) * mask
            W, b = following
        return npx.fully_connected(X, W.T, b, num_hidden=W.shape[1])

    order = np.concatenate(
        [random.permutation(len(data.train_labels)) for _ in range(1 + num_steps * batch_size // 10_000)]
    )
    steps, losses = [], []
    for step in range(num_steps):
        n = batch_size if (step + 1) % 39 else batch_size // 3  # now and then a smaller one, as at an epoch's end
        rows = order[step * batch_size :][:n]
        masks = [random.uniform(size=(n, units)) > rate for units, rate in zip(num_hiddens, rates)]
        images, labels = data.train_images[rows].reshape(n, -1), data.train_labels[rows]
        X = mnp.array((images / np.float32(255)).astype("float32"), dtype=dtype)
        factors = [mnp.array(mask / (1 - rate), dtype=dtype) for mask, rate in zip(masks, rates)]
        with autograd.record():
            loss = softmax_cross_entropy(net(X, factors), mnp.array(labels, dtype="int32"))
        loss.backward()
        trainer.step(n)
        losses.append(float(loss.asnumpy().mean(dtype="float64")))
        packed = [text(np.packbits(mask)) for mask in masks]
        steps.append({"images": text(images), "labels": text(labels.astype("uint8")), "masks": packed, "rates": rates})
    answer = node(
        "train",
        precision=precision,
        sizes=sizes,
        params=[text(value) for value in first],
        steps=steps,
        optimizer=optimizer,
        lr=lr,
        wd=wd,
    )
    theirs = [np.frombuffer(base64.b64decode(each), dtype) for each in answer["params"]]
    ours = [param.data().asnumpy().ravel() for param in weights]
    assert losses[0] != losses[-1], "nothing was learnt"
    return (np.array(losses), np.concatenate(ours)), (np.array(answer["losses"]), np.concatenate(theirs))


def largest_difference(one, other) -> float:
    return max(np.abs(a - b).max() for a, b in zip(one, other, strict=True))


LECTURE = {"num_hiddens": [256, 512], "rates": [0.2, 0.5], "optimizer": "sgd", "lr": 0.5, "sigma": 0.01}


@pytest.mark.slow
@pytest.mark.parametrize("num_steps", [25, pytest.param(100, marks=pytest.mark.thorough)])
def test_in_double_precision_the_lectures_run_is_mxnets(node, data, num_steps):
    mxnet, engine = train_both(node, data, precision="double", num_steps=num_steps, **LECTURE)
    assert largest_difference(mxnet, engine) < 1e-10


SMALL = [
    {"num_hiddens": [64], "rates": [0.5], "optimizer": "sgd", "lr": 0.5},
    {"num_hiddens": [64, 48, 32], "rates": [0.2, 0.5, 0.0], "optimizer": "sgd", "lr": 0.2, "wd": 0.01},
    {"num_hiddens": [48, 64], "rates": [0.2, 0.8], "optimizer": "adam", "lr": 0.001},
    {"num_hiddens": [64, 48, 40, 32], "rates": [0.1, 0.3, 0.5, 0.7], "optimizer": "adam", "lr": 0.001, "wd": 0.01},
]


@pytest.mark.slow
@pytest.mark.parametrize("settings", SMALL, ids=lambda s: f"{len(s['num_hiddens'])} layers, {s['optimizer']}")
def test_in_double_precision_every_depth_and_optimiser_is_mxnets(node, data, settings):
    mxnet, engine = train_both(node, data, precision="double", num_steps=100, batch_size=64, **settings)
    assert largest_difference(mxnet, engine) < 1e-10


# At 0.05 the first of these stays within 1e-7 of the run in double precision, and MXNet strays by 5e-4 (a ReLU flips).
CALM = [
    {"num_hiddens": [256, 512], "rates": [0.2, 0.5], "optimizer": "sgd", "lr": 0.02},
    {"num_hiddens": [256], "rates": [0.5], "optimizer": "sgd", "lr": 0.05, "wd": 0.001},
    {"num_hiddens": [128, 128, 128], "rates": [0.2, 0.5, 0.5], "optimizer": "adam", "lr": 0.0001},
    {"num_hiddens": [128] * 4, "rates": [0.5] * 4, "optimizer": "adam", "lr": 0.0001, "wd": 0.001},
]


@pytest.mark.slow
@pytest.mark.parametrize("settings", CALM, ids=lambda s: f"{len(s['num_hiddens'])} layers, {s['optimizer']}")
def test_in_single_precision_calm_runs_are_mxnets(node, data, settings):
    mxnet, engine = train_both(node, data, precision="single", num_steps=40, **settings)
    assert np.abs(mxnet[0] - engine[0]).max() < 1e-5
