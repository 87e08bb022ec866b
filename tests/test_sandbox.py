"""What one answer does spoils neither the next one's check nor anything else in the kernel."""

import builtins
import collections
import contextlib
import copy
import inspect
import json
import math
import os
import random
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import mxnet as mx
import numpy
import pytest
from mxnet import npx

from d2l_utils import learner_code
from d2l_utils.checks import check_dropout, sandbox
from d2l_utils.widgets import dropout_explorer
from tests.dropout_answers import as_in_the_book


def endlessly():
    while True:
        pass


# Names that all code shares ---------------------------------------------------------------------------------------

REPLACED = {
    "mxnet.numpy.random.uniform": (mx.np.random, "uniform", (0, 1)),
    "mxnet.ndarray.ndarray.NDArray.asnumpy": (mx.nd.NDArray, "asnumpy", None),
    "mxnet.numpy.random": (mx.np, "random", random),
    "numpy.random.get_state": (numpy.random, "get_state", None),
    "random.setstate": (random, "setstate", None),
    "time.monotonic": (time, "monotonic", lambda: 0),
    "math.inf": (math, "inf", 1.0),
    "builtins.len": (builtins, "len", 3),
    "builtins.isinstance": (builtins, "isinstance", lambda *args: False),
    "sys.setrecursionlimit": (sys, "setrecursionlimit", print),
    "os.getpid": (os, "getpid", lambda: 0),
    "copy.deepcopy": (copy, "deepcopy", lambda x, memo=None: x),
    "inspect.signature": (inspect, "signature", None),
    "threading.Thread.start": (threading.Thread, "start", None),
    "collections.Counter": (collections, "Counter", dict),
    "json.dumps": (json, "dumps", str),
    "warnings.simplefilter": (warnings, "simplefilter", print),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", REPLACED)
def test_what_a_learners_code_replaces_is_named_and_put_back(name):
    owner, attribute, value = REPLACED[name]
    original = vars(owner)[attribute]

    def answer(X, drop_prob):
        setattr(owner, attribute, value)
        return X

    result = check_dropout(answer)
    assert vars(owner)[attribute] is original
    assert result.reason == "replaces"
    assert f"It replaces {name}, which all other code uses as well. That was put back." in str(result)
    assert check_dropout(as_in_the_book), "the next check works as before"


def test_what_a_learners_code_deletes_or_adds_to_a_class_is_put_back():
    def answer(X, drop_prob):
        if "uniform" in vars(mx.np.random):
            del mx.np.random.uniform
        mx.np.ndarray.asnumpy = lambda self: 0  # before the one that is inherited
        return X

    why = check_dropout(answer).why
    assert "mxnet.numpy.random.uniform" in why
    assert "mxnet.numpy.ndarray.asnumpy" in why
    assert check_dropout(as_in_the_book)


def test_a_right_answer_that_puts_back_what_it_replaces_is_right():
    def answer(X, drop_prob):
        uniform, mx.np.random.uniform = mx.np.random.uniform, None
        mx.np.random.uniform = uniform
        return as_in_the_book(X, drop_prob)

    assert check_dropout(answer)


def test_what_was_replaced_before_the_check_stays_so(monkeypatch):
    def pi():
        pass

    monkeypatch.setattr(math, "pi", pi)
    assert check_dropout(as_in_the_book)
    assert math.pi is pi


def test_a_function_that_closes_standard_output_is_checked_like_any_other(capsys):
    def answer(X, drop_prob):
        print("before")
        sys.stdout.close()
        print("after")
        return as_in_the_book(X, drop_prob)

    result = check_dropout(answer)
    assert result, result
    assert result.printed.startswith("before\nafter\n")
    print("as ever")
    assert capsys.readouterr().out == "as ever\n"


@pytest.mark.parametrize("value", [None, 3])
def test_a_function_that_replaces_standard_output_is_checked_like_any_other(value, capsys):
    def answer(X, drop_prob):
        sys.stdout = sys.stderr = value
        return as_in_the_book(X, drop_prob)

    assert check_dropout(answer)
    print("as ever")
    assert capsys.readouterr().out == "as ever\n"


# What an answer leaves running ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_right_answer_is_not_called_too_slow_because_mxnet_works_for_the_one_before(monkeypatch):
    large = mx.np.ones((1000, 1000))
    began = time.monotonic()
    mx.np.dot(large, large).wait_to_read()
    for_five_seconds = math.ceil(5 / (time.monotonic() - began))

    def asks_for_much(X, drop_prob):
        for _ in range(for_five_seconds):
            mx.np.dot(large, large)
        endlessly()

    monkeypatch.setattr(sandbox, "CALL_LIMIT", 0.5)
    monkeypatch.setattr(sandbox, "ENGINE_LIMIT", 600)
    assert check_dropout(asks_for_much).reason == "too-slow"
    assert check_dropout(as_in_the_book)


def test_an_answer_that_cannot_be_checked_because_mxnet_is_busy_is_not_called_wrong(monkeypatch):
    done = threading.Event()
    monkeypatch.setattr(sandbox, "_let_mxnet_catch_up", done.wait)
    monkeypatch.setattr(sandbox, "ENGINE_LIMIT", 0.2)
    for _ in range(2):
        result = check_dropout(as_in_the_book)
        assert not result
        assert (result.reason, result.tested, result.failed) == ("busy", [], "")
        for shown in (str(result), result._repr_html_()):
            assert "○ as_in_the_book: not checked yet" in shown
            assert "MXNet is still busy with what another cell, or an answer that was stopped, asked" in shown
        assert "npx.waitall()" in result.what_to_try
    monkeypatch.setattr(sandbox, "ENGINE_LIMIT", 60)
    done.set()
    assert check_dropout(as_in_the_book)


def test_a_check_does_not_swallow_the_error_in_an_array_of_another_cell(monkeypatch):
    monkeypatch.setattr(sandbox, "ENGINE_BUSY", 60)  # a loaded machine is no busy engine here
    wrong = mx.nd.random.normal(0, -1, shape=3)  # MXNet notices when it computes it, and tells when it is read
    assert check_dropout(as_in_the_book)
    with pytest.raises(mx.MXNetError, match="scale"):
        wrong.asnumpy()


# Python's own hook is silent about SystemExit, pytest's is not.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_an_answer_leaves_running_is_ended():
    threads = []

    def answer(X, drop_prob):
        if not threads:
            threads.append(threading.Thread(target=endlessly, daemon=True))
            threads[0].start()
        return as_in_the_book(X, drop_prob)

    assert check_dropout(answer)
    threads[0].join(60)
    assert not threads[0].is_alive()


def test_a_thread_that_is_named_only_when_another_has_ended_is_ended_too(monkeypatch):
    told = [threading.Event(), threading.Event()]
    first, second = threads = [threading.Thread(target=each.wait, daemon=True) for each in told]
    monkeypatch.setattr(learner_code, "_end", lambda thread: told[threads.index(thread)].set())
    monkeypatch.setattr(learner_code, "monotonic", lambda: 0.0)  # a busy machine may take longer than the limit
    for thread in threads:
        thread.start()
    learner_code.end_threads(lambda: [first] if first.is_alive() else [second])
    assert not any(thread.is_alive() for thread in threads)


@pytest.mark.slow
def test_a_view_in_the_code_that_is_checked_has_a_thread_of_its_own_and_leaves_none():
    def answer(X, drop_prob):
        dropout_explorer(as_in_the_book).answer_dropout([1.0] * 16, 0.5, 1, 0)
        return as_in_the_book(X, drop_prob)

    assert check_dropout(as_in_the_book)
    before = threading.active_count()
    assert check_dropout(answer)
    late = time.monotonic() + 60
    while threading.active_count() > before and time.monotonic() < late:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_the_idle_threads_of_a_library_stay():
    with ThreadPoolExecutor(1) as pool:
        assert check_dropout(lambda X, drop_prob: pool.submit(lambda: 1).result() * as_in_the_book(X, drop_prob))
        assert pool.submit(lambda: 2).result() == 2


@pytest.mark.slow
def test_a_thread_that_swallows_its_end_is_ended_by_the_next_check(monkeypatch):
    wake = threading.Event()

    def answer(X, drop_prob):
        with contextlib.suppress(BaseException):
            wake.wait()
        endlessly()

    assert check_dropout(as_in_the_book), "so that there is a worker"
    left_behind = learner_code._thread
    with monkeypatch.context() as patch:
        patch.setattr(sandbox, "CALL_LIMIT", 0.3)
        assert check_dropout(answer).reason == "too-slow"
    wake.set()
    while "wait" in {frame.f_code.co_name for frame, _ in sandbox.frames_of(left_behind)}:
        time.sleep(0.01)
    assert check_dropout(as_in_the_book)
    left_behind.join(60)
    assert not left_behind.is_alive()


@pytest.mark.slow
def test_an_end_that_meets_an_array_as_it_is_freed_is_not_reported(monkeypatch):
    freeing = threading.Event()

    class Array:
        def __del__(self):
            freeing.set()
            endlessly()  # which Python ends without raising anything

    def answer(X, drop_prob):
        Array()
        endlessly()

    monkeypatch.setattr(sandbox, "CALL_LIMIT", 0.3)
    assert check_dropout(answer).reason == "too-slow"
    assert freeing.is_set()  # and pytest fails where Python reports what it could not raise


def test_an_interrupt_puts_back_what_was_replaced():
    original = mx.np.random.uniform

    def answer(X, drop_prob):
        mx.np.random.uniform = None
        import _thread

        _thread.interrupt_main()
        endlessly()

    with pytest.raises(KeyboardInterrupt):
        check_dropout(answer)
    assert mx.np.random.uniform is original
    npx.waitall()
