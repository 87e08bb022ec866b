"""Helpers of the course and of the book's earlier editions, in the call forms of their notebooks."""

import textwrap
import time

import d2l.mxnet as book
import nbformat
import numpy as onp
import pytest
from jupyter_client.manager import start_new_kernel
from matplotlib import pyplot as plt
from mxnet import autograd, gluon, init, nd, np, npx
from mxnet.gluon import nn
from nbclient import NotebookClient

import d2l_utils as d2l
from d2l_utils.data import LABELS, MiniBatches

SOFTMAX = gluon.loss.SoftmaxCrossEntropyLoss()


@pytest.fixture(autouse=True)
def figures_without_a_notebook(monkeypatch):
    monkeypatch.setattr(book, "use_svg_display", lambda: None)  # it starts a shell of IPython's in this process
    monkeypatch.setattr(plt, "show", lambda: None)  # the tests look at the figure
    yield
    plt.close("all")


@pytest.fixture(params=["np", "nd"])
def mx(request):
    """Both kinds of arrays in turn: the book's since 0.7, and the course's."""
    if request.param == "nd":
        npx.reset_np()
    return {"np": np, "nd": nd}[request.param]


def images(n=60):
    """Ten classes that are easy to tell apart: class k is bright in its own rows."""
    labels = onp.arange(n, dtype="int32") % 10
    pixels = onp.zeros((n, 28, 28), "uint8")
    for image, label in zip(pixels, labels, strict=True):
        image[2 * label : 2 * label + 3] = 250
    return MiniBatches(pixels, labels, 20, shuffle=True, seed=1), MiniBatches(pixels, labels, 20)


def scratch_net(mx):
    W, b = mx.zeros((784, 10)), mx.zeros(10)
    for param in (W, b):
        param.attach_grad()
    return (lambda X: mx.dot(X.reshape((-1, 784)), W) + b), [W, b]


def gluon_net():
    net = nn.Sequential()
    net.add(nn.Dense(10))
    net.initialize(init.Normal(sigma=0.01))
    return net, gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.5})


@pytest.mark.parametrize("form", ["course, scratch", "course, gluon", "book, function", "book, trainer", "by name"])
def test_train_ch3_is_called_as_the_notebooks_call_it(form, mx):
    scratch, params = scratch_net(mx)
    net, trainer = gluon_net()
    train_iter, test_iter = images()
    num_epochs, batch_size, lr = 5, 20, 0.5

    def updater(batch_size):
        return d2l.sgd(params, lr, batch_size)

    history = {
        "course, scratch": lambda: d2l.train_ch3(
            scratch, train_iter, test_iter, SOFTMAX, num_epochs, batch_size, params, lr
        ),
        "course, gluon": lambda: d2l.train_ch3(
            net, train_iter, test_iter, SOFTMAX, num_epochs, batch_size, None, None, trainer
        ),
        "book, function": lambda: d2l.train_ch3(scratch, train_iter, test_iter, SOFTMAX, num_epochs, updater),
        "book, trainer": lambda: d2l.train_ch3(net, train_iter, test_iter, SOFTMAX, num_epochs, trainer),
        "by name": lambda: d2l.train_ch3(
            net=net, train_iter=train_iter, test_iter=test_iter, loss=SOFTMAX, num_epochs=num_epochs, updater=trainer
        ),
    }[form]()
    assert history.test_acc[-1] == 1


def test_a_loss_of_ones_own_may_return_a_vector_or_a_column(mx):
    for keepdims in (False, True):
        net, params = scratch_net(mx)

        def cross_entropy(y_hat, y, keepdims=keepdims):
            probabilities = (npx if mx is np else nd).softmax(y_hat)
            return -mx.log((npx if mx is np else nd).pick(probabilities, y, keepdims=keepdims))

        assert d2l.train_ch3(net, *images(), cross_entropy, 5, 20, params, 0.5).test_acc[-1] == 1


def titles():
    return [ax.get_title() for ax in plt.gcf().axes]


def test_predict_ch3_shows_the_true_and_the_predicted_label_of_the_first_images(mx):
    _, test_iter = images()
    d2l.predict_ch3(lambda X: mx.ones((len(X), 10)), test_iter)
    assert titles() == [f"{LABELS[i]}\n{LABELS[0]}" for i in range(6)]
    d2l.predict_ch3(lambda X: mx.ones((len(X), 10)), test_iter, n=30)
    assert len(titles()) == 20  # one mini-batch


def test_show_fashion_mnist_shows_each_image_below_its_label(mx):
    X, y = next(iter(images()[1]))
    d2l.show_fashion_mnist(X[0:9], d2l.get_fashion_mnist_labels(y[0:9].asnumpy()))
    assert titles() == list(LABELS[:9])
    for i, ax in enumerate(plt.gcf().axes):
        onp.testing.assert_array_equal(ax.images[0].get_array(), X[i, 0].asnumpy())
    d2l.show_fashion_mnist(X[0:1], ["one"])
    assert titles() == ["one"]


def test_semilogy_draws_two_curves_over_a_logarithmic_axis():
    d2l.semilogy(range(1, 4), [1, 0.1, 0.01], "epochs", "loss", range(1, 4), [1, 0.5, 0.4], ["train", "test"], [8, 4])
    ax = plt.gca()
    assert (ax.get_yscale(), ax.get_xlabel(), ax.get_ylabel()) == ("log", "epochs", "loss")
    assert [list(line.get_ydata()) for line in ax.lines] == [[1, 0.1, 0.01], [1, 0.5, 0.4]]
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["train", "test"]
    assert tuple(plt.gcf().get_size_inches()) == (8, 4)


def test_semilogy_draws_one_curve():
    d2l.semilogy(range(2), [1, 2], "x", "y")
    assert len(plt.gca().lines) == 1
    assert plt.gca().get_legend() is None


def test_linear_regression_learns_weights_with_weight_decay(mx):
    """In the manner of *Weight Decay*: the helpers that it takes from d2l, in both arrays."""
    true_w = mx.array([[2.0], [-3.4]])
    if mx is np:
        train_iter = d2l.load_array(d2l.synthetic_data(true_w, 4.2, 200), 10)
    else:
        X = nd.random.normal(shape=(200, 2))
        train_iter = gluon.data.DataLoader(gluon.data.ArrayDataset(X, nd.dot(X, true_w) + 4.2), 10, shuffle=True)
    w, b = mx.zeros((2, 1)), mx.zeros((1,))
    for param in (w, b):
        param.attach_grad()
    net, loss = (lambda X: d2l.linreg(X, w, b)), d2l.squared_loss
    assert isinstance(net(mx.ones((3, 2))), mx.ndarray if mx is np else nd.NDArray)
    for _ in range(10):
        for X, y in train_iter:
            with autograd.record():
                losses = loss(net(X), y) + 0 * (w**2).sum() / 2
            losses.backward()
            d2l.sgd([w, b], 0.1, 10)
    onp.testing.assert_allclose(w.asnumpy(), true_w.asnumpy(), atol=0.02)  # noise of 0.01, 200 examples: 14 deviations
    if mx is np:
        assert d2l.evaluate_loss(net, train_iter, loss) < 0.001


def test_train_epoch_ch3_trains_a_regression_and_returns_its_mean_loss():
    """In the manner of *Underfitting and Overfitting*: labels that are no classes, one output."""
    X = np.arange(8).reshape(8, 1) / 8
    net = nn.Dense(1, use_bias=False)
    net.initialize(init.Zero())
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 1})
    train_iter, loss = d2l.load_array((X, X[:, 0]), 4, is_train=False), gluon.loss.L2Loss()
    losses = [d2l.train_epoch_ch3(net, train_iter, loss, trainer)[0] for _ in range(20)]
    first = (onp.arange(4) / 8) ** 2 / 2
    w = 2 * first.mean()  # after the first step
    second = ((1 - w) * onp.arange(4, 8) / 8) ** 2 / 2
    assert losses[0] == pytest.approx((first.sum() + second.sum()) / 8, rel=1e-5)
    assert losses[-1] < 1e-4


def test_train_epoch_ch3_counts_right_answers_and_takes_a_function():
    net, params = scratch_net(np)
    train_iter, _ = images()
    for _ in range(5):
        loss, acc = d2l.train_epoch_ch3(net, train_iter, SOFTMAX, lambda n: book.sgd(params, 0.5, n))
    assert acc == 1
    assert 0 < loss < 1
    with pytest.raises(ValueError, match="train_iter is empty"):
        d2l.train_epoch_ch3(net, [], SOFTMAX, lambda n: None)


# ------------------------------------------------------------------------------------------ in a notebook

TRAINING = textwrap.dedent(
    """
    import d2l_utils as d2l
    import numpy
    from mxnet import gluon, npx
    npx.set_np()
    images = numpy.random.randint(0, 255, (2000, 28, 28)).astype("uint8")
    data = d2l.MiniBatches(images, numpy.arange(2000) % 10, 20)
    net = gluon.nn.Dense(10)
    net.initialize()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1})
    loss = gluon.loss.SoftmaxCrossEntropyLoss()
    """
)


@pytest.mark.slow
def test_a_cell_that_ends_in_train_ch3_shows_its_curves_and_no_text_of_the_history():
    cells = [
        TRAINING + "d2l.train_ch3(net, data, data, loss, 2, trainer)",
        "history = d2l.train_ch3(net, data, data, loss, 1, trainer)",
        "history",
        "d2l.plt.plot([1, 2]);",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=120).execute()
    trained, _, asked_for, plotted = (cell.outputs for cell in notebook.cells)
    assert any("image/png" in o.get("data", {}) for o in trained)
    assert not any(o.output_type == "execute_result" or "History" in str(o) for o in trained)
    (table,) = asked_for
    assert "train_acc_clean" in table.data["text/html"]
    assert "image/png" in plotted[0].data  # pyplot shows itself though it was imported by its first use


@pytest.mark.slow
def test_interrupting_a_cell_shows_one_sentence_stops_run_all_and_leaves_the_net_usable():
    manager, client = start_new_kernel()
    try:
        run = client.execute(TRAINING + "d2l.train_ch3(net, data, data, loss, 10_000, trainer)")
        below = client.execute("print('the cell below runs')")
        after_an_epoch = lambda message: "epoch 2" in message["content"].get("text", "")  # noqa: E731
        while not after_an_epoch(client.get_iopub_msg(timeout=120)):
            pass
        manager.interrupt_kernel()
        while (reply := client.get_shell_msg(timeout=60))["parent_header"]["msg_id"] != run:
            pass
        assert reply["content"]["ename"] == "TrainingInterrupted"
        (sentence,) = reply["content"]["traceback"]
        assert "of 10000 epochs are finished; the net keeps what it has learnt so far" in sentence
        while (reply := client.get_shell_msg(timeout=60))["parent_header"]["msg_id"] != below:
            pass
        assert reply["content"]["status"] == "aborted"

        time.sleep(0.2)  # the kernel aborts what comes within a tenth of a second
        asked = {"epochs": "len(__import__('sys').last_value.history)", "acc": "d2l.evaluate_accuracy(net, data)"}
        reply = client.execute_interactive("", user_expressions=asked, timeout=60, output_hook=lambda message: None)
        answers = reply["content"]["user_expressions"]
        assert int(answers["epochs"]["data"]["text/plain"]) >= 2
        assert 0 <= float(answers["acc"]["data"]["text/plain"]) <= 1
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
