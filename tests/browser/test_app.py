"""The training lab as an app without code, served by Voilà as `make app` serves it."""

import re
import urllib.error
import urllib.request

import psutil
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.test_lab import PATIENCE, Lab, labs

QUICK = "images=1000&lr=0.1&init=xavier&epochs=50"


@pytest.fixture
def page(page, request):
    """A page that is left at the end, so that its kernel does not burden the next test."""
    yield page
    if request.node.report_call.passed:
        page.goto("about:blank")


def app(page, voila, query: str = QUICK) -> Lab:
    page.goto(voila.address("/", query), timeout=PATIENCE)
    (lab,) = labs(page)
    return lab


def kernels(voila) -> list[psutil.Process]:
    children = psutil.Process(voila.process.pid).children()
    alive = [child for child in children if child.status() != psutil.STATUS_ZOMBIE]
    return [child for child in alive if "ipykernel_launcher" in " ".join(child.cmdline())]


def test_it_shows_the_lab_at_the_settings_in_the_address_and_trains(page, voila):
    lab = app(page, voila, f"drop1=0.9&{QUICK}")
    expect(lab.place.get_by_role("slider", name="rate, layer 1")).to_have_attribute("aria-valuetext", "0.90")
    lab.starts()
    lab.stops()


def test_its_link_leads_to_the_same_settings(page, voila):
    lab = app(page, voila)
    lab.place.get_by_role("button", name="Noisy labels").click()
    link = lab.place.get_by_role("link", name="Link to these settings")
    expect(link).to_have_attribute("href", re.compile("noise=0.4"))
    with page.context.expect_page() as opened:
        link.click()
    other = opened.value
    expect(other.get_by_role("slider", name="label noise")).to_have_attribute(
        "aria-valuetext", "0.40", timeout=PATIENCE
    )
    other.close()


def test_a_wrong_address_is_named_and_the_lab_works(page, voila):
    lab = app(page, voila, "drop1=7&images=1000")
    expect(lab.error).to_contain_text("Drop1 must lie between 0 and 0.95, got 7")
    lab.train.click()
    lab.says(re.compile("epoch 1 of 10"))
    lab.stops()


def test_without_the_token_nobody_gets_in(page, voila):
    page.watch.expected.append("403|401")
    page.goto(voila.url)
    expect(page.get_by_text("token").first).to_be_visible()
    expect(page.locator(".d2l-live")).to_have_count(0)
    with pytest.raises(urllib.error.HTTPError, match=r"403|401"):
        urllib.request.urlopen(f"{voila.url}/api/kernels/11111111-1111-1111-1111-111111111111")


def test_each_page_has_a_kernel_of_its_own_that_ends_with_it(new_page, voila):
    def new_kernels() -> int:
        return len([kernel for kernel in kernels(voila) if kernel not in before])

    before = kernels(voila)
    first, second = new_page(), new_page()
    for page in (first, second):
        app(page, voila)
    assert new_kernels() == 2
    labs(first)[0].starts()
    first.close(run_before_unload=True)
    for _ in range(100):
        if new_kernels() == 1:
            break
        second.wait_for_timeout(200)
    assert new_kernels() == 1
    lab = labs(second)[0]
    lab.starts()
    lab.stops()
    second.close(run_before_unload=True)


def test_reloading_the_page_opens_a_fresh_lab(page, voila):
    lab = app(page, voila)
    lab.starts()
    page.reload(timeout=PATIENCE)
    (lab,) = labs(page)
    expect(lab.picture).to_have_attribute("alt", re.compile("Press Train"))
    lab.starts()
    lab.stops()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_reader_is_left_out_and_it_fits_a_projector(page, voila, theme):
    lab = app(page, voila, f"theme={theme}&{QUICK}")
    lab.starts()
    lab.stops()
    lab.keep.click()
    expect(lab.place.locator("table")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    found = Axe().run(page).response["violations"]
    serious = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")]
    assert serious == []
