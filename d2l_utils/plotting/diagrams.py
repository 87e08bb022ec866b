"""Drawings rather than plots: small networks with units dropped."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap

from d2l_utils.plotting import style
from d2l_utils.plotting.style import LessonFigure, finish, lesson_style

_EDGE = "#8795A1"
_SHADES = LinearSegmentedColormap.from_list("units", ["white", style.LOOKS["with dropout"]["color"]])


@lesson_style()
def network_diagram(
    masks: Sequence[Sequence[bool] | np.ndarray],
    *,
    activations: Sequence[Sequence[float] | np.ndarray | None] | None = None,
    layer_names: Sequence[str] | None = None,
    output_names: Sequence[str] | None = None,
    title: str = "",
) -> LessonFigure:
    """Draw a fully connected network; dropped units are crossed out and lose their edges.

    Parameters
    ----------
    masks : sequence with one mask, shape (units,), per layer, inputs and outputs included
        Which units of the layer are kept (True, 1) and which are dropped.
    activations : sequence with one sequence of float or None per layer, optional
        What each unit puts out: the larger within its layer, the darker the unit.
    layer_names, output_names : sequence of str, optional
        Text under each layer, and beside each output unit.

    Raises
    ------
    ValueError
        If there are fewer than two layers, a layer without a mask or a unit, or what else is given does not fit them.
    """
    kept = [np.asarray(mask, bool) for mask in masks]
    shapes = [mask.shape for mask in kept]
    if len(kept) < 2 or not all(mask.ndim == 1 and mask.size for mask in kept):
        raise ValueError(f"masks must be of shape (units,), units ≥ 1, for each of two layers or more, got {shapes}")
    given = shapes if activations is None else [each if each is None else np.shape(each) for each in activations]
    if len(given) != len(shapes) or any(got not in (None, shape) for got, shape in zip(given, shapes)):
        raise ValueError(f"activations must be None or of the mask's shape for each layer, {shapes}, got {given}")
    for name, texts, among in (("layer_names", layer_names, kept), ("output_names", output_names, kept[-1])):
        if texts is not None and len(texts) != len(among):
            raise ValueError(f"{name} must have {len(among)} entries, got {len(texts)}")
    figure = LessonFigure(60 + 34 * max(map(len, kept)) + 44 * bool(title))
    _draw_network(figure.add_subplot(), kept, activations, layer_names, output_names)
    dropped = [f"{np.sum(~mask)} of {len(mask)} in layer {i}" for i, mask in enumerate(kept) if not mask.all()]
    sizes = ", ".join(str(len(mask)) for mask in kept)
    return finish(figure, title, f"Network with layers of {sizes} units. Dropped: {'; '.join(dropped) or 'none'}.")


def _draw_network(
    axes: Axes,
    masks: Sequence[np.ndarray],
    activations: Sequence[Any] | None = None,
    layer_names: Sequence[str] | None = None,
    output_names: Sequence[str] | None = None,
) -> None:
    # Layers and units are 1 apart; a unit is a marker, so that it is round whatever the shape of the axes.
    tallest, last = max(map(len, masks)), len(masks) - 1
    axes.set(xlim=(-0.2, last + 0.2), ylim=(-tallest / 2 - 0.1, tallest / 2 + 0.1))
    box, (width, height) = axes.get_position(), axes.figure.get_size_inches() * 72
    diameter = min(0.7 * box.height * height / tallest, 0.4 * box.width * width / (last + 0.4), 26)
    heights = [(len(mask) - 1) / 2 - np.arange(len(mask)) for mask in masks]
    edges = [
        ((layer, left), (layer + 1, right))
        for layer in range(last)
        for left in heights[layer][masks[layer]]
        for right in heights[layer + 1][masks[layer + 1]]
    ]
    axes.add_collection(LineCollection(edges, colors=_EDGE, linewidths=1, alpha=0.6, zorder=1))
    strengths = [None] * len(masks) if activations is None else activations
    for layer, (mask, y, strength) in enumerate(zip(masks, heights, strengths, strict=True)):
        x = np.full(len(y), layer)
        if strength is None:
            strength = np.full(len(y), float(0 < layer < last))  # hidden units are dark, the others white
        shades = _SHADES(np.clip(strength / max(np.max(strength), 1e-12), 0, 1))
        circles = {"s": diameter**2, "linewidths": 1.3, "clip_on": False}
        if mask.any():  # an empty scatter would leave a mark in the corner
            axes.scatter(x[mask], y[mask], c=shades[mask], edgecolors=style.INK, zorder=3, **circles)
        if not mask.all():
            dashes = {"linestyles": (0, (2.5, 1.5)), "edgecolors": style.GREY}
            axes.scatter(x[~mask], y[~mask], color=style.PALE_GREY, zorder=3, **(circles | dashes))
            cross = {"s": (0.4 * diameter) ** 2, "linewidths": 2, "clip_on": False}
            axes.scatter(x[~mask], y[~mask], color=style.GREY, marker="x", zorder=4, **cross)
    axes.set_xticks(range(len(masks)), layer_names or [""] * len(masks), linespacing=1.3)
    axes.set_yticks(heights[-1], output_names or [""] * len(masks[-1]))
    axes.yaxis.tick_right()
    axes.tick_params(length=0)
    axes.tick_params(axis="y", pad=-4)
    axes.spines[:].set_visible(False)
    axes.grid(False)


@lesson_style()
def dropout_picture(
    *, seed: int = 116, title: str = "Dropout: each image, in each step, trains with other units left out"
) -> LessonFigure:
    """Show what dropout is in one picture: a network, and beside it the same network in two steps of training."""
    sizes, drop_probs = (4, 6, 8, 3), (0.2, 0.5)
    random = np.random.default_rng(seed)
    figure = LessonFigure(410)
    whole, *panels = figure.subplots(1, 3)
    everything = [np.full(n, True) for n in sizes]
    _draw_network(whole, everything, layer_names=["input", "hidden", "hidden", "output"])
    whole.set_title("whole network: to predict")
    said = []
    for step, panel in enumerate(panels, 1):
        kept = [random.random(n) >= p for n, p in zip(sizes[1:-1], drop_probs)]
        lost = [f"{np.sum(~mask)} of {len(mask)}" for mask in kept]
        names = [f"p = {p}\n{count}\nout" for p, count in zip(drop_probs, lost)]
        _draw_network(panel, [everything[0], *kept, everything[-1]], layer_names=["input", *names, "output"])
        panel.set_title(f"training step {step}")
        said.append(f"in step {step}, {' and '.join(lost)}")
    alt = (
        f"Left: a network with layers of {', '.join(map(str, sizes))} units, all connected. Right: the same network in "
        f"training, with hidden units crossed out and without their edges: {'; '.join(said)}."
    )
    return finish(figure, title, alt)
