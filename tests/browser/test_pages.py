"""Every page of the site, on phone and desktop, light and dark."""

import re

import pytest

from tests.browser.conftest import show_results, violations
from tests.browser.test_site import PAGES, PHONE

DESKTOP = (1280, 800)
pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]  # who has executed no notebook yet waits for it

# Each page in each size and each theme once; the first, with what all pages share, in all four ways.
LOOKS = [(name, *look) for name in PAGES for look in ((PHONE, False), (DESKTOP, True))]
LOOKS += [(PAGES[0], PHONE, True), (PAGES[0], DESKTOP, False)]


@pytest.mark.parametrize(
    ("name", "size", "dark"),
    LOOKS,
    ids=[f"{name}-{size[0]}-{'dark' if dark else 'light'}" for name, size, dark in LOOKS],
)
def test_a_page_fits_asks_nobody_else_and_axe_finds_no_violation(address, new_page, name, size, dark):
    page = new_page(*size, dark=dark)
    page.goto(address + name)
    if page.locator("[data-d2l]").count():
        page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator("article h1").count() == 1
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", paper)[:3])) < 3 * 60) == dark
    assert page.evaluate("[...document.images].filter(i => i.loading !== 'lazy' && !i.naturalWidth).length") == 0
    assert violations(page) == []


@pytest.mark.parametrize("name", [name for name in PAGES if name[:1] == "0"])
def test_figures_are_as_wide_as_their_column_and_on_a_phone_scroll_in_their_own_box(address, new_page, name):
    for width, height in (PHONE, DESKTOP):
        page = new_page(width, height)
        page.goto(address + name)
        show_results(page)
        boxes = page.locator(".d2l-page > section .d2l-scroll:has(img):not(.d2l-live *)")  # a view hides its picture
        for i in range(boxes.count()):
            box = boxes.nth(i)
            box.scroll_into_view_if_needed()
            page.wait_for_function("img => img.naturalWidth > 0", arg=box.locator("img").element_handle())
            inner, outer = box.evaluate("box => [box.scrollWidth, box.clientWidth]")
            assert outer <= width
            assert inner <= (640 if width == PHONE[0] else outer)
