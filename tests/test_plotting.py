"""The figures show the data they are given, say in words what they show, and leave nothing changed."""

import base64
import gc
import io
import re
import threading
from types import SimpleNamespace

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import LineCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from d2l_utils import plotting
from d2l_utils.data import LABELS
from d2l_utils.plotting import (
    LOOKS,
    LessonFigure,
    activation_histograms,
    beside_another,
    dropout_picture,
    heat_map,
    learning_curves,
    mask_and_output,
    mean_and_variance,
    network_diagram,
    over_setting,
    sample_images,
    to_png,
)
from d2l_utils.plotting.style import number, text_width, wrap

COLOURS = {thing: look["color"] for thing, look in LOOKS.items()}


def history(num_epochs=10, seed=0, best=0.87):
    """Return a history as training makes it, of numbers made up but plausible."""
    random = np.random.default_rng(seed)
    epochs = np.arange(1, num_epochs + 1)
    accuracy = best - 0.3 * np.exp(-epochs / 2) + random.normal(0, 0.004, num_epochs)
    return SimpleNamespace(
        train_loss=list(0.4 + np.exp(-epochs / 3)),
        train_acc_noisy=list(accuracy - 0.02),
        train_acc_clean=list(accuracy + 0.01),
        test_loss=list(0.5 + np.exp(-epochs / 3)),
        test_acc=list(accuracy),
    )


def seeds(**kwargs):
    return [history(seed=seed, **kwargs) for seed in range(3)]


def images(count):
    return np.random.default_rng(0).integers(0, 256, (count, 28, 28), dtype=np.uint8)


def matrix(rows, columns):
    return np.random.default_rng(0).normal(size=(rows, columns))


def sweep(rows=4, columns=5, num_seeds=3):
    return 0.8 + np.random.default_rng(0).normal(0, 0.01, (rows, columns, num_seeds))


SETTINGS = {"row_name": "rate of layer 1", "col_name": "rate of layer 2"}
RELU = np.maximum(matrix(100, 100), 0)
SIZES = [1000, 2000, 60_000]


def panels(*arms):
    """Return two panels over SIZES, of numbers made up: three seeds for each size and arm."""
    values = sweep(len(SIZES), len(arms))
    return {name: {arm: values[:, j] for j, arm in enumerate(arms)} for name in ("test accuracy", "test loss")}


def whole(*sizes):
    """Return masks of a network that drops nothing."""
    return [np.ones(n) for n in sizes]


DRAWS = [np.array([0.0, 4.0]), np.array([1.0, 5.0, 3.0]), np.array([2.0])]
LONG = "0.2/0.5 · 256-512 · learning rate 0.5 · 60,000 images · 20 % noise · weight decay 0.001 · seed"

# Every figure, at usual and at extreme inputs.
FIGURES = {
    "images": lambda **k: sample_images(images(18), LABELS + LABELS[:8], **k),
    "one image": lambda **k: sample_images(images(1), ["bag"], **k),
    "forty images": lambda **k: sample_images(images(40), LABELS * 4, **k),
    "images, long labels": lambda **k: sample_images(
        images(9), ["ankle boot taken for pullover"] * 9, marked=[1, 0, 0] * 3, **k
    ),
    "one run": lambda **k: learning_curves(history(), **k),
    "one epoch": lambda **k: learning_curves(history(1), **k),
    "no epoch": lambda **k: learning_curves(history(0), **k),
    "a hundred epochs": lambda **k: learning_curves(history(100), **k),
    "loss": lambda **k: learning_curves(history(), "loss", **k),
    "two arms": lambda **k: learning_curves({"with dropout": seeds(), "without dropout": seeds(best=0.88)}, **k),
    "panels by run": lambda **k: learning_curves({"a": seeds(), "b": seeds()}, panels="run", **k),
    "six runs": lambda **k: learning_curves({f"{LONG} {i}": history(30, i) for i in range(6)}, **k),
    "six runs, by run": lambda **k: learning_curves(
        {f"{LONG} {i}": history(30, i) for i in range(6)}, panels="run", **k
    ),
    "beside another": lambda **k: beside_another(history(6), history(6, 1), name="a", other_name="b", **k),
    "beside another, no epoch": lambda **k: beside_another(history(0), history(0), name="a", other_name="b", **k),
    "over a setting": lambda **k: over_setting(SIZES, panels("with dropout", "without dropout"), name="n", **k),
    "over a setting, log": lambda **k: over_setting(SIZES, panels("a", LONG), name="images", log=True, **k),
    "over a setting, one value": lambda **k: over_setting([0.5], {"loss": {"a": [[1.0]]}}, name="rate", **k),
    "two histograms": lambda **k: activation_histograms({"predict mode": RELU, "train mode": RELU * 2}, **k),
    "four histograms": lambda **k: activation_histograms({f"{LONG} {i}": RELU for i in range(4)}, **k),
    "only zeros": lambda **k: activation_histograms({"dead": np.zeros(9)}, **k),
    "mean and variance": lambda **k: mean_and_variance([0, 0.5, 0.9], 2.0, DRAWS, DRAWS, **k),
    "mask, beside": lambda **k: mask_and_output(np.arange(16).reshape(2, 8), np.ones((2, 8)), RELU[:2, :8], 0, **k),
    "mask, below": lambda **k: mask_and_output(matrix(8, 12), np.ones((8, 12)), matrix(8, 12), 0.25, **k),
    "mask, one number": lambda **k: mask_and_output([1], [0], [0], 1, **k),
    "heat map": lambda **k: heat_map(sweep(), range(4), range(5), **SETTINGS, **k),
    "large heat map": lambda **k: heat_map(sweep(8, 12), range(8), [1.23456e-5] * 12, **SETTINGS, **k),
    "empty heat map": lambda **k: heat_map(np.full((2, 2), np.nan), "ab", "cd", **SETTINGS, **k),
    "network": lambda **k: network_diagram(whole(8, 12, 12, 10), output_names=LABELS, layer_names=list("abcd"), **k),
    "smallest network": lambda **k: network_diagram(whole(2, 1), **k),
    "dropout in a picture": lambda **k: dropout_picture(**k),
}
every_figure = pytest.mark.parametrize("draw", FIGURES.values(), ids=FIGURES)
TITLE = "Dropping units at random keeps a network from relying on any one of them, and that is the point"


def texts(figure):
    return [text.get_text() for text in figure.findobj(Text) if text.get_text() and text.get_visible()]


def pixels(figure, **kwargs):
    return np.asarray(Image.open(io.BytesIO(to_png(figure, **kwargs))).convert("RGB"))


# ---------------------------------------------------------------------- what all figures have in common


@every_figure
def test_a_figure_is_made_without_pyplot_and_leaves_the_settings_as_they_were(draw):
    before, numbers = dict(mpl.rcParams), plt.get_fignums()
    figure = draw()
    to_png(figure)
    assert isinstance(figure, Figure)
    assert plt.get_fignums() == numbers
    assert dict(mpl.rcParams) == before


@every_figure
def test_the_alt_text_begins_with_the_finding_and_goes_on(draw):
    alt = draw(title=TITLE).alt
    assert alt.startswith(TITLE + ". ")
    assert len(alt) > len(TITLE) + 10


@pytest.mark.slow
@every_figure
def test_no_text_is_cut_off_or_too_small(draw, monkeypatch):
    drawn, draw_text = [], Text.draw  # ticks beyond the limits exist, too, but are not drawn
    monkeypatch.setattr(Text, "draw", lambda text, renderer: drawn.append(text) or draw_text(text, renderer))
    figure = draw(title=TITLE)
    to_png(figure, 1)
    width, height = figure.bbox.size
    written = [text for text in drawn if text.get_text().strip()]
    assert written
    for text in written:
        box = text.get_window_extent()
        assert text.get_fontsize() >= 11
        assert min(box.x0, box.y0, width - box.x1, height - box.y1) > -1, (text, box)


@pytest.mark.slow
def test_a_figure_that_was_drawn_keeps_its_canvas_and_no_pixels():
    figure = FIGURES["two arms"]()
    canvas, before = figure.canvas, count_of(RendererAgg)
    to_png(figure)
    assert figure.canvas is canvas
    assert count_of(RendererAgg) == before


def count_of(kind: type) -> int:
    gc.collect()
    return sum(isinstance(each, kind) for each in gc.get_objects())


def test_a_learners_own_settings_do_not_mix_with_ours():
    plain = to_png(FIGURES["two arms"]())
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "black", "text.color": "white", "lines.linewidth": 9}):
        assert to_png(FIGURES["two arms"]()) == plain


@pytest.mark.slow
def test_threads_that_draw_at_once_do_not_disturb_each_other():
    names = ["two arms", "mask, below", "dropout in a picture", "heat map"]
    alone = {name: to_png(FIGURES[name]()) for name in names}
    before, together = dict(mpl.rcParams), {}
    threads = [
        threading.Thread(target=lambda name=name: together.update({name: to_png(FIGURES[name]())})) for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == alone
    assert dict(mpl.rcParams) == before


# -------------------------------------------------------------------------------- colours and pixels


def contrast_with_white(colour):
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 1.05 / (0.05 + np.dot(linear, [0.2126, 0.7152, 0.0722]))


def test_each_thing_has_a_colour_of_its_own_that_stands_out_from_white():
    assert set(LOOKS) == {"train noisy", "train clean", "test", "with dropout", "without dropout"}
    assert len(set(COLOURS.values())) == len(COLOURS)
    assert all(contrast_with_white(colour) >= 3 for colour in COLOURS.values())


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_png_has_exactly_the_size_asked_for(scale):
    figure = LessonFigure(300, 500)
    assert pixels(figure, scale=scale).shape == (300 * scale, 500 * scale, 3)
    assert figure.dpi == 96


@pytest.mark.slow
def test_a_png_keeps_the_colours_that_were_drawn():
    drawn = {tuple(colour) for colour in pixels(learning_curves(history())).reshape(-1, 3)}
    for thing in ("train noisy", "train clean", "test"):
        assert tuple(round(255 * part) for part in to_rgb(COLOURS[thing])) in drawn
    assert (pixels(learning_curves(history()))[0] == 255).all()


def test_a_picture_of_more_colours_than_a_palette_holds_keeps_them_all():
    figure = Figure((256 / 96, 256 / 96))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    ramp = np.stack(np.meshgrid(np.arange(256), np.arange(256), [128]), axis=-1)[:, :, 0].astype(np.uint8)
    axes.imshow(ramp, aspect="auto", interpolation="nearest", extent=(0, 1, 0, 1))
    assert (pixels(figure, scale=1) == ramp).all()


# --------------------------------------------------------------------------------------------- in a notebook


@pytest.fixture
def shell(monkeypatch):
    """Stand in for a shell where `%matplotlib inline` and d2l registered printers for figures."""
    from IPython.core.formatters import DisplayFormatter
    from IPython.core.pylabtools import select_figure_formats

    shell = SimpleNamespace(display_formatter=DisplayFormatter())
    monkeypatch.setattr("IPython.get_ipython", lambda: shell)
    select_figure_formats(shell, {"png", "svg", "pdf", "jpeg"})
    return shell


def test_ipython_shows_a_figure_once_as_a_crisp_image_with_its_alt_text(shell):
    figure = learning_curves(history(), title='A "quoted" <b>finding</b> & more')
    data, metadata = shell.display_formatter.format(figure)
    assert set(data) == {"text/html", "image/png", "text/plain"}
    assert metadata == {"image/png": {"width": 816, "height": 360, "alt": figure.alt}}
    assert Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).size == (1632, 720)
    assert data["text/html"].count("<img") == 1
    assert f'src="data:image/png;base64,{data["image/png"]}" width="816" height="360"' in data["text/html"]
    assert 'alt="A &quot;quoted&quot; &lt;b&gt;finding&lt;/b&gt; &amp; more. Line chart' in data["text/html"]
    assert figure.alt in data["text/plain"]


@pytest.mark.filterwarnings("ignore:backend2gui")
def test_a_learners_own_figure_is_shown_as_ever(shell):
    figure = Figure()
    figure.add_subplot().plot([1, 2])
    LessonFigure()._repr_mimebundle_()
    assert set(shell.display_formatter.format(figure)[0]) >= {"image/png", "image/svg+xml"}


def test_a_figure_shows_itself_outside_ipython_too():
    figure = learning_curves(history(3))
    assert repr(figure) == f"<LessonFigure: {figure.alt}>"
    assert figure._repr_html_().startswith('<img class="d2l-figure" ')


@pytest.mark.slow
def test_a_notebook_shows_each_figure_once_and_exports_it_with_its_alt_text():
    nbformat = pytest.importorskip("nbformat")
    from nbclient import NotebookClient
    from nbconvert import HTMLExporter

    cells = [
        "from d2l_utils.plotting import dropout_picture\n"
        "import warnings\n"
        "with warnings.catch_warnings():\n"
        "    warnings.simplefilter('error')\n"
        "    figure = dropout_picture(title='Plain')\n"
        "    figure._repr_html_()\n"
        "figure",
        "%matplotlib inline\n%config InlineBackend.figure_formats = ['svg', 'retina']\ndropout_picture(title='Inline')",
        "import d2l.mxnet\nd2l.mxnet.use_svg_display()\nfigure = dropout_picture(title='d2l')\nfigure",
        "handle = display(figure, display_id=True)\nhandle.update(dropout_picture(title='Updated'))",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    for cell, title in zip(notebook.cells, ("Plain", "Inline", "d2l", "Updated"), strict=True):
        [output] = [output for output in cell.outputs if output.output_type != "stream"]
        assert set(output.data) == {"text/html", "image/png", "text/plain"}
        assert f'alt="{title}. Left: a network' in output.data["text/html"]
    page, _ = HTMLExporter().from_notebook_node(notebook)
    assert re.findall(r'<img[^>]*?alt="(\w+)\.', page) == ["Plain", "Inline", "d2l", "Updated"]


# -------------------------------------------------------------------------------------------------- images


def test_images_are_shown_as_they_are_in_the_order_given():
    given = images(11)
    figure = sample_images(given, [*LABELS, "bag"])
    [axes] = figure.axes
    assert all((shown.get_array() == image).all() for shown, image in zip(axes.images, given, strict=True))
    assert [text.get_text() for text in axes.texts] == [*LABELS, "bag"]
    # Row by row: nine images a row, below each other in the same column.
    lefts, _, _, tops = np.array([shown.get_extent() for shown in axes.images]).T
    assert (np.diff(lefts[:9]) > 0).all()
    assert lefts[9] == lefts[0]
    assert tops[9] > tops[0]


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        (np.full((2, 4, 4), 7, np.uint8), (0, 255)),
        (np.full((2, 4, 4), 0.5), (0, 1)),
        (np.stack([np.full((4, 4), -2.0), np.full((4, 4), 3.0)]), (-2, 3)),
    ],
)
def test_all_images_share_one_scale_of_grey(values, limits):
    assert {image.get_clim() for image in sample_images(values).axes[0].images} == {limits}


def test_marked_images_stand_out_by_frame_and_weight():
    axes = sample_images(images(3), ["a", "b", "c"], marked=[False, True, False]).axes[0]
    assert [frame.get_linewidth() > 2 for frame in axes.patches] == [False, True, False]
    assert [text.get_weight() for text in axes.texts] == ["normal", "bold", "normal"]


def test_images_with_a_channel_axis_are_taken():
    assert len(sample_images(np.zeros((5, 1, 28, 28))).axes[0].images) == 5


# ----------------------------------------------------------------------------------------- learning curves


def drawn_lines(axes):
    return {line.get_label(): line.get_ydata() for line in axes.get_lines()}


def test_one_run_is_drawn_as_three_curves_of_its_own_numbers():
    run = history()
    [axes] = learning_curves(run).axes
    lines = drawn_lines(axes)
    assert list(lines) == ["train noisy", "train clean", "test"]
    np.testing.assert_array_equal(lines["train noisy"], run.train_acc_noisy)
    np.testing.assert_array_equal(lines["train clean"], run.train_acc_clean)
    np.testing.assert_array_equal(lines["test"], run.test_acc)
    assert [line.get_color() for line in axes.get_lines()] == [COLOURS[name] for name in lines]
    assert all((line.get_xdata() == np.arange(1, 11)).all() for line in axes.get_lines())


def test_the_loss_has_no_clean_train_curve():
    run = history()
    lines = drawn_lines(learning_curves(run, "loss").axes[0])
    assert list(lines) == ["train noisy", "test"]
    np.testing.assert_array_equal(lines["train noisy"], run.train_loss)
    np.testing.assert_array_equal(lines["test"], run.test_loss)


def test_several_seeds_are_drawn_as_their_mean_with_a_band_from_minimum_to_maximum():
    runs = seeds()
    figure = learning_curves({"with dropout": runs}, quantities=["test"])
    [axes] = figure.axes
    values = np.array([run.test_acc for run in runs])
    np.testing.assert_allclose(drawn_lines(axes)["test"], values.mean(axis=0))
    [band] = axes.collections
    corners = band.get_paths()[0].vertices
    for epoch in range(1, 11):
        at_epoch = corners[corners[:, 0] == epoch, 1]
        assert at_epoch.min() == values[:, epoch - 1].min()
        assert at_epoch.max() == values[:, epoch - 1].max()
    assert any("min–max of 3 seeds" in text for text in texts(figure))


def test_over_a_setting_a_line_is_the_mean_over_the_seeds_and_a_band_reaches_from_minimum_to_maximum():
    shown = panels("with dropout", "without dropout")
    shown["test loss"]["without dropout"][1, 2] = np.nan
    figure = over_setting(SIZES, shown, name="training images", log=True)
    for axes, lines in zip(figure.axes, shown.values(), strict=True):
        for (arm, values), band in zip(lines.items(), axes.collections, strict=True):
            np.testing.assert_allclose(drawn_lines(axes)[arm], np.nanmean(values, axis=1))
            corners = band.get_paths()[0].vertices
            for setting, row in zip(SIZES, values, strict=True):
                at_setting = corners[corners[:, 0] == setting, 1]
                assert (at_setting.min(), at_setting.max()) == (np.nanmin(row), np.nanmax(row))
        assert [label.get_text() for label in axes.get_xticklabels()] == ["1,000", "2,000", "60,000"]
    assert "test loss, without dropout: 1000: 0.8" in figure.alt


def test_one_seed_has_no_band_and_nothing_is_said_of_one():
    figure = learning_curves({"a": [history()], "b": history()})
    assert not any(axes.collections for axes in figure.axes)
    assert not any("seeds" in text for text in texts(figure))


def test_two_arms_are_drawn_in_one_panel_a_quantity_on_one_scale():
    arms = {"with dropout": seeds(), "without dropout": seeds(best=0.88)}
    figure = learning_curves(arms)
    assert len(figure.axes) == 3
    assert len({axes.get_ylim() for axes in figure.axes}) == 1
    for axes, column in zip(figure.axes, ("train_acc_noisy", "train_acc_clean", "test_acc"), strict=True):
        for label, runs in arms.items():
            mean = np.mean([getattr(run, column) for run in runs], axis=0)
            np.testing.assert_allclose(drawn_lines(axes)[label], mean)
        assert [line.get_color() for line in axes.get_lines()] == [COLOURS[label] for label in arms]


def test_panels_by_run_show_the_quantities_of_each_run_together():
    runs = {"wide": history(seed=1), "narrow": history(seed=2)}
    figure = learning_curves(runs, panels="run")
    assert [axes.get_title(loc="left") for axes in figure.axes] == ["wide", "narrow"]
    for axes, run in zip(figure.axes, runs.values(), strict=True):
        np.testing.assert_array_equal(drawn_lines(axes)["test"], run.test_acc)


def test_with_and_without_dropout_keep_their_colours_among_other_runs():
    labels = ["wide", "No dropout", "with dropout (0.2, 0.5)", "deep", "noisy", "small", "other", "one more", "last"]
    lines = learning_curves({label: history() for label in labels}, quantities=["test"]).axes[0].get_lines()
    colours = {line.get_label(): line.get_color() for line in lines}
    assert colours["with dropout (0.2, 0.5)"] == COLOURS["with dropout"]
    assert colours["No dropout"] == COLOURS["without dropout"]
    looks = [(line.get_color(), str(line._dash_pattern)) for line in lines]
    assert len(set(looks[:7])) == 7


def test_folds_and_their_validation_loss_are_called_what_they_are():
    runs = {"without dropout": seeds(), "with dropout 0.5": seeds()}
    figure = learning_curves(runs, "loss", test_name="validation", band_of="folds")
    assert "validation:\nevaluated without dropout" in texts(figure)
    assert any("min–max of 3 folds" in text for text in texts(figure))
    assert "without dropout, validation 0." in figure.alt
    assert not any("test" in text or "seeds" in text for text in [*texts(figure), figure.alt])
    assert any("validation" in text for text in texts(learning_curves(seeds()[0], "loss", test_name="validation")))


def test_the_other_arms_look_is_nobody_elses_where_an_arm_is_named():
    def looks(*labels):
        figure = learning_curves({label: history() for label in labels}, quantities=["test"])
        return {line.get_label(): (line.get_color(), line.get_linestyle()) for line in figure.axes[0].get_lines()}

    without = looks("with dropout", "without dropout")["without dropout"]
    named = looks("with dropout 0.2/0.5", "with dropout 0.5/0.2", "live")
    assert without not in named.values()
    assert len(set(named.values())) == 3
    assert without in looks("a", "b").values(), "where no arm is named, all looks are there to be had"
    assert len(set(looks("with dropout", *"abcdef").values())) == 7


def test_a_pandas_frame_is_a_history():
    run = history()
    frame = pd.DataFrame(vars(run), index=pd.RangeIndex(1, 11, name="epoch"))
    assert to_png(learning_curves(frame)) == to_png(learning_curves(run))


@pytest.mark.slow
def test_runs_and_seeds_may_differ_in_length():
    figure = learning_curves({"a": [history(5), history(3)], "b": history(2)}, quantities=["test"])
    lines = drawn_lines(figure.axes[0])
    expected = [np.mean(pair) for pair in zip(history(5).test_acc[:3], history(3).test_acc, strict=True)]
    np.testing.assert_allclose(lines["a"], expected + history(5).test_acc[3:])
    assert len(lines["b"]) == 2
    assert any("min–max of 1–2 seeds" in text for text in texts(figure))


def test_what_is_not_a_number_leaves_a_gap_and_a_number_between_two_gaps_a_dot():
    run = history(30)
    run.test_acc[4] = run.test_acc[6] = float("nan")
    run.test_acc[20] = float("inf")
    [line] = learning_curves(run, quantities=["test"]).axes[0].get_lines()
    assert list(np.flatnonzero(np.isnan(line.get_ydata()))) == [4, 6, 20]
    assert list(line.get_markevery()) == [5]


def test_a_quantity_nobody_measured_is_left_out():
    run = history()
    run.train_acc_clean = [float("nan")] * 10
    assert list(drawn_lines(learning_curves(run).axes[0])) == ["train noisy", "test"]
    run.train_acc_clean = []
    assert list(drawn_lines(learning_curves(run).axes[0])) == ["train noisy", "test"]


def test_an_arm_without_a_run_is_named_and_has_no_curve():
    figure = learning_curves({"a": [], "b": history()})
    assert "a, test none; b, train noisy 0." in figure.alt


def test_before_the_first_epoch_an_empty_chart_says_so():
    for runs in (history(0), {}, {"a": [], "b": history(0)}):
        figure = learning_curves(runs)
        assert "no finished epoch yet" in texts(figure)
        assert "no finished epoch yet" in figure.alt


@pytest.mark.parametrize(("num_epochs", "planned"), [(1, None), (2, None), (7, None), (100, None), (3, 50)])
def test_epochs_are_whole_numbers_on_an_axis_as_long_as_the_run(num_epochs, planned):
    figure = learning_curves(history(num_epochs), num_epochs=planned)
    to_png(figure, 1)
    axes = figure.axes[0]
    low, high = axes.get_xlim()
    labels = [tick for tick in axes.get_xticks() if low <= tick <= high]
    assert labels
    assert all(tick == round(tick) >= 1 for tick in labels)
    assert low < 1
    assert high > (planned or num_epochs)


@pytest.mark.parametrize("metric", ["acc", "loss"])
def test_all_numbers_lie_within_the_axis_which_says_where_it_starts(metric):
    axes = learning_curves({"a": seeds(), "b": history(seed=7)}, metric).axes[0]
    low, high = axes.get_ylim()
    for line in axes.get_lines():
        assert low < line.get_ydata().min() <= line.get_ydata().max() < high
    assert axes.get_ylabel().endswith(f"(axis from {low:.3g})")
    assert learning_curves(history(), ylim=(0, 1)).axes[0].get_ylim() == (0, 1)
    assert learning_curves(history(), ylim=(0, 1)).axes[0].get_ylabel() == "accuracy"


def test_an_accuracy_of_one_is_not_above_the_axis():
    run = SimpleNamespace(test_acc=[1.0, 1.0], train_acc_noisy=[0.9, 1.0], train_acc_clean=[1.0, 1.0])
    assert 1 < learning_curves(run).axes[0].get_ylim()[1] < 1.01


def test_the_alt_text_says_where_each_curve_ends():
    runs = [SimpleNamespace(test_acc=[0.5, 0.8]), SimpleNamespace(test_acc=[0.5, 0.9])]
    alt = learning_curves({"with dropout": runs}, quantities=["test"], title="It learns!").alt
    assert alt == (
        "It learns! Line chart of accuracy over 2 epochs. At the end: with dropout, test 0.850 (0.800–0.900)."
    )


# -------------------------------------------------------------------------------------------- activations


def test_histograms_count_zeros_apart_and_the_rest_as_shares_of_all():
    activations = np.concatenate([np.zeros(500), np.random.default_rng(0).uniform(1, 2, 300), np.full(200, -1.0)])
    figure = activation_histograms({"layer 1": activations, "layer 2": 2 * activations})
    strip, axes = figure.axes[:2]
    zeros, others = strip.patches
    assert (zeros.get_width(), others.get_width()) == (0.5, 0.5)
    assert zeros.get_hatch()
    shares, edges, _ = axes.patches[0].get_data()
    counts, _ = np.histogram(activations[activations != 0], edges)
    np.testing.assert_allclose(shares, counts / 1000)
    assert "layer 1\n50 % exactly 0" in texts(figure)
    assert f"layer 1: 50 % exactly 0, mean {number(activations.mean(), 2)}" in figure.alt


def test_histograms_of_one_figure_share_their_axes():
    figure = activation_histograms({"small": RELU, "large": 3 * RELU})
    first, second = figure.axes[1], figure.axes[3]
    assert first.get_xlim() == second.get_xlim()
    assert first.get_ylim() == second.get_ylim()
    assert first.get_xlim()[1] >= 3 * RELU.max()


def test_the_mean_line_stands_at_the_mean_of_all_numbers_zeros_included():
    [line] = activation_histograms({"a": RELU}).axes[1].get_lines()
    assert line.get_xdata()[0] == pytest.approx(RELU.mean())


def test_activations_that_are_not_finite_are_left_out_and_counted():
    figure = activation_histograms({"a": [0.0, 1.0, np.nan, np.inf]})
    assert "50 % exactly 0, 2 not finite" in figure.alt


def test_mean_and_variance_are_those_of_the_draws_beside_the_formula():
    rates, halves = [0, 0.5, 0.9], [draws / 2 for draws in DRAWS]
    left, right = mean_and_variance(rates, 2.0, DRAWS, halves).axes
    curve, dots, straight, squares = left.get_lines()
    assert list(dots.get_ydata()) == [2, 3, 2]
    assert list(squares.get_ydata()) == [1, 1.5, 1]
    np.testing.assert_allclose(curve.get_ydata(), 2)
    np.testing.assert_allclose(straight.get_ydata(), 2 * (1 - straight.get_xdata()))
    computed, measured = right.get_lines()
    np.testing.assert_allclose(measured.get_ydata(), [np.var(draws) for draws in DRAWS])
    p = computed.get_xdata()
    np.testing.assert_allclose(computed.get_ydata(), 4 * p / (1 - p))


# -------------------------------------------------------------------------------------------- mask and output


def cells(figure):
    """Return the numbers written in the three grids, and which cells of each are hatched, row by row."""
    [axes] = figure.axes
    boxes = [patch for patch in axes.patches if patch.get_fill()]
    written = {(text.get_position()[0], text.get_position()[1]): text.get_text() for text in axes.texts}
    middles = [(box.get_x() + box.get_width() / 2, box.get_y() + box.get_height() / 2) for box in boxes]
    numbers = np.array([written[middle] for middle in middles]).reshape(3, -1)
    return numbers, np.array([bool(box.get_hatch()) for box in boxes]).reshape(3, -1)


def test_mask_and_output_writes_every_number_and_hatches_what_was_dropped():
    X = np.arange(16).reshape(2, 8)
    mask = np.array([[0, 1, 1, 0, 1, 0, 1, 1], [1, 1, 0, 1, 0, 0, 1, 1]])
    figure = mask_and_output(X, mask, 2 * mask * X, 0.5, title="Half are dropped")
    numbers, hatched = cells(figure)
    assert list(numbers[0]) == [str(value) for value in range(16)]
    assert list(numbers[1]) == [str(value) for value in mask.ravel()]
    assert list(numbers[2]) == [str(value) for value in (2 * mask * X).ravel()]
    assert not hatched[0].any()
    assert (hatched[1] == (mask.ravel() == 0)).all()
    assert (hatched[2] == (mask.ravel() == 0)).all()
    assert "6 of 16 numbers dropped, survivors ÷ (1 − 0.5), that is × 2" in figure.alt


def test_a_kept_zero_is_not_shown_as_dropped():
    _, hatched = cells(mask_and_output([0.0, 5.0], [1, 0], [0.0, 0.0], 0.5))
    assert list(hatched[2]) == [False, True]


@pytest.mark.parametrize(
    ("drop_prob", "rescale", "said"),
    [
        (0, True, "survivors ÷ (1 − 0), that is × 1"),
        (0.25, True, "survivors ÷ (1 − 0.25), that is × 1.33"),
        (1, True, "all dropped: nothing to rescale"),
        (0.5, False, "survivors not rescaled"),
    ],
)
def test_the_scale_is_stated(drop_prob, rescale, said):
    figure = mask_and_output([1.0], [1], [1.0], drop_prob, rescale=rescale)
    assert any(said in text for text in texts(figure))


# ----------------------------------------------------------------------------------------------- heat map


def test_a_heat_map_outlines_what_is_behind_the_best_by_less_than_two_standard_errors_in_pairs():
    hard = np.array([0, 0.3, 0.1])  # to each seed its own: ranges overlap, pairs tell
    gains = np.array([[[0.80, 0.80, 0.80], [0.89, 0.86, 0.87]], [[0.88, 0.88, 0.88], [0.70, 0.71, 0.69]]])
    figure = heat_map(gains - hard, [0, 0.5], ["narrow", "wide"], row_name="rate", col_name="width")
    [axes] = figure.axes
    error = np.std([0.01, -0.02, -0.01], ddof=1) / np.sqrt(3)
    assert [text.get_text() for text in axes.texts] == [
        "0.667\n±0.000", f"0.740\n±{error:.3f}", "0.747 ★", "0.567\n±0.006",
    ]  # fmt: skip
    colours = [patch.get_facecolor() for patch in axes.patches]
    assert colours[1] == colours[2]
    assert len(set(colours)) == 3
    outlined = {(line.get_xdata().mean(), line.get_ydata().mean()) for line in axes.get_lines()}
    assert outlined == {(1.5, 0), (2, 0.5), (1, 0.5), (1.5, 1), (0.5, 1), (0, 1.5), (0.5, 2), (1, 1.5)}
    assert "Best: rate 0.5, width narrow. Less than two standard errors behind it: rate 0, width wide." in figure.alt


def test_seeds_that_one_cell_lacks_do_not_count_for_its_difference_from_the_best():
    values = [[[0.9, 0.8, 0.7], [np.nan, 0.79, 0.69]]]
    assert heat_map(values, "a", "bc", **SETTINGS).axes[0].texts[1].get_text() == "0.740\n±0.000"
    ahead_in_all_pairs = [[[0.9, 0.9, 0.5, 0.5], [np.nan, np.nan, 0.6, 0.61]]]
    assert "behind it: a a, b c." in heat_map(ahead_in_all_pairs, "a", "bc", row_name="a", col_name="b").alt
    none_shared = [[[0.9, 0.8, np.nan, np.nan], [np.nan, np.nan, 0.7, 0.6]]]
    assert heat_map(none_shared, "a", "bc", **SETTINGS).axes[0].texts[1].get_text() == "0.650\n±–"


def test_a_map_of_losses_outlines_as_one_of_gains():
    values = np.array([[[0.80, 0.80, 0.80], [0.89, 0.86, 0.87]], [[0.88, 0.88, 0.88], [0.70, 0.71, 0.69]]])
    gains, losses = (
        heat_map(each, "ab", "cd", best=best, **SETTINGS) for each, best in ((values, "max"), (-values, "min"))
    )
    assert gains.alt.partition(" Best: ")[2] == losses.alt.partition(" Best: ")[2] != ""


def test_neighbours_that_do_as_well_share_one_outline():
    figure = heat_map(np.full((1, 2, 2), [0.8, 0.9]), ["a"], ["b", "c"], **SETTINGS)
    assert len(figure.axes[0].get_lines()) == 6


def test_where_less_is_better_the_least_is_the_best():
    figure = heat_map([[0.3, 0.2]], ["a"], ["b", "c"], best="min", value_name="test loss", **SETTINGS)
    assert [text.get_text() for text in figure.axes[0].texts] == ["0.300", "0.200 ★"]
    assert "one seed each, so the spread is not known" in " ".join(texts(figure))


def test_cells_without_a_result_are_hatched_and_not_the_best():
    values = np.array([[[np.nan, np.nan], [0.5, np.nan]], [[0.6, 0.7], [np.inf, np.nan]]])
    axes = heat_map(values, "ab", "cd", **SETTINGS).axes[0]
    assert [text.get_text() for text in axes.texts] == ["–", "0.500\n1 seed", "0.650 ★", "–"]
    assert [bool(patch.get_hatch()) for patch in axes.patches] == [True, False, False, True]


# ------------------------------------------------------------------------------------------------ networks


def edges(axes):
    [lines] = [collection for collection in axes.collections if isinstance(collection, LineCollection)]
    return {tuple(map(tuple, segment)) for segment in lines.get_segments()}


def markers(axes):
    """Return how many units are drawn whole and how many crossed out."""
    sizes = [len(c.get_offsets()) for c in axes.collections if not isinstance(c, LineCollection)]
    crosses = sum(len(c.get_offsets()) for c in axes.collections if c.get_zorder() == 4)
    return sum(sizes) - 2 * crosses, crosses


def test_a_whole_network_has_all_its_edges():
    [axes] = network_diagram(whole(3, 4, 2)).axes
    assert len(edges(axes)) == 3 * 4 + 4 * 2
    assert markers(axes) == (9, 0)


def test_a_dropped_unit_is_crossed_out_and_loses_its_edges():
    figure = network_diagram([[1] * 3, [True, False, True, False], [1] * 2])
    [axes] = figure.axes
    assert len(edges(axes)) == 3 * 2 + 2 * 2
    assert markers(axes) == (7, 2)
    gone = {(1, 0.5), (1, -1.5)}
    assert not any(set(edge) & gone for edge in edges(axes))
    assert "Dropped: 2 of 4 in layer 1." in figure.alt


def test_a_layer_dropped_altogether_leaves_no_edge():
    figure = network_diagram([[1] * 3, np.zeros(4), [1] * 2])
    assert edges(figure.axes[0]) == set()
    assert markers(figure.axes[0]) == (5, 4)
    assert (pixels(figure)[-20:, :20] == 255).all()


def test_the_larger_an_activation_the_darker_its_unit():
    assert network_diagram(np.ones((3, 4), bool), activations=np.ones((3, 4))).axes
    [axes] = network_diagram(whole(2, 3), activations=[None, [0.0, 1.0, 2.0]]).axes
    shades = axes.collections[-1].get_facecolors()[:, 0]
    assert shades[0] > shades[1] > shades[2]


def test_the_dropout_picture_shows_the_whole_network_and_two_steps_with_other_units_left_out():
    figure = dropout_picture()
    assert [markers(axes) for axes in figure.axes] == [(21, 0), (16, 5), (15, 6)]
    assert "in step 1, 1 of 6 and 4 of 8; in step 2, 2 of 6 and 4 of 8" in figure.alt
    assert dropout_picture(seed=5).alt == dropout_picture(seed=5).alt != figure.alt


# -------------------------------------------------------------------------------- wrong input

WRONG = {
    "no images": (lambda: sample_images(np.zeros((0, 28, 28))), "n ≥ 1, got"),
    "flat images": (lambda: sample_images(np.zeros((5, 784))), r"\(n, h, w\).*got \(5, 784\)"),
    "labels missing": (lambda: sample_images(images(3), ["bag"]), "labels must have one entry per image: got 1 for 3"),
    "marks missing": (lambda: sample_images(images(3), marked=[True]), "marked must have one entry per image"),
    "no columns": (lambda: sample_images(images(3), num_cols=0), "num_cols must be at least 1, got 0"),
    "metric": (lambda: learning_curves(history(), "accuracy"), '"acc" or "loss", got \'accuracy\''),
    "quantity": (lambda: learning_curves(history(), "loss", quantities=["train clean"]), "train noisy, test, got"),
    "no quantity": (lambda: learning_curves(history(), quantities=[]), "quantities of 'acc' are"),
    "panels": (lambda: learning_curves(history(), panels="arm"), '"quantity" or "run", got \'arm\''),
    "history": (lambda: learning_curves({"a": SimpleNamespace(test_acc=[0.5])}), "history of 'a' has no train_acc"),
    "table": (lambda: learning_curves(SimpleNamespace(test_loss=[[1]], train_loss=[1]), "loss"), "per epoch"),
    "no activations": (lambda: activation_histograms({}), "mapping from label to array"),
    "an array": (lambda: activation_histograms(np.zeros(3)), "mapping from label to array"),
    "nothing finite": (lambda: activation_histograms({"h": [np.nan]}), "'h' hold no finite number, of 1"),
    "draws": (lambda: mean_and_variance([0, 0.5], 1, DRAWS[:2], DRAWS), "got 2 and 3 for 2 rates"),
    "rate of 1": (lambda: mean_and_variance([0, 1], 1, DRAWS[:2], DRAWS[:2]), r"rates must lie in \[0, 1\)"),
    "shapes": (lambda: mask_and_output([1, 2], [1], [1, 2], 0.5), r"got \(1, 2\), \(1, 1\) and \(1, 2\)"),
    "large": (lambda: mask_and_output(*3 * [np.ones((9, 9))], 0.5), r"got \(9, 9\): pass a part"),
    "mask": (lambda: mask_and_output([1], [0.5], [1], 0.5), "made of 0"),
    "rate": (lambda: mask_and_output([1], [1], [1], 1.5), r"drop_prob must lie in \[0, 1\], got 1.5"),
    "rate nan": (lambda: mask_and_output([1], [1], [1], np.nan), "drop_prob must lie in"),
    "a size missing": (
        lambda: over_setting(SIZES[:2], panels("a"), name="images"),
        r"'test accuracy' of 'a' must have the shape \(2, seeds\), got \(3, 3\)",
    ),
    "an arm missing": (
        lambda: over_setting(SIZES, panels("a") | {"x": {}}, name="images"),
        r"each panel must have the arms \['a'\], 'x' has \[\]",
    ),
    "grid": (lambda: heat_map(sweep(), "abc", "abcde", **SETTINGS), r"\(3, 5, seeds\).*got \(4, 5, 3\)"),
    "best": (lambda: heat_map(sweep(), "abcd", "abcde", best="top", **SETTINGS), "got 'top'"),
    "no layers": (lambda: network_diagram([]), r"two layers or more, got \[\]"),
    "one layer": (lambda: network_diagram(whole(2)), r"two layers or more, got \[\(2,\)\]"),
    "sizes for masks": (lambda: network_diagram([4, 6]), r"two layers or more, got \[\(\), \(\)\]"),
    "no mask": (lambda: network_diagram([None, [1, 0]]), r"two layers or more, got \[\(\), \(2,\)\]"),
    "no units": (lambda: network_diagram([[1, 0], []]), "units ≥ 1"),
    "long activations": (
        lambda: network_diagram(whole(2, 2), activations=[None, [1, 2, 3]]),
        r"activations must .* \[\(2,\), \(2,\)\], got \[None, \(3,\)\]",
    ),
    "activations of a layer missing": (
        lambda: network_diagram(whole(2, 2, 1), activations=[None, [1, 2]]),
        r"activations must .* got \[None, \(2,\)\]",
    ),
    "a layer's name missing": (lambda: network_diagram(whole(2, 1), layer_names="a"), "layer_names must have 2 .* 1$"),
    "an output's name missing": (
        lambda: network_diagram(whole(2, 2), output_names="a"),
        "output_names must have 2 entries, got 1",
    ),
}


@pytest.mark.parametrize(("call", "message"), WRONG.values(), ids=WRONG)
def test_wrong_input_is_refused_with_what_was_wrong(call, message):
    with pytest.raises(ValueError, match=message):
        call()


@pytest.mark.parametrize("runs", [3, "history", {"a": [history(), None]}, {"a": {"test_acc": [1]}}, np.zeros(3)])
def test_what_is_not_a_history_is_refused(runs):
    with pytest.raises(TypeError, match="expected a training history"):
        learning_curves(runs)


# -------------------------------------------------------------------------------- numbers and words


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (2, None, "2"), (-0.0, None, "0"), (1 / 3, None, "0.33"), (-1.5, None, "−1.5"), (100, None, "100"),
        (0.0004, None, "4e−04"), (12345, None, "1.2e+04"), (float("nan"), None, "nan"), (7, 0, "7"),
        (float("-inf"), None, "−inf"), (0.5, 2, "0.50"), (0, 2, "0.00"), (-0.001, 2, "−1e−03"),
    ],
)  # fmt: skip
def test_numbers_are_written_short_and_true(value, decimals, written):
    assert number(value, decimals) == written


def test_wrapped_text_loses_nothing_and_fits():
    text = f"{LONG} with_one_word_that_is_longer_than_any_line_could_possibly_be"
    lines = wrap(text, 120).split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line) <= 120 for line in lines)
    assert wrap("two\nlines", 500) == "two\nlines"


def test_everything_plotting_offers_is_there():
    assert all(hasattr(plotting, name) for name in plotting.__all__)
