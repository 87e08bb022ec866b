"""What the site does for a reader: it remembers where one is, works without a network, and can be printed."""

import re
import shutil
import threading
import time
from types import SimpleNamespace

import pytest

from d2l_utils.quiz import Predicted, Prediction
from tests.browser.conftest import PREFIX, below_the_prefix, show_results, violations
from tests.browser.test_site import PHONE, app, lab, thinned, wake
from tests.conftest import ROOT, site_script

stage = site_script("stage")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]  # who has executed no notebook yet waits for it
SCRATCH, MLP = "01_dropout_from_scratch.html", "02_mlp_from_scratch.html"


def answer_by_keyboard(page, name: str, choice: str) -> None:
    page.locator(f"[data-question={name}] summary", has_text=re.compile(f"^{re.escape(choice)}$")).focus()
    page.keyboard.press("Enter")


KEY = f"d2l:progress:{PREFIX}/"


def the_kept(page):
    return page.evaluate("key => JSON.parse(localStorage.getItem(key) ?? '{}')", KEY)


# ---- where am I?


def test_what_was_read_and_answered_is_still_known_after_a_reload_until_the_reader_has_it_forgotten(address, new_page):
    page = new_page(*PHONE, dark=True)
    page.goto(address + SCRATCH)
    answer_by_keyboard(page, "share-kept", "one tenth")
    answer_by_keyboard(page, "one-mask", "1")
    answer_by_keyboard(page, "one-mask", "131,072, one for each unit and image")  # the first answer counts
    number = page.locator("[data-question=survivor]")
    number.get_by_label("Your answer:").fill("8")
    page.keyboard.press("Enter")
    page.locator("footer").scroll_into_view_if_needed()
    read = page.locator(".sidebar-tree .current-page .d2l-mark")
    read.wait_for(state="attached")
    page.reload()
    assert read.text_content() == "✓ read"
    marks = {
        name: page.locator(f"[data-question={name}] > .d2l-mark") for name in ("share-kept", "one-mask", "survivor")
    }
    assert [mark.inner_text() for mark in marks.values()] == ["✓ right at once", "✓ answered", "✓ right at once"]
    assert page.locator("[data-question=rate-1] > .d2l-mark").count() == 0

    page.goto(address)
    page.get_by_text("✓ read · 3 of 7 questions").wait_for()
    page.get_by_text("1 of 17 pages read · 3 questions answered, 2 right at once · 0 views tried.").wait_for()
    page.get_by_text("Go on with 2 · A multilayer perceptron").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert violations(page, "article") == []

    page.get_by_role("button", name="Forget it all").press("Enter")
    page.get_by_text("All is forgotten.").wait_for()
    assert page.locator(".d2l-map .d2l-mark, .d2l-go-on").count() == 0
    page.get_by_role("button", name="Undo").press("Enter")
    page.get_by_text("✓ read · 3 of 7 questions").wait_for()
    page.get_by_role("button", name="Forget it all").click()
    page.goto(address + SCRATCH)
    assert page.locator(".d2l-mark").count() == 0
    assert not page.locator(".d2l-where").is_visible()
    assert not any(the_kept(page).values())


def test_the_first_page_leads_back_to_where_the_reader_stopped(address, page):
    page.clock.install()
    page.goto(address + MLP)
    page.locator("#the-data").evaluate("section => section.scrollIntoView({ behavior: 'instant' })")
    page.clock.run_for(6000)
    page.goto(address)
    link = page.get_by_role("link", name="2 · A multilayer perceptron from scratch, with dropout: The data")
    assert link.get_attribute("href") == f"{address}{MLP}#the-data"


def test_a_page_that_is_read_again_is_where_the_reader_stopped(address, page):
    page.clock.install()
    page.goto(address + MLP)
    page.clock.run_for(250_000)
    assert list(the_kept(page)["pages"]) == ["02_mlp_from_scratch"]
    page.goto(address + SCRATCH)
    page.clock.run_for(6000)
    page.goto(address + MLP)
    page.clock.run_for(6000)
    page.goto(address)
    assert the_kept(page)["last"] == "02_mlp_from_scratch"


def test_a_page_counts_as_read_after_a_while_and_not_at_a_glance(address, page):
    page.clock.install()
    page.goto(address + MLP)
    page.clock.run_for(60_000)
    assert not the_kept(page).get("pages")
    page.clock.run_for(200_000)
    assert list(the_kept(page)["pages"]) == ["02_mlp_from_scratch"]


def test_a_view_that_was_tried_and_a_guess_are_kept(address, page):
    page.goto(address)
    guess = page.get_by_label("Your guess")
    guess.fill("the one with dropout")
    guess.press("Enter")
    page.get_by_role("slider", name="drop probability p").press("ArrowRight")
    page.get_by_role("button", name="Stop").click()
    assert the_kept(page)["views"] == {"index#opening": True}
    page.reload()
    assert page.get_by_label("Your guess").input_value() == "the one with dropout"
    page.goto(address + SCRATCH)
    assert not any(field.input_value() for field in page.get_by_label("Your guess").all())


def test_who_is_asked_for_a_number_and_has_it_shown_has_not_found_it(address, page):
    page.goto(address + SCRATCH)
    show_results(page)
    answer_by_keyboard(page, "variance", "Show the answer")
    page.locator("[data-question=variance] > .d2l-mark").wait_for()
    assert the_kept(page)["questions"] == {"variance": "wrong"}


def test_a_second_window_shows_what_happened_in_the_first(address, page):
    page.goto(address)
    other = page.context.new_page()
    other.goto(address + SCRATCH)
    answer_by_keyboard(other, "share-kept", "half")
    page.get_by_text("1 of 7 questions", exact=True).wait_for()


@pytest.mark.parametrize("kept", ["null", "7", "{", '{"pages": 3, "questions": [], "last": {}}'])
def test_what_somebody_else_has_written_there_does_no_harm(address, page, kept):
    page.add_init_script(f"localStorage.setItem('{KEY}', '{kept}')")
    page.goto(address + SCRATCH)
    answer_by_keyboard(page, "share-kept", "one tenth")
    page.locator("[data-question=share-kept] > .d2l-mark").wait_for()


def test_where_nothing_may_be_kept_the_page_works_all_the_same(address, page):
    denied = "get() { throw new DOMException('denied', 'SecurityError'); }"
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ {denied} }})")
    page.goto(address + SCRATCH)
    answer_by_keyboard(page, "share-kept", "one tenth")
    page.locator("[data-question=share-kept] > .d2l-mark").wait_for()
    page.get_by_role("button", name="Forget it all").click()
    page.get_by_text("All is forgotten.").wait_for()


# ---- predictions

NOISE = Prediction("noise", "What falls?", ["the mean", "the variance"])


@pytest.fixture
def predictions(tmp_path):
    """Serve a page with a prediction as stage.py has it, and its result in a section of its own."""
    shutil.copytree(ROOT / "site" / "static", tmp_path / "_static")
    form = stage.prediction(NOISE._repr_html_())
    said = stage.prediction(Predicted("noise")._repr_html_())
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="_static/site.css"><link rel="stylesheet" href="_static/learner.css">'
        '<link rel="stylesheet" href="_static/print.css" media="print">'
        '<script type="module" src="_static/site.js"></script><article class="d2l-page" data-page="x">'
        f"<section><h1>A page</h1><p>Before.</p>{form}<p>Code.</p><section><h2>Result</h2><p>A figure.</p>{said}"
        "<p>It was the mean.</p></section><section><h2>Another</h2><p>After.</p></section></section></article>"
    )
    site_script("learner").service_worker(SimpleNamespace(out=tmp_path))
    with app.serving(app.site(tmp_path)) as (host, port):
        yield f"http://{host}:{port}/"


def seen(page) -> str:
    return " ".join(text.inner_text() for text in page.locator("article p:not(form *)").all() if text.is_visible())


def test_a_result_waits_for_the_prediction_which_is_kept_and_can_be_another(predictions, page):
    page.goto(predictions)
    page.get_by_role("button", name="Show the result").wait_for()
    assert seen(page) == "Before. After."
    page.get_by_label("the mean").focus()
    page.keyboard.press("Space")
    assert seen(page) == "Before. Code. A figure. You predicted: the mean It was the mean. After."
    page.keyboard.press("ArrowDown")
    assert "You predicted: the variance" in seen(page)
    page.reload()
    page.get_by_text("You predicted: the variance").wait_for()
    assert page.get_by_label("the variance").is_checked()
    assert seen(page).count("You predicted") == 1
    assert not page.get_by_role("button", name="Show the result").is_visible()
    assert violations(page, "form") == []


def test_a_result_is_shown_to_who_asks_for_it_and_says_of_no_prediction(predictions, page):
    page.goto(predictions)
    page.get_by_role("button", name="Show the result").press("Enter")
    assert seen(page) == "Before. Code. A figure. It was the mean. After."
    page.reload()
    page.get_by_text("A figure.").wait_for()


def test_on_paper_and_without_scripts_a_result_is_there(predictions, page, chromium):
    page.goto(predictions)
    page.get_by_role("button", name="Show the result").wait_for()
    page.emulate_media(media="print")
    assert seen(page) == "Before. Code. A figure. It was the mean. After."
    assert not page.get_by_role("button").is_visible()
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(predictions)
    assert seen(page) == "Before. Code. A figure. It was the mean. After."
    context.close()


# ---- without a network


#: The addresses of what the service worker has at hand.
KEPT = """async () => {
  const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  return (await Promise.all(all.map((cache) => cache.keys()))).flat().map(({ url }) => url);
}"""

CONTROLLED = """() => new Promise((resolve) => {
  const look = () => (navigator.serviceWorker.controller ? resolve() : setTimeout(look, 50));
  look();
})"""


def wait_until(page, is_so) -> None:
    """Wait until something is so of the addresses of what the service worker has at hand."""
    end = time.monotonic() + 30
    while not is_so(kept := page.evaluate(KEPT)):
        assert time.monotonic() < end, kept
        page.wait_for_timeout(100)


def wait_until_kept(page, *files: str) -> None:
    wait_until(page, lambda kept: all(any(url.split("?")[0].endswith(file) for url in kept) for file in files))


def offline(page, is_offline=True) -> None:
    page.watch.expected.append("ERR_INTERNET_DISCONNECTED|status of 503")
    page.context.set_offline(is_offline)


def test_pages_that_were_visited_are_there_without_a_network_and_their_views_train(address, page):
    page.goto(address + MLP)
    page.evaluate(CONTROLLED)  # else the list of what the page has fetched lacks its web worker's part
    show_results(page)
    wake(page.locator("[data-d2l=thinned]")).get_by_text("thinned network").first.wait_for()
    images = page.evaluate("[...document.images].map((image) => image.src)")
    wait_until_kept(page, *images)
    page.goto(address + "play.html")
    lab(page, wake(page.locator("[data-d2l=lab]")))
    data = [f"data/{name}" for name in app.DATA]
    wait_until_kept(page, *data, MLP, "play.html", "cell-36.bin", "live.js", "index.html")
    offline(page)
    page.reload()
    lab(page, wake(page.locator("[data-d2l=lab]")))
    page.goto(address + MLP)
    page.wait_for_function("() => [...document.images].every((image) => image.complete && image.naturalWidth)")
    thinned(page, wake(page.locator("[data-d2l=thinned]")))
    page.goto(address)  # the first page is kept without a visit
    page.get_by_role("slider", name="drop probability p").wait_for()
    page.goto(address + SCRATCH)
    page.get_by_role("heading", name="Without a network this page is not at hand").wait_for()
    page.get_by_role("link", name="2 · A multilayer perceptron").click()
    page.get_by_role("heading", name="2 · A multilayer perceptron").wait_for()


def rebuilt(site, folder):
    """Return the site after a change of all its pages and of live.js."""
    new = shutil.copytree(site, folder)
    for page in new.glob("*.html"):
        page.write_text(page.read_text("utf-8").replace("<h1>", "<h1>New: ", 1), "utf-8")
    (new / "live.js").write_text((new / "live.js").read_text("utf-8") + "\nwindow.isNew = true;\n", "utf-8")
    shutil.copy(ROOT / "site" / "static" / "sw.js", new / "_static" / "sw.js")
    site_script("learner").service_worker(SimpleNamespace(out=new))
    return new


def test_a_site_that_is_built_anew_takes_the_old_ones_place_and_is_never_mixed_with_it(site, page, tmp_path):
    new = rebuilt(site, tmp_path / "new")
    old_title, new_title = (page.locator("h1", has_text=re.compile(f"^{new}1 · Dropout")) for new in ("", "New: "))
    files = below_the_prefix(site)
    with app.serving(files) as (host, port):
        address = f"http://{host}:{port}{PREFIX}/"
        page.goto(address + SCRATCH)
        old_title.wait_for()
        wait_until_kept(page, SCRATCH, "live.js")

        # What is not of this build is shown, but not kept.
        files[f"{PREFIX}/{SCRATCH}"] = new / SCRATCH
        page.reload()
        new_title.wait_for()
        offline(page)
        page.reload()
        old_title.wait_for()
        assert not page.evaluate("window.isNew")

        # The new build's worker lets go of what has changed, and keeps the page that it finds open.
        offline(page, False)
        files.update(below_the_prefix(new))
        old = {url for url in page.evaluate(KEPT) if re.search(r"\.html|live\.js", url)}
        page.goto(address + MLP)
        wait_until(page, old.isdisjoint)
        wait_until_kept(page, MLP, "index.html", "live.js")
        offline(page)
        page.reload()
        page.get_by_role("heading", name="New: 2 · A multilayer").wait_for()
        page.wait_for_function("() => window.isNew")
        page.goto(address + SCRATCH)
        page.get_by_role("heading", name="Without a network this page is not at hand").wait_for()


def small_site(folder, words):
    """Return a site of one page and a file that it fetches later, with the scripts and the service worker of ours."""
    shutil.copytree(ROOT / "site" / "static", folder / "_static")
    script = '<script type="module" src="_static/site.js"></script><link rel="icon" href="data:,">'
    (folder / "index.html").write_text(f'<!doctype html><html lang="en"><title>A page</title>{script}<h1>{words}</h1>')
    (folder / "part.html").write_text(words)
    site_script("learner").service_worker(SimpleNamespace(out=folder))
    return folder


def test_what_is_under_way_when_the_worker_takes_over_is_kept_when_it_has_come(page, tmp_path):
    taken_over = threading.Event()

    class Slow(dict):
        def get(self, path):
            if path.endswith("part.html"):
                taken_over.wait(30)
            return super().get(path)

    with app.serving(Slow(below_the_prefix(small_site(tmp_path / "site", "words")))) as (host, port):
        page.add_init_script("addEventListener('DOMContentLoaded', () => fetch('part.html'))")
        page.goto(f"http://{host}:{port}{PREFIX}/")
        page.evaluate(CONTROLLED)
        taken_over.set()
        wait_until_kept(page, "part.html")


def test_an_open_page_of_an_old_build_is_given_nothing_of_a_new_one_by_whichever_worker(page, tmp_path):
    old, new = (small_site(tmp_path / words, words) for words in ("old", "new"))
    files = below_the_prefix(old)
    developer = page.context.new_cdp_session(page)
    developer.send("ServiceWorker.enable")

    def part():
        return page.evaluate("fetch('part.html').then((answer) => answer.text(), () => 'nothing')")

    def part_offline():
        """Return what is there without a network, from this worker and from the same begun anew."""
        offline(page)
        first = part()
        developer.send("ServiceWorker.stopAllWorkers")
        second = part()
        return first, second

    with app.serving(files) as (host, port):
        page.goto(f"http://{host}:{port}{PREFIX}/")
        page.evaluate(
            "new Promise((done) => navigator.serviceWorker.controller ? done() : "
            "navigator.serviceWorker.addEventListener('controllerchange', () => done()))"
        )
        assert part() == "old"
        wait_until_kept(page, "part.html", "index.html")
        assert part_offline() == ("old", "old")  # though no worker was there when the page came

        offline(page, False)
        files.update(below_the_prefix(new))
        before = {url for url in page.evaluate(KEPT) if not url.startswith(f"http://{host}:{port}{PREFIX}/_static")}
        page.evaluate("navigator.serviceWorker.getRegistration().then((site) => site.update())")
        wait_until(page, before.isdisjoint)
        assert part() == "new"  # from the network
        wait_until_kept(page, "part.html")
        page.watch.expected.append("ERR_FAILED")
        assert part_offline() == ("nothing", "nothing")
        page.reload()
        page.get_by_role("heading", name="new").wait_for()
        assert part_offline() == ("new", "new")


# ---- on paper


def test_a_printed_page_shows_pictures_for_views_no_answers_and_nothing_that_is_cut(address, new_page):
    page = new_page(660, 1000, dark=True)  # A4 between its margins
    page.goto(address + MLP)
    show_results(page)
    page.wait_for_load_state("networkidle")
    for question in page.locator("[data-question]").all():
        question.locator("summary").last.click()
    wake(page.locator("[data-d2l=thinned]"))
    page.emulate_media(media="print")
    for hidden in (
        ".sidebar-drawer",
        ".mobile-header",
        "footer",
        ".d2l-view",
        "[data-question] details > div",
        "button",
    ):
        assert not page.locator(hidden).filter(visible=True).count(), hidden
    assert page.locator("[data-question] summary").filter(visible=True).count() > 20
    for view in page.locator("[data-d2l]").all():
        assert view.locator("img").is_visible()
    assert page.evaluate("[...document.images].every((image) => image.naturalWidth)")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 660
    cut = page.evaluate(
        "[...document.querySelectorAll('article pre, article .d2l-scroll, article .math')]"
        ".filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1).map((box) => box.outerHTML)"
    )
    assert cut == []


def test_the_worksheet_begins_each_part_on_a_sheet_of_its_own(address, page):
    page.goto(address + "worksheet.html")
    page.emulate_media(media="print")
    parts = page.locator(".d2l-page section section")
    assert parts.count() >= 14
    breaks = parts.evaluate_all("parts => parts.map((part) => getComputedStyle(part).breakBefore)")
    assert breaks == ["auto", *["page"] * (len(breaks) - 1)]
    assert page.locator(".d2l-guess").count() == 0
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) >= len(breaks)
