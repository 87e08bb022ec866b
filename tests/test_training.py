"""The loop, what it records, and the lecture's ``train_ch3``."""

import math

import d2l.mxnet as book
import numpy as onp
import pandas as pd
import pytest
from mxnet import autograd, gluon, init, nd, np, npx
from mxnet.gluon import nn

from d2l_utils import training
from d2l_utils.data import MiniBatches
from d2l_utils.training import (
    History,
    TrainingDiverged,
    TrainingInterrupted,
    evaluate,
    evaluate_accuracy,
    sgd,
    train_ch3,
    train_steps,
)

LOSS = gluon.loss.SoftmaxCrossEntropyLoss()


def two_classes(n=330, seed=0):
    """Images that are dark (class 0) or bright (class 1), and easy to tell apart."""
    random = onp.random.RandomState(seed)
    labels = random.randint(0, 2, n)
    images = (random.randint(0, 100, (n, 28, 28)) + 120 * labels[:, None, None]).astype("uint8")
    return images, labels.astype("int32")


def iterators(batch_size=32):
    return MiniBatches(*two_classes(), batch_size, shuffle=True, seed=1), MiniBatches(*two_classes(seed=1), batch_size)


def gluon_net(seed=1, drop_prob=0.5):
    npx.random.seed(seed)
    net = nn.Sequential()
    net.add(nn.Dense(16, activation="relu"), nn.Dropout(drop_prob), nn.Dense(2))
    net.initialize(init.Xavier())
    return net


def trainer_for(net, lr=0.05):
    return gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": lr})


def run(num_epochs=3, lr=0.05, **kwargs):
    net = gluon_net()
    return list(train_steps(net, *iterators(), LOSS, num_epochs, trainer_for(net, lr).step, **kwargs))


def test_training_learns_and_records_every_epoch():
    history = run(num_epochs=5)[-1].history
    assert len(history) == 5
    assert history.test_acc[-1] > 0.95
    assert history.train_loss[-1] < history.train_loss[0]
    assert all(seconds > 0 for seconds in history.seconds)


def test_the_history_is_a_table_on_request():
    frame = run(num_epochs=2)[-1].history.to_frame()
    assert list(frame.index) == [1, 2]
    assert frame.index.name == "epoch"
    assert list(frame.columns) == [
        "train_loss",
        "train_acc_noisy",
        "train_acc_clean",
        "test_loss",
        "test_acc",
        "seconds",
    ]
    assert isinstance(History().to_frame(), pd.DataFrame)


def test_the_same_seeds_give_the_same_numbers_to_the_last_digit():
    first, second = (run()[-1].history.to_frame().drop(columns="seconds") for _ in range(2))
    pd.testing.assert_frame_equal(first, second, check_exact=True)


def test_it_yields_after_every_few_mini_batches_and_at_the_end_of_the_epoch():
    steps = run(num_epochs=2, yield_every=4)  # 330 images in batches of 32: 11 mini-batches
    seen = list(dict.fromkeys((s.epoch, s.batch, s.epoch_done) for s in steps))
    assert seen[:4] == [(1, 4, False), (1, 8, False), (1, 11, False), (1, 11, True)]
    assert seen[-1] == (2, 11, True)
    assert {s.num_batches for s in steps} == {11}


def test_it_pauses_while_it_evaluates_too_so_that_a_stop_is_heard():
    net = gluon_net()
    many = MiniBatches(*two_classes(8_100), 500)  # each 4,000 images, and at the end
    steps = train_steps(net, many, many, LOSS, 1, trainer_for(net).step, yield_every=100)
    assert [s.epoch_done for s in steps] == [False] + 3 * [False] + 3 * [False] + [True]


def test_how_often_it_yields_does_not_change_the_result():
    often, seldom = (run(yield_every=n)[-1].history.to_frame().drop(columns="seconds") for n in (1, 100))
    pd.testing.assert_frame_equal(often, seldom, rtol=1e-6)


def test_noisy_accuracy_is_measured_in_train_mode_and_clean_and_test_accuracy_in_predict_mode():
    real = gluon_net(drop_prob=0)

    def wrong_while_training(X):
        return real(X) * (-1 if autograd.is_training() else 1)

    for _ in train_steps(real, *iterators(), LOSS, 6, trainer_for(real).step):
        pass
    steps = train_steps(wrong_while_training, *iterators(), LOSS, 1, step=lambda n: None)
    history = list(steps)[-1].history
    assert history.train_acc_noisy[0] < 0.1
    assert history.train_acc_clean[0] > 0.9
    assert history.test_acc[0] > 0.9


def test_the_clean_accuracy_can_be_left_out():
    history = run(num_epochs=1, clean=False)[-1].history
    assert math.isnan(history.train_acc_clean[0])


def test_measuring_the_clean_accuracy_does_not_change_the_training():
    with_it, without = (run(num_epochs=3, clean=clean)[-1].history for clean in (True, False))
    assert with_it.train_loss == without.train_loss
    assert with_it.test_acc == without.test_acc


def test_nothing_to_train_on_is_an_error():
    net = gluon_net()
    with pytest.raises(ValueError, match="train_iter is empty"):
        train_ch3(net, [], iterators()[1], LOSS, 1, 32, trainer=trainer_for(net))


def test_an_interrupt_while_an_epoch_is_recorded_leaves_no_list_longer_than_another():
    history = History()
    with pytest.raises(KeyError):  # stands for whatever may come in between
        history.append(train_loss=1.0)
    assert len(history.to_frame()) == 0


@pytest.mark.parametrize(
    ("callers_mode", "mode_of_the_net"),
    [
        (autograd.train_mode, autograd.is_training),
        (autograd.record, autograd.is_training),
        (autograd.record, autograd.is_recording),
    ],
)
def test_a_net_is_measured_in_predict_mode_and_without_recording(callers_mode, mode_of_the_net):
    _, test_iter = iterators()
    modes = []

    def net(X):
        modes.append(mode_of_the_net())
        return np.zeros((len(X), 2))

    with callers_mode():
        evaluate_accuracy(net, test_iter)
    assert modes
    assert not any(modes)


@pytest.mark.parametrize(("yield_every", "error"), [(0, ValueError), (2.5, TypeError)])
def test_a_loop_that_could_not_yield_says_so(yield_every, error):
    with pytest.raises(error, match="yield_every must be"):
        run(num_epochs=1, yield_every=yield_every)


def test_the_seconds_of_an_epoch_leave_out_what_happens_between_two_steps(monkeypatch):
    clock = iter(range(10_000))
    monkeypatch.setattr(training.time, "perf_counter", lambda: next(clock))
    steps = run(num_epochs=1, yield_every=4)
    # the clock ticks once per look: two looks, one second, for each of three stretches between yields
    assert steps[-1].history.seconds == [3]


def test_each_step_is_told_how_many_images_its_mini_batch_has():
    sizes = []
    net = gluon_net()
    list(train_steps(net, *iterators(), LOSS, 1, sizes.append))
    assert sizes == [32] * 10 + [10]


def test_a_loss_that_is_not_a_number_stops_with_a_sentence_and_keeps_the_finished_epochs():
    net = gluon_net()
    steps = train_steps(net, *iterators(), LOSS, 3, trainer_for(net).step)
    with pytest.raises(TrainingDiverged, match=r"epoch 2 .*not a finite number.*smaller learning rate") as caught:
        for step in steps:
            if step.epoch_done:
                net[-1].weight.data()[:] = float("nan")
    assert len(caught.value.history) == 1


@pytest.mark.parametrize("first", [1.0, 1e30])
def test_an_exploding_loss_stops_with_a_sentence(first):
    net, scale = gluon_net(), [first]

    def loss(y_hat, y):
        scale[0] *= 10
        return LOSS(y_hat, y) * scale[0]

    with pytest.raises(TrainingDiverged, match=r"exploded|not a finite number"):
        list(train_steps(net, *iterators(), loss, 20, lambda n: None, yield_every=1))


def test_a_learning_rate_far_too_high_ends_in_an_error():
    with pytest.raises(TrainingDiverged):
        run(num_epochs=3, lr=1e6, yield_every=1)


def interrupted_in_the_third_epoch(net):
    steps_left, step = iter(range(25)), trainer_for(net).step  # 11 steps an epoch

    def updater(batch_size):
        if next(steps_left, None) is None:
            raise KeyboardInterrupt
        step(batch_size)

    return updater


def test_ctrl_c_keeps_what_is_done_and_goes_through():
    net = gluon_net()
    with pytest.raises(KeyboardInterrupt, match="2 of 9 epochs are finished; the net keeps") as caught:
        train_ch3(net, *iterators(), LOSS, 9, interrupted_in_the_third_epoch(net))
    assert type(caught.value) is TrainingInterrupted
    assert len(caught.value.history.to_frame()) == 2
    assert caught.value._render_traceback_() == [f"TrainingInterrupted: {caught.value}"]
    untrained, (_, test_iter) = gluon_net(), iterators()
    assert evaluate(net, test_iter, LOSS)[0] < evaluate(untrained, test_iter, LOSS)[0]


def test_train_ch3_prints_the_lectures_line_for_each_epoch(capsys):
    net = gluon_net()
    train_ch3(net, *iterators(), LOSS, 2, 32, None, None, trainer_for(net))
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("epoch 2, loss 0.")
    assert [part.split()[:-1] for part in lines[1].split(", ")[2:]] == [["train", "acc"], ["test", "acc"]]


def test_both_forms_of_train_ch3_do_the_same():
    """The same net twice: Gluon's trainer, and the scratch form with params and lr."""
    by_trainer, by_hand = gluon_net(drop_prob=0), gluon_net(drop_prob=0)
    for net in (by_trainer, by_hand):
        net(np.zeros((1, 784)))  # Gluon makes the parameters at the first call
    for ours, theirs in zip(by_hand.collect_params().values(), by_trainer.collect_params().values(), strict=True):
        ours.set_data(theirs.data())
    first = train_ch3(by_trainer, *iterators(), LOSS, 2, 32, trainer=trainer_for(by_trainer))
    params = [parameter.data() for parameter in by_hand.collect_params().values()]
    second = train_ch3(by_hand, *iterators(), LOSS, 2, 32, params, 0.05)
    assert first.train_loss == pytest.approx(second.train_loss, rel=1e-5)
    assert first.test_acc == second.test_acc


@pytest.mark.parametrize("by_name", [False, True])
def test_an_updater_may_be_a_trainer_or_a_function_and_does_the_same(by_name):
    histories = []
    for as_updater in (lambda trainer: trainer, lambda trainer: lambda batch_size: trainer.step(batch_size)):
        net = gluon_net()
        updater = as_updater(trainer_for(net))
        args, kwargs = ((), {"updater": updater}) if by_name else ((updater,), {})
        histories.append(train_ch3(net, *iterators(), LOSS, 2, *args, **kwargs))
    net = gluon_net()
    histories.append(train_ch3(net, *iterators(), LOSS, 2, 32, None, None, trainer_for(net)))
    assert histories[0].train_loss == histories[1].train_loss == histories[2].train_loss


def test_params_may_come_one_by_one():
    net = gluon_net()
    net(np.zeros((1, 784)))
    params = [parameter.data() for parameter in net.collect_params().values()]
    before = [param.copy() for param in params]
    train_ch3(net, *iterators(), LOSS, 1, 32, (param for param in params), 0.05)
    assert all((old != new).any() for old, new in zip(before, params, strict=True))


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"num_epochs": 0}, ValueError, "num_epochs must be at least 1, got 0"),
        ({"num_epochs": 2.5}, TypeError, "num_epochs must be a whole number of at least 1, got 2.5"),
        ({"num_epochs": True}, TypeError, "num_epochs must be a whole number"),
        ({"batch_size": -1}, ValueError, "batch_size must be at least 1, got -1"),
        *(
            (
                {"batch_size": neither},
                TypeError,
                "sixth argument must be batch_size, .* or updater, a Gluon Trainer or a",
            )
            for neither in (2.5, "sgd", True, [np.ones(2)])
        ),
        ({"trainer": None}, ValueError, "needs params and lr .* or trainer .* or updater"),
        ({"trainer": None, "params": []}, ValueError, "needs params and lr"),
        ({"lr": 0.1}, ValueError, "not both"),
        ({"updater": print}, ValueError, "not both"),
        ({"batch_size": print}, ValueError, "not both"),
        ({"trainer": "sgd"}, TypeError, "trainer must be a Gluon Trainer or a function of the batch size, got 'sgd'"),
        ({"trainer": None, "updater": 0.1}, TypeError, "updater must be a Gluon Trainer or a function"),
        ({"trainer": None, "params": [np.ones(2)], "lr": 0.1}, ValueError, r"attach_grad"),
        ({"trainer": None, "params": [], "lr": 0.1}, ValueError, "params is empty: there is nothing to train"),
        ({"trainer": None, "params": iter(()), "lr": 0.1}, ValueError, "params is empty"),
        *(
            ({"trainer": None, "params": [], "lr": lr}, error, f"lr must be {what}, got {lr!r}")
            for lr, error, what in (
                (0, ValueError, "above 0"),
                (-0.1, ValueError, "above 0"),
                (math.inf, ValueError, "a finite number"),
                (math.nan, ValueError, "a finite number"),
                ("0.1", TypeError, "a number"),
                (True, TypeError, "a number"),
            )
        ),
    ],
)
def test_train_ch3_says_what_is_wrong_with_its_arguments(arguments, error, message):
    net = gluon_net()
    good = {"num_epochs": 1, "batch_size": 32, "trainer": trainer_for(net)}
    with pytest.raises(error, match=message):
        train_ch3(net, *iterators(), LOSS, **(good | arguments))


@pytest.mark.parametrize(("lr", "error"), [(math.inf, ValueError), ("0.1", TypeError), (True, TypeError)])
def test_a_learning_rate_that_is_none_is_found_in_a_trainer_and_in_sgd_too(lr, error):
    net = gluon_net()
    with pytest.raises(error, match="lr must be a"):
        train_ch3(net, *iterators(), LOSS, 1, trainer_for(net, lr))
    with pytest.raises(error, match="lr must be a"):
        sgd([], lr, 32)


# ------------------------------------------------------------------------------ what would silently go wrong


def batches(images=None, labels=None, labels_as="int32", n=4, size=8):
    """Mini-batches as a list, of which the second may be spoilt by other images or labels."""
    images, labels = [[(onp.zeros((size, 4)) + i % 2 if a is None else a) for i in range(n)] for a in (images, labels)]
    labels = [onp.arange(size) % 2 if each.ndim == 2 else each for each in labels]
    return [(np.array(X, dtype="float32"), np.array(y, dtype=labels_as)) for X, y in zip(images, labels, strict=True)]


def net_with(num_outputs):
    net = nn.Dense(num_outputs)
    net.initialize()
    return net


def mean_loss(y_hat, y):
    return LOSS(y_hat, y).mean()


SILENTLY_WRONG = [
    ({"train_iter": batches(images=onp.full((8, 4), onp.nan))}, "images of train_iter hold NaN or infinite values"),
    ({"train_iter": batches(images=onp.full((8, 4), onp.inf))}, "images of train_iter hold NaN or infinite values"),
    ({"train_iter": batches(labels=onp.full(8, 2))}, r"labels must lie in \[0, 2\), .* got labels from 2 to 2"),
    ({"train_iter": batches(labels=onp.full(8, -1))}, r"labels must lie in \[0, 2\), .* got labels from -1 to -1"),
    ({"train_iter": batches(labels=onp.full(8, 0.5), labels_as="float32")}, "labels must be whole numbers"),
    ({"train_iter": batches(labels=onp.zeros(7))}, r"labels must have shape \(8,\), .* got \(7,\)"),
    ({"net": lambda X: net_with(1)(X)}, "net has 1 output: it needs one for each class"),
    ({"net": lambda X: net_with(2)(X)[:, 0]}, r"net must return one row of scores .* got \(8,\)"),
    ({"net": lambda X: (X, X)}, "net must return one row of scores .* got tuple"),
    ({"loss": mean_loss}, r"loss must return one number for each image, shape \(8,\), got \(\): leave out its .mean"),
    ({"loss": lambda y_hat, y: 0.5}, "loss must return one number for each image"),
]


@pytest.mark.parametrize(("wrong", "message"), SILENTLY_WRONG)
def test_what_would_silently_go_wrong_is_said_before_the_first_step(wrong, message):
    run = {"net": net_with(2), "train_iter": batches(), "test_iter": batches(), "loss": LOSS} | wrong

    def step(batch_size):
        pytest.fail("the net was updated")

    with pytest.raises(ValueError, match=message):
        list(train_steps(**run, num_epochs=1, step=step))


@pytest.mark.parametrize(
    ("later", "message"),
    [
        (batches(labels=onp.full(8, 3))[0], "labels must lie in"),
        (batches(labels=onp.zeros(7))[0], "labels must have shape"),
    ],
)
def test_labels_are_looked_at_in_every_mini_batch_and_of_both_data_sets(later, message):
    for name in ("train_iter", "test_iter"):
        run = {"train_iter": batches(), "test_iter": batches()} | {name: [*batches(), later]}
        with pytest.raises(ValueError, match=message):
            list(train_steps(net_with(2), **run, loss=lambda y_hat, y: y_hat[:, 0], num_epochs=1, step=lambda n: None))


def test_whole_numbers_will_do_as_labels_whatever_their_type():
    histories = []
    for labels_as in ("int32", "int64", "float32", "uint8"):
        net = gluon_net(drop_prob=0)
        train_iter = batches(labels_as=labels_as)
        histories.append(train_ch3(net, train_iter, train_iter, LOSS, 1, trainer_for(net)).train_loss)
    assert all(each == histories[0] for each in histories)


def test_evaluate_looks_at_what_it_measures_too():
    with pytest.raises(ValueError, match="images of data_iter hold NaN"):
        evaluate_accuracy(net_with(2), batches(images=onp.full((8, 4), onp.nan)))
    with pytest.raises(ValueError, match="loss must return one number for each image"):
        evaluate(net_with(2), batches(), mean_loss)


@pytest.mark.parametrize("sign", [1, -1])
def test_a_loss_that_is_infinite_is_divergence_whichever_its_sign(sign):
    net, infinite = net_with(2), []

    def loss(y_hat, y):
        return LOSS(y_hat, y) + (sign * math.inf if infinite else 0)

    with pytest.raises(TrainingDiverged, match="after 4 mini-batches: the loss is not a finite number any more"):
        list(train_steps(net, batches(), batches(), loss, 1, infinite.append, yield_every=4))
    infinite.append(1)
    with pytest.raises(
        TrainingDiverged, match="loss of the first mini-batch is not finite, before anything was learnt"
    ):
        list(train_steps(net, batches(), batches(), loss, 1, pytest.fail))


class Claims(list):
    """Mini-batches that claim to be 4."""

    def __len__(self):
        return 4


@pytest.mark.parametrize(
    ("n", "message"),
    [(3, "says 4 mini-batches, but it gave only 3"), (0, "it gave only 0"), (5, "but it gives more: 5")],
)
def test_an_iterator_that_is_not_as_long_as_it_says_is_an_error(n, message):
    for name in ("train_iter", "test_iter"):
        run = {"train_iter": batches(), "test_iter": batches()} | {name: Claims(batches(n=n))}
        with pytest.raises(ValueError, match=rf"len\({name}\) {message}" if n == 3 else message):
            list(train_steps(net_with(2), **run, loss=LOSS, num_epochs=1, step=lambda n: None))


def test_an_iterator_must_have_a_length():
    with pytest.raises(TypeError, match=r"train_iter must know its number of mini-batches.*generator does not"):
        list(train_steps(net_with(2), (each for each in batches()), batches(), LOSS, 1, pytest.fail))


def test_a_data_loader_that_rolls_its_last_mini_batch_over_has_another_length_each_epoch():
    data = gluon.data.ArrayDataset(onp.zeros((10, 4), dtype="float32"), onp.zeros(10, dtype="int32"))
    loader = gluon.data.DataLoader(data, 4, last_batch="rollover")
    steps = train_steps(net_with(2), loader, batches(), LOSS, 3, lambda n: None, clean=False)
    assert [step.num_batches for step in steps if step.epoch_done] == [2, 3, 2]


def test_an_empty_test_set_is_noticed_before_the_training():
    with pytest.raises(ValueError, match="test_iter is empty"):
        list(train_steps(net_with(2), batches(), [], LOSS, 1, pytest.fail))


def test_evaluate_weighs_every_image_alike_though_the_last_batch_is_smaller():
    images, labels = two_classes(33)  # batches of 32 and 1
    scores = onp.zeros((33, 2), dtype="float32")
    scores[onp.arange(33), labels] = 5
    scores[32] = -scores[32]  # the one image in the last batch is wrong
    answers = iter([scores[:32], scores[32:]])
    mean_loss, acc = evaluate(lambda X: np.array(next(answers)), MiniBatches(images, labels, 32), LOSS)
    right, wrong = math.log1p(math.exp(-5)), math.log1p(math.exp(5))
    assert acc == pytest.approx(32 / 33)
    assert mean_loss == pytest.approx((32 * right + wrong) / 33, rel=1e-5)


def test_evaluate_accuracy_agrees_with_the_books():
    net = gluon_net()
    _, test_iter = iterators()
    assert evaluate_accuracy(net, test_iter) == pytest.approx(book.evaluate_accuracy(net, test_iter))


def test_evaluate_accuracy_takes_its_arguments_in_the_courses_order_too():
    net, (_, test_iter) = gluon_net(), iterators()
    assert evaluate_accuracy(test_iter, net) == evaluate_accuracy(net, test_iter)


def test_nothing_to_evaluate_on_is_an_error():
    with pytest.raises(ValueError, match="data_iter is empty"):
        evaluate_accuracy(gluon_net(), [])


@pytest.mark.parametrize("array", [np.array, nd.array])
def test_sgd_does_what_the_books_does(array):
    def params():
        made = [array([1.0, -2.0]), array([[3.0]])]
        for i, param in enumerate(made):
            param.attach_grad()
            param.grad[:] = i + 1.5
        return made

    ours, theirs = params(), params()
    sgd(ours, 0.1, 8)
    book.sgd(theirs, 0.1, 8)
    for a, b in zip(ours, theirs, strict=True):
        onp.testing.assert_allclose(a.asnumpy(), b.asnumpy(), rtol=1e-6)


def test_the_loop_trains_nd_nets_too():
    npx.reset_np()
    net = gluon_net()
    history = train_ch3(net, *iterators(), LOSS, 5, 32, None, None, trainer_for(net))
    assert isinstance(net(next(iter(iterators()[0]))[0]), nd.NDArray)
    assert history.test_acc[-1] > 0.95
