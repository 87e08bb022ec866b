"""Notebooks written years ago against the course's helpers run, but for their import line."""

import textwrap

import nbformat
import pytest
from nbclient import NotebookClient

# In the manner of the course's notebooks of 2019: nd arrays, its names, both call forms of train_ch3.
ND_STYLE = [
    """
    import d2l_utils as d2l
    from mxnet import autograd, gluon, init, nd
    from mxnet.gluon import loss as gloss, nn
    """,
    """
    def dropout(X, drop_prob):
        assert 0 <= drop_prob <= 1
        if drop_prob == 1:
            return X.zeros_like()
        mask = nd.random.uniform(0, 1, X.shape) > drop_prob
        return mask * X / (1.0 - drop_prob)

    W1 = nd.random.normal(scale=0.01, shape=(784, 64))
    b1 = nd.zeros(64)
    W2 = nd.random.normal(scale=0.01, shape=(64, 10))
    b2 = nd.zeros(10)
    params = [W1, b1, W2, b2]
    for param in params:
        param.attach_grad()

    def net(X):
        H = (nd.dot(X.reshape((-1, 784)), W1) + b1).relu()
        if autograd.is_training():
            H = dropout(H, 0.5)
        return nd.dot(H, W2) + b2
    """,
    """
    num_epochs, lr, batch_size = 2, 0.1, 256
    loss = gloss.SoftmaxCrossEntropyLoss()
    train_iter, test_iter = d2l.load_data_fashion_mnist(batch_size)
    d2l.train_ch3(net, train_iter, test_iter, loss, num_epochs, batch_size, params, lr)
    """,
    """
    net = nn.Sequential()
    net.add(nn.Dense(64, activation="relu"), nn.Dropout(0.5), nn.Dense(10))
    net.initialize(init.Normal(sigma=0.01))
    trainer = gluon.Trainer(net.collect_params(), 'sgd', {'learning_rate': lr})
    history = d2l.train_ch3(net, train_iter, test_iter, loss, num_epochs, batch_size,
                            None, None, trainer)
    for X, y in test_iter:
        break
    assert type(X) is nd.NDArray and type(net(X)) is nd.NDArray
    d2l.show_images(X[:, 0], 1, 5, titles=d2l.get_fashion_mnist_labels(y.asnumpy()))
    assert history.test_acc[-1] > 0.3
    """,
]
# In the manner of the D2L book of today: np and npx.
NP_STYLE = [
    """
    import d2l_utils as d2l
    from mxnet import autograd, gluon, init, np, npx
    from mxnet.gluon import nn
    npx.set_np()
    """,
    ND_STYLE[1]
    .replace("nd.random.normal(scale=0.01, shape=", "np.random.normal(scale=0.01, size=")
    .replace("X.zeros_like()", "np.zeros_like(X)")
    .replace("(nd.dot(X.reshape((-1, 784)), W1) + b1).relu()", "npx.relu(np.dot(X.reshape((-1, 784)), W1) + b1)")
    .replace("nd.", "np."),
    ND_STYLE[2].replace("gloss.", "gluon.loss."),
    ND_STYLE[3].replace("type(X) is nd.NDArray and type(net(X)) is nd.NDArray", "type(net(X)) is np.ndarray"),
]


@pytest.mark.slow
@pytest.mark.parametrize("cells", [ND_STYLE, NP_STYLE], ids=["nd", "np"])
def test_a_notebook_in_the_courses_style_runs_and_shows_its_curves(cells, tmp_path):
    # On the sample, which is quicker.
    sample_only = (
        "import functools, d2l_utils\n"
        "load = d2l_utils.load_data_fashion_mnist\n"
        "d2l_utils.load_data_fashion_mnist = functools.partial(load, source='sample')"
    )
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(textwrap.dedent(source)) for source in (sample_only, *cells)]
    )
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(tmp_path)}}).execute()
    trained = [cell for cell in notebook.cells if "train_ch3" in cell.source]
    assert len(trained) == 2
    for cell in trained:
        lines = [o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stdout"]
        assert "".join(lines).count("epoch ") == 2
        assert any("image/png" in o.get("data", {}) for o in cell.outputs)
        assert not any(o.output_type == "stream" and o.name == "stderr" for o in cell.outputs)
