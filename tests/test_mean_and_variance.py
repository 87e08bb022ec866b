"""The figure of notebook 1 that sets measured means and variances beside the computed ones."""

import numpy as np
import pytest

from d2l_utils import plotting


def draws(rates, scale):
    random = np.random.RandomState(0)
    return [(random.uniform(size=5000) > p) * 2.0 * scale(p) for p in rates]


def test_mean_and_variance_shows_what_was_measured_beside_what_was_computed():
    rates = [0, 0.5, 0.9]
    rescaled, masked_only = draws(rates, lambda p: 1 / (1 - p)), draws(rates, lambda p: 1)
    figure = plotting.mean_and_variance(rates, 2.0, rescaled, masked_only)
    mean_axes, variance_axes = figure.axes
    _, measured, sinking, measured_without = (line.get_ydata() for line in mean_axes.lines)
    np.testing.assert_allclose(measured, [d.mean() for d in rescaled])
    np.testing.assert_allclose(measured_without, [d.mean() for d in masked_only])
    np.testing.assert_allclose(sinking[[0, -1]], [2, 0.2])
    computed, measured = (line.get_ydata() for line in variance_axes.lines)
    np.testing.assert_allclose(computed[-1], 36)
    np.testing.assert_allclose(measured, [d.var() for d in rescaled])
    assert "p = 0.9" in figure.alt


@pytest.mark.parametrize(
    ("rates", "words"), [([0.1], "one array of draws for each rate"), ([0, 1], r"must lie in \[0, 1\)")]
)
def test_mean_and_variance_says_what_is_wrong_with_its_arguments(rates, words):
    two = [np.ones(3), np.ones(3)]
    with pytest.raises(ValueError, match=words):
        plotting.mean_and_variance(rates, 1.0, two, two)
