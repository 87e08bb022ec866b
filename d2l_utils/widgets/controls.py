"""The training lab's sliders, and the three forms of what they say: widgets, `Settings`, and a link.

A link is a short piece of text such as ``drop1=0.5&drop2=0.5&images=10000``: the names of the controls that
are not where the lecture has them, as in the query of a web address. It can be put into a chat, or behind
the app's address.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlencode

import ipywidgets as widgets

from d2l_utils.experiment import OPTIMIZERS, Settings

__all__ = ["PRESETS", "Controls"]

#: Where a network without dropout over-fits within a minute.
_OVER_FITS = {"train_size": 2000, "optimizer": "adam", "lr": 0.001, "sigma": None, "num_epochs": 30}
#: The settings that a teacher wants in one click, by lecture moment.
PRESETS = {
    "L9": ("L9 the lecture's run", Settings()),
    "L13": ("L13 no dropout", Settings(drop_probs=(0.0, 0.0))),
    "L17": ("L17 1,024 units", Settings((1024, 1024), (0.5, 0.5), **_OVER_FITS)),
    "L18": ("L18 four layers", Settings((512,) * 4, (0.5,) * 4, **_OVER_FITS)),
    "noisy labels": ("Noisy labels", Settings((512, 512), (0.5, 0.5), label_noise=0.4, **_OVER_FITS)),
}

_LECTURE = Settings()
_INIT = {"lecture": 0.01, "xavier": None}
_UNITS = (16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048)
_IMAGES = (500, 1000, 2000, 3000, 5000, 10_000, 20_000, 30_000, 60_000)
_LR = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
_WEIGHT_DECAY = (0.0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1)


class Controls:
    """Sliders and menus for a run's settings.

    Parameters
    ----------
    num_images : int
        Training images there are.

    Attributes
    ----------
    by_name : dict from str to widget
        The names are those in a link.
    """

    def __init__(self, num_images: int):
        self.num_images = num_images
        self._on_change: list[Callable[[], None]] = []
        self._quiet = False
        images = [n for n in _IMAGES if n < num_images] + [num_images]
        self.by_name: dict[str, Any] = {
            "drop1": _slider(widgets.FloatSlider, "rate, layer 1", min=0, max=0.95, step=0.05),
            "drop2": _slider(widgets.FloatSlider, "rate, others", min=0, max=0.95, step=0.05),
            "units1": _steps("units, layer 1", _UNITS),
            "units2": _steps("units, others", _UNITS),
            "layers": _slider(widgets.IntSlider, "layers", min=1, max=4),
            "images": _steps("images", images),
            "noise": _slider(widgets.FloatSlider, "label noise", min=0, max=1, step=0.05),
            "seed": _slider(widgets.BoundedIntText, "seed", min=0, max=2**32 - 1),
            "init": _slider(
                widgets.Dropdown, "first weights", options=[("N(0, 0.01²)", "lecture"), ("Xavier", "xavier")]
            ),
            "optimizer": _slider(
                widgets.Dropdown,
                "optimiser",
                options=[({"sgd": "SGD"}.get(o, o.title()), o) for o in OPTIMIZERS],
            ),
            "lr": _steps("learning rate", _LR),
            "wd": _steps("weight decay", _WEIGHT_DECAY),
            "epochs": _slider(widgets.IntSlider, "epochs", min=1, max=50),
        }
        self.settings = _LECTURE
        for widget in self.by_name.values():
            widget.observe(self._changed, "value")

    def on_change(self, function: Callable[[], None]) -> None:
        """Call a function after each change of the settings: once, also where many controls move together."""
        self._on_change.append(function)

    @property
    def settings(self) -> Settings:
        """The settings that the controls show. Raises ValueError when set to some that they cannot show."""
        value = {name: widget.value for name, widget in self.by_name.items()}
        further = value["layers"] - 1
        return Settings(
            num_hiddens=(value["units1"], *[value["units2"]] * further),
            drop_probs=(value["drop1"], *[value["drop2"]] * further),
            train_size=value["images"] if value["images"] < self.num_images else None,
            label_noise=value["noise"],
            optimizer=value["optimizer"],
            lr=value["lr"],
            weight_decay=value["wd"],
            sigma=_INIT[value["init"]],
            num_epochs=value["epochs"],
            seed=value["seed"],
        )

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self._set(self._values(settings))

    def _values(self, settings: Settings) -> dict[str, Any]:
        """Return where each control must stand."""
        units, drop_probs = settings.num_hiddens, settings.drop_probs
        for name, each in (("num_hiddens", units), ("drop_probs", drop_probs)):
            if len(set(each[1:])) > 1:
                raise ValueError(f"the lab has one slider for all layers after the first: {name} cannot be {each}")
        if settings.batch_size != _LECTURE.batch_size:
            raise ValueError(f"the lab trains with batch_size {_LECTURE.batch_size}, got {settings.batch_size}")
        init = [name for name, sigma in _INIT.items() if sigma == settings.sigma]
        if not init:
            raise ValueError(f"sigma must be one of {list(_INIT.values())} in the lab, got {settings.sigma}")
        values = {
            "drop1": drop_probs[0],
            "units1": units[0],
            "layers": len(units),
            "images": self.num_images if settings.train_size is None else settings.train_size,
            "noise": settings.label_noise,
            "seed": settings.seed,
            "init": init[0],
            "optimizer": settings.optimizer,
            "lr": settings.lr,
            "wd": settings.weight_decay,
            "epochs": settings.num_epochs,
        }
        return values if len(units) == 1 else values | {"drop2": drop_probs[1], "units2": units[1]}

    @property
    def link(self) -> str:
        """The settings as a short text: what differs from the lecture's, and the drop rates."""
        lecture = self._values(_LECTURE)
        values = {name: widget.value for name, widget in self.by_name.items()}
        if values["layers"] == 1:
            del values["drop2"], values["units2"]
        return urlencode(
            {
                name: repr(value).removesuffix(".0") if isinstance(value, float) else value  # every digit that counts
                for name, value in values.items()
                if value != lecture[name] or name.startswith("drop")
            }
        )

    @link.setter
    def link(self, link: str) -> None:
        values = self._values(_LECTURE)
        for name, text in parse_qsl(link.rpartition("?")[2], keep_blank_values=True):
            if name not in values:
                raise ValueError(f"the link has an unknown setting {name!r}; there are {', '.join(values)}")
            values[name] = _parse(name, text, type(values[name]))
        self._set(values)

    def _set(self, values: dict[str, Any]) -> None:
        """Move the controls, all or none."""
        for name, value in values.items():
            _check(name, value, self.by_name[name])
        with self._together():
            for name, value in values.items():
                _move(self.by_name[name], value)

    @contextmanager
    def _together(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
            self._changed()

    def _changed(self, _=None) -> None:
        if self._quiet:
            return
        for name in ("drop2", "units2"):
            self.by_name[name].disabled = self.by_name["layers"].value == 1
        for function in self._on_change:
            function()


def _slider(kind: type, description: str, **options) -> Any:
    style = {"description_width": "88px"}
    return kind(description=description, style=style, layout=widgets.Layout(width="auto"), **options)


def _steps(description: str, values) -> widgets.SelectionSlider:
    """Make a slider over numbers that lie about evenly on a logarithmic scale."""
    return _slider(widgets.SelectionSlider, description, options=_labelled(values))


def _labelled(values) -> list[tuple[str, Any]]:
    return [(f"{value:,}" if isinstance(value, int) else f"{value:g}", value) for value in sorted(set(values))]


def _move(widget: Any, value: Any) -> None:
    if isinstance(widget, widgets.SelectionSlider):
        known = [each for _, each in widget.options]
        if value not in known:  # the slider gets a step for it
            widget.options = _labelled([*known, value])
    widget.value = value


def _check(name: str, value: Any, widget: Any) -> None:
    if isinstance(widget, widgets.Dropdown):
        known = [each for _, each in widget.options]
        if value not in known:
            raise ValueError(f"{name} must be one of {', '.join(known)}, got {value!r}")
        return
    if isinstance(widget, widgets.SelectionSlider):
        low, high = widget.options[0][1], widget.options[-1][1]
    else:
        low, high = widget.min, widget.max
    if not low <= value <= high:
        there_are = " (all the training images there are)" if name == "images" else ""
        raise ValueError(f"{name} must lie between {low:,g} and {high:,g}{there_are}, got {value:g}")


def _parse(name: str, text: str, kind: type) -> Any:
    try:
        return kind(text)
    except ValueError:
        what = "a whole number" if kind is int else "a number"
        raise ValueError(f"{name} must be {what}, got {text!r}") from None
