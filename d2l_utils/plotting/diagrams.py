"""Drawings rather than plots: small networks with units dropped, and a mask at work on an array."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap

from d2l_utils.plotting.style import COLOURS, GREY, INK, PALE_GREY, WIDTH, LessonFigure, finish, lesson_style, number

_EDGE = "#8795A1"
_SHADES = LinearSegmentedColormap.from_list("units", ["white", COLOURS["with dropout"]])


@lesson_style()
def network_diagram(
    layer_sizes: Sequence[int],
    kept: Sequence[Sequence[bool] | np.ndarray | None] | None = None,
    *,
    activations: Sequence[Sequence[float] | np.ndarray | None] | None = None,
    layer_names: Sequence[str] | None = None,
    output_names: Sequence[str] | None = None,
    title: str = "",
    size: tuple[int, int] | None = None,
) -> LessonFigure:
    """Draw a fully connected network; dropped units are crossed out and lose their edges.

    Parameters
    ----------
    layer_sizes : sequence of int
        Units to draw in each layer, inputs and outputs included.
    kept : sequence with one mask or None per layer, optional
        Which units of a layer are kept (True, 1) and which are dropped; None keeps all.
    activations : sequence with one sequence of float or None per layer, optional
        What each unit puts out: the larger within its layer, the darker the unit.
    layer_names : sequence of str, optional
        Text under each layer.
    output_names : sequence of str, optional
        Text beside each output unit.
    title, size
        As for `learning_curves`.

    Raises
    ------
    ValueError
        If there are fewer than two layers, or a sequence does not fit the layers.
    """
    if len(layer_sizes) < 2 or min(layer_sizes) < 1:
        raise ValueError(f"layer_sizes must be at least two layers of at least one unit, got {layer_sizes}")
    masks = _masks("kept", kept, layer_sizes)
    strengths = _per_layer("activations", activations, layer_sizes)
    for name, texts, count in (
        ("layer_names", layer_names, len(layer_sizes)),
        ("output_names", output_names, layer_sizes[-1]),
    ):
        if texts is not None and len(texts) != count:
            raise ValueError(f"{name} must have {count} entries, got {len(texts)}")
    figure = LessonFigure(size or (WIDTH, 60 + 34 * max(layer_sizes) + 44 * bool(title)))
    _draw_network(figure.add_subplot(), masks, strengths, layer_names, output_names)
    dropped = [f"{np.sum(~mask)} of {len(mask)} in layer {i}" for i, mask in enumerate(masks) if not mask.all()]
    sizes = ", ".join(map(str, layer_sizes))
    return finish(figure, title, f"Network with layers of {sizes} units. Dropped: {'; '.join(dropped) or 'none'}.")


def _draw_network(
    axes: Axes,
    masks: Sequence[np.ndarray],
    strengths: Sequence[np.ndarray | None],
    layer_names: Sequence[str] | None,
    output_names: Sequence[str] | None = None,
) -> None:
    layer_sizes = list(map(len, masks))
    # Layers and units are 1 apart; a unit is a marker, so that it is round whatever the shape of the axes.
    tallest, last = max(layer_sizes), len(layer_sizes) - 1
    axes.set(xlim=(-0.2, last + 0.2), ylim=(-tallest / 2 - 0.1, tallest / 2 + 0.1))
    box, (width, height) = axes.get_position(), axes.figure.get_size_inches() * 72
    diameter = min(0.7 * box.height * height / tallest, 0.4 * box.width * width / (last + 0.4), 26)
    places = [[(layer, (n - 1) / 2 - unit) for unit in range(n)] for layer, n in enumerate(layer_sizes)]
    edges = [
        (places[layer][i], places[layer + 1][j])
        for layer in range(last)
        for i in np.flatnonzero(masks[layer])
        for j in np.flatnonzero(masks[layer + 1])
    ]
    axes.add_collection(LineCollection(edges, colors=_EDGE, linewidths=1, alpha=0.6, zorder=1))
    for layer, (spots, mask, strength) in enumerate(zip(places, masks, strengths, strict=True)):
        x, y = np.array(spots).T
        if strength is None:
            strength = np.full(len(x), float(0 < layer < last))  # hidden units are dark, the others white
        shades = _SHADES(np.clip(strength / max(np.max(strength), 1e-12), 0, 1))
        circles = {"s": diameter**2, "linewidths": 1.3, "clip_on": False}
        if mask.any():  # an empty scatter would leave a mark in the corner
            axes.scatter(x[mask], y[mask], c=shades[mask], edgecolors=INK, zorder=3, **circles)
        if not mask.all():
            dashes = {"linestyles": (0, (2.5, 1.5)), "edgecolors": GREY}
            axes.scatter(x[~mask], y[~mask], color=PALE_GREY, zorder=3, **(circles | dashes))
            cross = {"s": (0.4 * diameter) ** 2, "linewidths": 2, "clip_on": False}
            axes.scatter(x[~mask], y[~mask], color=GREY, marker="x", zorder=4, **cross)
    axes.set_xticks(range(len(layer_sizes)), layer_names or [""] * len(layer_sizes), linespacing=1.3)
    axes.set_yticks([y for _, y in places[-1]], output_names or [""] * layer_sizes[-1])
    axes.yaxis.tick_right()
    axes.tick_params(length=0)
    axes.tick_params(axis="y", pad=-4)
    axes.spines[:].set_visible(False)
    axes.grid(False)


def _per_layer(name: str, values: Sequence | None, layer_sizes: Sequence[int]) -> list:
    """Check that there is one entry per layer, each None or with one entry per unit."""
    values = [None] * len(layer_sizes) if values is None else list(values)
    if len(values) != len(layer_sizes):
        raise ValueError(f"{name} must have one entry per layer: got {len(values)}, not {len(layer_sizes)}")
    for layer, (value, units) in enumerate(zip(values, layer_sizes, strict=True)):
        if value is not None and np.shape(value) != (units,):
            raise ValueError(f"{name}[{layer}] must have the shape ({units},), got {np.shape(value)}")
    return values


def _masks(name: str, values: Sequence | None, layer_sizes: Sequence[int]) -> list[np.ndarray]:
    """Return a mask of bool for each layer; None keeps all units."""
    pairs = zip(_per_layer(name, values, layer_sizes), layer_sizes, strict=True)
    return [np.full(units, True) if mask is None else np.asarray(mask, bool) for mask, units in pairs]


@lesson_style()
def dropout_picture(
    layer_sizes: Sequence[int] = (4, 6, 8, 3),
    drop_probs: Sequence[float] = (0.2, 0.5),
    masks: Sequence[Sequence[Sequence[bool]]] | None = None,
    *,
    num_steps: int = 2,
    seed: int = 116,
    title: str = "Dropout: each image, in each step, trains with other units left out",
    size: tuple[int, int] | None = None,
) -> LessonFigure:
    """Show what dropout is in one picture: a network, and beside it the same network in steps of training.

    Parameters
    ----------
    layer_sizes : sequence of int
        Units in each layer, inputs and outputs included.
    drop_probs : sequence of float
        Share dropped in the mean, one for each hidden layer, from 0 to 1.
    masks : sequence of steps, each a sequence with one mask per hidden layer, optional
        Which hidden units each step keeps. Without it they are drawn, for `num_steps` steps, from `seed`.
    title, size
        As for `learning_curves`.

    Raises
    ------
    ValueError
        If masks or probabilities do not fit the hidden layers.
    """
    hidden = layer_sizes[1:-1]
    if len(drop_probs) != len(hidden) or not all(0 <= p <= 1 for p in drop_probs):
        wanted = f"{len(hidden)} numbers in [0, 1], one per hidden layer"
        raise ValueError(f"drop_probs must be {wanted}, got {drop_probs}")
    if masks is None:
        random = np.random.default_rng(seed)
        layers = list(zip(hidden, drop_probs, strict=True))
        masks = [[(random.random(n) >= p).tolist() for n, p in layers] for _ in range(num_steps)]
    if not len(masks):
        raise ValueError("there must be at least one step: num_steps ≥ 1, or a list of masks that is not empty")
    steps = [_masks(f"masks[{step}]", step_masks, hidden) for step, step_masks in enumerate(masks)]

    figure = LessonFigure(size or (WIDTH, 410))
    whole, *panels = figure.subplots(1, 1 + len(steps))
    names = ["input", *["hidden"] * len(hidden), "output"]
    everything = [np.full(n, True) for n in layer_sizes]
    _draw_network(whole, everything, [None] * len(layer_sizes), names)
    whole.set_title("whole network: to predict")
    said = []
    for step, (panel, kept) in enumerate(zip(panels, steps, strict=True), 1):
        lost = [f"{np.sum(~mask)} of {len(mask)}" for mask in kept]
        names[1:-1] = [f"p = {number(p)}\n{count}\nout" for p, count in zip(drop_probs, lost, strict=True)]
        _draw_network(panel, [everything[0], *kept, everything[-1]], [None] * len(layer_sizes), names)
        panel.set_title(f"training step {step}")
        said.append(f"in step {step}, {' and '.join(lost)}")
    sizes = ", ".join(map(str, layer_sizes))
    return finish(
        figure,
        title,
        f"Left: a network with layers of {sizes} units, all connected. Right: the same network in training, "
        f"with hidden units crossed out and without their edges: {'; '.join(said)}.",
    )
