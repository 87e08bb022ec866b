"""The slides in a browser, on a screen of 1280 × 720: every one is looked at, with all that comes step by step."""

import re

import pytest

from d2l_utils.lesson import NOTEBOOKS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]  # who has executed no notebook yet waits for it
LESSON = sorted(path.stem for path in NOTEBOOKS.glob("0*.ipynb"))
MOST_WORDS = 85
# Which slide is seen, and how much of it. (The address is late by a second.)
PLACE = (
    "() => document.querySelector('section.present > section.present').id"
    " + ' ' + document.querySelectorAll('.fragment.visible').length"
)
# Goes to each slide, shows all of it, and notes what is wrong there.
WALK = r"""async (mostWords) => {
  const lines = (page) => [...page.querySelectorAll(".highlight .d2l-line")].map((line) => line.textContent).join("\n");
  const written = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  const until = async (test) => {
    for (let i = 0; i < 500 && !test(); i++) await new Promise((go) => setTimeout(go, 20));
    if (!test()) throw new Error(`waited in vain: ${test}`);
  };
  const wrong = [], kinds = [];
  const slides = [...document.querySelectorAll(".slides > section > section")];
  const within = (box) => box.left >= -1 && box.right <= 1281 && box.top >= -1 && box.bottom <= 678;
  for (const slide of slides) {
    location.hash = `/${slide.id}`;
    await until(() => slide.matches(".present") && slide.parentElement.matches(".present"));
    // Everything that steps may show.
    while (slide.querySelector(".fragment:not(.visible)"))
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "n", keyCode: 78, bubbles: true }));
    if (!slide.matches(".present")) wrong.push([slide.id, "steps lead off it"]);
    for (const view of slide.querySelectorAll("[data-d2l]")) {
      kinds.push(view.dataset.d2l);
      await until(() => view.querySelectorAll(".d2l-view").length === 1);
      await until(() => view.querySelector("svg[width], .uplot canvas"));
      await new Promise((resolve) => setTimeout(resolve, 300));  // it takes its place once it knows how wide it is
    }
    for (const image of slide.querySelectorAll("img:not([hidden] *)")) await until(() => image.naturalWidth);
    const answers = slide.querySelectorAll(".d2l-question details");
    for (const state of answers.length ? answers : [null]) {
      if (state) state.open = true;
      const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode, el = node.parentElement;
        const unseen = "aside, .d2l-hidden, .katex-mathml, style, option, [hidden]";
        if (!node.textContent.trim() || el.closest(unseen)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter((box) => box.width && box.height);
        if (!boxes.length) continue;
        if (!boxes.every(within)) wrong.push([slide.id, "is cut off", node.textContent.slice(0, 60)]);
        const size = parseFloat(getComputedStyle(el).fontSize) * (el.currentCSSZoom ?? 1);
        const least = el.closest("svg") ? 11 : el.closest(".katex") ? 12 : 19.99;
        if (size < least) wrong.push([slide.id, "is small", size, node.textContent.slice(0, 60)]);
      }
      for (const box of slide.querySelectorAll("img:not([hidden] *), canvas, button, input, pre, table, .d2l-line"))
        if (box.checkVisibility() && !within(box.getBoundingClientRect()))
          wrong.push([slide.id, "is cut off", box.className || box.tagName]);
      const own = ".d2l-hidden, .katex, select, input, canvas, svg";
      for (const box of slide.querySelectorAll("*"))
        if (!/visible/.test(getComputedStyle(box).overflow) && !box.closest(own))
          if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
            wrong.push([slide.id, "scrolls", box.className]);
    }
    const prose = slide.cloneNode(true);
    const other = "h1, h2, h3, aside, pre, table, form, .d2l-question, .d2l-live, .d2l-topic";
    prose.querySelectorAll(other).forEach((each) => each.remove());
    prose.querySelectorAll(".katex").forEach((each) => each.replaceWith("x"));
    const words = prose.textContent.split(/\s+/).filter(Boolean).length;
    if (words > mostWords) wrong.push([slide.id, "is a wall", words]);
    if (slide.querySelectorAll(":scope > :not(aside, .d2l-topic)").length === 0) wrong.push([slide.id, "is empty"]);
  }
  return { wrong, kinds, slides: slides.length, written: lines(written), shown: lines(document) };
}"""


def open_deck(address, page, name: str, place: str = ""):
    page.goto(f"{address}slides/{name}.html{place}")
    page.locator("body.d2l-ready").wait_for()
    return page


@pytest.mark.parametrize("name", LESSON)
def test_on_every_slide_all_is_seen_and_large_enough_and_views_live(address, page, name):
    open_deck(address, page, name)
    assert page.locator(".slides").evaluate("each => each.getBoundingClientRect().width") == 1280
    found = page.evaluate(WALK, MOST_WORDS)
    assert not found["wrong"]
    assert found["slides"] > 5
    assert found["shown"] == found["written"]  # no line of code is lost where a cell is parted
    views = {"00": ["opening"], "01": ["explorer"], "02": ["thinned", "lab"], "03": ["activations"]}
    views |= {"04": ["lab"], "05": ["lab"], "07": ["scaling"]}
    assert found["kinds"] == views.get(name[:2], [])
    assert not page.get_by_text("For teachers").count()


def test_a_view_begins_when_its_slide_is_shown_and_then_trains(address, page):
    open_deck(address, page, "02_mlp_from_scratch", "#/cell-38")
    lab = page.locator("[data-d2l=lab]")
    assert not lab.locator(".d2l-view").count()
    for _ in range(3):  # steps and slides, as they come
        if lab.locator(".d2l-view").count():
            break
        page.keyboard.press("n")
        page.wait_for_timeout(300)
    lab.get_by_role("slider", name="epochs").press("Home")
    lab.get_by_role("slider", name="training images").press("Home")
    lab.get_by_role("button", name="Train", exact=True).click()
    lab.get_by_text("Done: 1 of 1 epochs.").wait_for(timeout=60_000)
    # Arrows are the chart's while it has the focus; the mouse leaves the keyboard to the slides.
    here = page.evaluate(PLACE)
    lab.locator(".d2l-plot").first.press("ArrowLeft")
    page.wait_for_timeout(300)
    assert page.evaluate(PLACE) == here
    lab.get_by_role("button", name="Reset", exact=True).click()
    page.keyboard.press("n")
    page.wait_for_function(f"here => ({PLACE})() !== here", arg=here)


def test_arrows_are_for_a_menu_that_has_the_focus_until_the_mouse_has_chosen_from_it(address, page):
    open_deck(address, page, "01_dropout_from_scratch", "#/cell-31")
    choice = page.get_by_label("input h")
    choice.wait_for()
    here, chosen = page.evaluate(PLACE), choice.input_value()
    choice.press("ArrowDown")
    page.wait_for_timeout(300)
    assert page.evaluate(PLACE) == here
    assert choice.input_value() != chosen
    page.locator(".d2l-headline").first.click()
    choice.focus()
    choice.select_option(index=0)
    page.keyboard.press("n")
    page.wait_for_function(f"here => ({PLACE})() !== here", arg=here)


def test_the_opening_trains_anew_when_its_slider_is_moved(address, page):
    open_deck(address, page, "00_start_here", "#/opening")
    view = page.locator("[data-d2l=opening]")
    view.get_by_role("slider", name="drop probability p").press("ArrowRight")
    view.get_by_text(re.compile("Training here and now, seed .*epoch [2-9]")).wait_for(timeout=60_000)


def test_notes_stand_in_the_speakers_window_only_which_trains_nothing(address, page):
    open_deck(address, page, "01_dropout_from_scratch", "#/cell-02")
    said = "Ask the class to write dropout on paper"
    assert page.get_by_text(said).count() == page.locator("aside", has_text=said).count() > 0
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert not any(note.is_visible() for note in page.locator("aside").all())
    page.emulate_media(media="screen")
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    speaker = opened.value
    page.watch.follow(speaker)
    speaker.locator(".speaker-controls-notes .value", has_text=said).wait_for()
    now = speaker.frame_locator("#current-slide iframe")
    now.locator("section.present > section#cell-02.present h2").wait_for()
    page.evaluate("location.hash = '/cell-31'")
    page.locator("#cell-31 .d2l-explorer").wait_for()
    now.locator("section#cell-31.present").wait_for()
    now.locator("#cell-31 img").wait_for()
    assert not now.locator(".d2l-explorer").count()


def test_the_theme_is_the_sites_and_can_be_changed(address, new_page):
    page = open_deck(address, new_page(dark=True), "00_start_here")
    paper = "() => getComputedStyle(document.querySelector('section section.present')).backgroundColor"
    dark = page.evaluate(paper)
    assert sum(map(int, re.findall(r"\d+", dark))) < 3 * 60
    page.keyboard.press("d")
    assert page.evaluate(paper) != dark
    page.goto(f"{address}play.html")
    assert page.evaluate("document.body.dataset.theme") == "light"
