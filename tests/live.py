"""What stands in for the browser in the tests of the live views: it asks, and reads what a saved notebook holds."""

import json
from html.parser import HTMLParser

import numpy as np

from d2l_utils.widgets.live import LiveView


def ask(view: LiveView, what: str, **arguments) -> dict:
    """Ask as the browser does, and return the answer with its arrays; LookupError holds an error's sentence."""
    sent = []
    view.send = lambda content, buffers=None: sent.append((json.loads(json.dumps(content, allow_nan=False)), buffers))
    question = json.loads(json.dumps({"id": 0.5, "ask": what, **arguments}))
    try:
        view._handle_custom_msg(question, [])
    finally:
        del view.send
    ((content, buffers),) = sent
    assert content["id"] == 0.5
    if "error" in content:
        raise LookupError(content["error"])
    arrays = zip(content["arrays"], buffers, strict=True)
    read = {name: np.frombuffer(bytes(data), dtype).reshape(shape) for (name, dtype, shape), data in arrays}
    return content["answer"] | read


class _Element(HTMLParser):
    """The attributes of the element of a live view, and the alt text of the picture in it."""

    def __init__(self):
        super().__init__()
        self.attributes, self.alt = {}, None

    def handle_starttag(self, tag, attrs):
        if tag == "div" and "data-d2l" in dict(attrs):
            self.attributes = dict(attrs)
        if tag == "img":
            assert dict(attrs)["src"].startswith("data:image/png;base64,")
            self.alt = dict(attrs)["alt"]


def still(html: str) -> tuple[str, dict, dict, str | None]:
    """Return kind, options and state that a saved notebook's element carries, and its picture's alt text."""
    element = _Element()
    element.feed(html)
    found = element.attributes
    assert set(found["class"].split()) == {"d2l-live", "d2l-still"}
    assert found["data-d2l-for"].startswith("d2l-")
    return found["data-d2l"], json.loads(found["data-options"]), json.loads(found["data-state"]), element.alt
