"""Case D: there is one bug in this program."""

import d2l_utils as d2l
from mxnet import autograd, gluon, np, npx

npx.set_np()
drop_prob1, drop_prob2 = 0.8, 0.5  # 80 % and 50 %
num_epochs, lr, batch_size = 6, 0.05, 50


def dropout(X, drop_prob):
    mask = np.random.uniform(0, 1, X.shape) > drop_prob
    return mask * X / (1 - drop_prob)


def init_params():
    params = []
    for n, m in ((784, 256), (256, 512), (512, 10)):
        params += [np.random.normal(scale=(2 / n) ** 0.5, size=(n, m)), np.zeros(m)]
    for param in params:
        param.attach_grad()
    return params


def linear(X, W, b):
    return npx.fully_connected(X, W.T, b, num_hidden=W.shape[1])


def net(X, params):
    W1, b1, W2, b2, W3, b3 = params
    H1 = npx.relu(linear(X.reshape(-1, 784), W1, b1))
    if autograd.is_training():
        H1 = dropout(H1, drop_prob1)
    H2 = npx.relu(linear(H1, W2, b2))
    if autograd.is_training():
        H2 = dropout(H2, drop_prob2)
    return linear(H2, W3, b3)


def train(params, data, seed):
    train_iter = d2l.MiniBatches(data.train_images, data.train_labels, batch_size, shuffle=True, seed=seed)
    test_iter = d2l.MiniBatches(data.test_images, data.test_labels, 500)
    loss = gluon.loss.SoftmaxCrossEntropyLoss()
    history = d2l.History()
    for _ in d2l.train_steps(
        lambda X: net(X, params),
        train_iter,
        test_iter,
        loss,
        num_epochs,
        lambda num_images: d2l.sgd(params, lr, num_images),
        history=history,
    ):
        pass
    return history


def run(data, seed=1):
    npx.random.seed(seed)
    params = init_params()
    return train(params, data, seed)
