"""What the training lab's controls say, in three forms: thirteen flat values, `Settings`, and a link.

Browser and kernel exchange the flat values, one for each control. A link, such as ``drop1=0.5&images=10000``, names the
controls that are not where the lecture has them. ``web/src/settings.js`` is the twin: same ranges, presets and errors.
"""

from typing import Any
from urllib.parse import parse_qsl, urlencode

import numpy as np

from d2l_utils.experiment import OPTIMIZERS, Settings

#: Where a network without dropout over-fits within a minute.
_OVER_FITS: dict[str, Any] = {"train_size": 2000, "optimizer": "adam", "lr": 0.001, "sigma": None, "num_epochs": 30}
#: The settings that a teacher wants in one click, by lecture moment, with their names in plain words.
PRESETS = {
    "few images": ("few images", Settings((512, 512), (0.0, 0.0), **_OVER_FITS)),
    "noisy labels": ("wrong labels", Settings((512, 512), (0.5, 0.5), label_noise=0.4, **_OVER_FITS)),
    "quick start": ("quick start", Settings(train_size=10_000, optimizer="adam", lr=0.001, sigma=None)),
    "L9": ("the lecture's run", Settings()),
    "L13": ("without dropout", Settings(drop_probs=(0.0, 0.0))),
    "L17": ("1,024 units", Settings((1024, 1024), (0.5, 0.5), **_OVER_FITS)),
    "L18": ("four layers", Settings((512,) * 4, (0.5,) * 4, **_OVER_FITS)),
}

_LECTURE = Settings()
#: The controls that say one field of `Settings`, and which; init says it by a name, and has its place here.
_FIELDS = {"noise": "label_noise", "seed": "seed", "init": "sigma", "optimizer": "optimizer", "lr": "lr"}
_FIELDS |= {"wd": "weight_decay", "epochs": "num_epochs"}
_INIT = {"lecture": 0.01, "xavier": None}
_CHOICES = {"init": tuple(_INIT), "optimizer": OPTIMIZERS}
_RANGES: dict[str, tuple[float, float]] = {"layers": (1, 4), "noise": (0, 1), "seed": (0, 2**32 - 1)}
_RANGES |= {"drop1": (0, 0.95), "drop2": (0, 0.95), "units1": (16, 2048), "units2": (16, 2048)}
_RANGES |= {"lr": (0.0001, 10), "wd": (0, 0.1), "epochs": (1, 50)}
_FEWEST_IMAGES = 500


def preset(name: str) -> Settings:
    """Return the settings of a preset, by its code or by its plain name; ValueError names all that there are."""
    by_name = dict(PRESETS.values()) | {code: settings for code, (_, settings) in PRESETS.items()}
    if name not in by_name:
        raise ValueError(f"there is no preset {name!r}; there are {', '.join(by_name)}")
    return by_name[name]


def to_flat(settings: Settings, num_images: int) -> dict[str, Any]:
    """Return the values of the controls, or raise ValueError; those for further layers only where there are some."""
    units, drop_probs = settings.num_hiddens, settings.drop_probs
    for name, each in (("num_hiddens", units), ("drop_probs", drop_probs)):
        if len(set(each[1:])) > 1:
            raise ValueError(f"the lab has one slider for all layers after the first: {name} cannot be {each}")
    if settings.batch_size != _LECTURE.batch_size:
        raise ValueError(f"the lab trains with batch_size {_LECTURE.batch_size}, got {settings.batch_size}")
    init = [name for name, sigma in _INIT.items() if sigma == settings.sigma]
    if not init:
        raise ValueError(f"sigma must be one of {list(_INIT.values())} in the lab, got {settings.sigma}")
    values = {"drop1": drop_probs[0], "drop2": drop_probs[-1], "units1": units[0], "units2": units[-1]}
    values |= {"layers": len(units), "images": num_images if settings.train_size is None else settings.train_size}
    values |= {name: getattr(settings, field) for name, field in _FIELDS.items()} | {"init": init[0]}
    values = {name: np.asarray(value).item() for name, value in values.items()}  # JSON has no NumPy
    if len(units) == 1:
        del values["drop2"], values["units2"]
    for name, value in values.items():
        _check(name, value, num_images)
    return values


def from_flat(values: dict[str, Any], num_images: int) -> Settings:
    """Return the settings of a run from the values of the controls; ValueError when one is out of its range."""
    for name, value in values.items():
        _check(name, value, num_images)
    further = values["layers"] - 1
    return Settings(
        num_hiddens=(values["units1"], *[values["units2"]] * further),
        drop_probs=(values["drop1"], *[values["drop2"]] * further),
        train_size=values["images"] if values["images"] < num_images else None,
        **{field: values[name] for name, field in _FIELDS.items()} | {"sigma": _INIT[values["init"]]},
    )


def to_link(settings: Settings, num_images: int) -> str:
    """Return the settings as a short text: what differs from the lecture's, and the drop rates."""
    lecture, values = to_flat(_LECTURE, num_images), to_flat(settings, num_images)
    told = {name: value for name, value in values.items() if value != lecture[name] or name.startswith("drop")}
    return urlencode({name: str(value).removesuffix(".0") for name, value in told.items()})  # every digit that counts


def from_link(link: str, num_images: int) -> dict[str, Any]:
    """Return the values of the controls for a link, or an address that ends in one; ValueError says what is wrong."""
    values = to_flat(_LECTURE, num_images)
    for name, text in parse_qsl(link.rpartition("?")[2], keep_blank_values=True):
        if name not in values:
            raise ValueError(f"the link has an unknown setting {name!r}; there are {', '.join(values)}")
        kind = type(values[name])
        try:
            values[name] = kind(text)
        except ValueError:
            what = "a whole number" if kind is int else "a number"
            raise ValueError(f"{name} must be {what}, got {text!r}") from None
        _check(name, values[name], num_images)
    return values


def _check(name: str, value: Any, num_images: int) -> None:
    if name in _CHOICES:
        if value not in _CHOICES[name]:
            raise ValueError(f"{name} must be one of {', '.join(_CHOICES[name])}, got {value!r}")
        return
    low, high = _RANGES[name] if name != "images" else (min(_FEWEST_IMAGES, num_images), num_images)
    if not low <= value <= high:
        there_are = " (all the training images there are)" if name == "images" else ""
        raise ValueError(f"{name} must lie between {low:,g} and {high:,g}{there_are}, got {value:g}")
