"""The training lab on a plain page, as a visitor meets it: no kernel, live.js and the sample of the images."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def address(put_page):
    return put_page("lab", '<div data-d2l="lab"></div>')


@pytest.fixture
def lab(page, address):
    """A lab that was just opened."""
    page.goto(address)
    button(page, "Train").wait_for()
    return page


def button(page, name):
    return page.get_by_role("button", name=name, exact=True)


def small(page, **more):
    """Choose settings that train in a moment."""
    values = {"images": 500, "units1": 16, "units2": 16, "epochs": 3} | more
    page.evaluate("link => { location.hash = link }", "&".join(f"{k}={v}" for k, v in values.items()))
    images = page.get_by_label("training images")
    expect(images).to_have_attribute("aria-valuetext", f"{values['images']:,}")


def train(page, says="Done: 3 of 3 epochs."):
    button(page, "Train").click()
    page.get_by_text(says).wait_for()


def test_every_slider_moves_by_keyboard_and_says_its_value(lab):
    sliders = lab.locator("input[type=range]")
    assert sliders.count() == 10
    for i in range(sliders.count()):
        slider = sliders.nth(i)
        slider.focus()
        said = []
        for key in ("Home", "ArrowRight", "End"):
            lab.keyboard.press(key)
            said.append(slider.get_attribute("aria-valuetext"))
        assert len({*said}) == 3, said
    expect(lab.get_by_text("weights and biases")).to_be_visible()


def test_a_slider_follows_the_mouse(lab):
    slider = lab.get_by_label("drop rate, layer 1")
    box = slider.bounding_box()
    lab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert 0.4 <= float(slider.input_value()) <= 0.55


@pytest.mark.parametrize("name", ["few images: watch it over-fit", "wrong labels", "four layers", "1,024 units"])
def test_a_preset_is_marked_until_a_control_moves(lab, name):
    button(lab, name).click()
    expect(button(lab, name)).to_have_attribute("aria-pressed", "true")
    lab.get_by_label("seed").fill("7")
    expect(button(lab, name)).to_have_attribute("aria-pressed", "false")


def test_a_seed_that_is_none_is_named_and_taken_back(lab):
    seed = lab.get_by_label("seed")
    seed.fill("-3")
    expect(lab.get_by_text("A whole number from 0 to 4,294,967,295")).to_be_visible()
    seed.blur()
    expect(seed).to_have_value("1")


def test_one_layer_has_no_sliders_for_further_ones(lab):
    lab.get_by_label("hidden layers").fill("1")
    expect(lab.get_by_label("drop rate, further layers")).to_be_disabled()


def test_train_keep_rename_remove_reset_and_undo(lab):
    small(lab)
    train(lab)
    button(lab, "Keep").click()
    rows = lab.locator(".d2l-kept tbody tr")
    assert rows.count() == 1
    assert button(lab, "Keep").is_disabled()
    name = lab.get_by_label("Name of run 1")
    name.fill('with "dropout"')
    name.press("Enter")
    small(lab, drop1=0, drop2=0)
    expect(lab.get_by_text("Settings changed")).to_be_visible()
    train(lab)
    button(lab, "Keep").click()
    assert rows.count() == 2
    expect(lab.locator(".d2l-title")).to_contain_text("p = 0 / 0, 16-16 units")
    button(lab, "Reset").click()
    assert rows.count() == 0
    button(lab, "Undo reset").click()
    assert rows.count() == 2
    assert lab.get_by_label("Name of run 1").input_value() == 'with "dropout"'
    lab.get_by_role("button", name="Remove run 1").click()
    assert rows.count() == 1


def test_stop_says_how_many_epochs_count(lab):
    small(lab, epochs=50, images=10_000)
    button(lab, "Train").click()
    lab.get_by_text("s left").wait_for()
    button(lab, "Stop").click()
    lab.get_by_text("of 50 epochs: you pressed Stop.").wait_for()
    assert button(lab, "Train").is_enabled()


def test_reset_during_a_run_leaves_nothing_of_it(lab):
    small(lab, epochs=50, images=10_000)
    button(lab, "Train").click()
    lab.get_by_text("s left").wait_for()
    button(lab, "Reset").click()
    lab.wait_for_timeout(500)
    expect(lab.get_by_text("Press Train, and the curves grow here", exact=True)).to_be_visible()


def test_a_double_click_on_train_trains_once(lab):
    small(lab)
    button(lab, "Train").dblclick()
    lab.get_by_text("Done: 3 of 3 epochs.").wait_for()


def test_a_run_that_diverges_says_so(lab):
    small(lab, lr=10, init="xavier", units1=256, units2=256, epochs=50)
    train(lab, says="Training stopped in epoch")
    assert "d2l-error" in lab.locator(".d2l-status").get_attribute("class")


def test_a_link_opens_the_same_settings_and_a_wrong_one_is_named(lab, address):
    lab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button(lab, "wrong labels").click()
    button(lab, "Copy link").click()
    lab.get_by_text("The link is copied").wait_for()
    link = lab.evaluate("navigator.clipboard.readText()")
    lab.goto("about:blank")
    lab.goto(link)
    assert button(lab, "wrong labels").get_attribute("aria-pressed") == "true"
    lab.evaluate("location.hash = 'drop1=2'")
    lab.get_by_text("Drop1 must lie between 0 and 0.95, got 2").wait_for()


def test_the_chart_is_read_off_by_keyboard_and_mouse_and_stands_in_a_table(lab):
    small(lab)
    train(lab)
    plot = lab.get_by_role("slider", name="Learning curves")
    plot.focus()
    lab.keyboard.press("Home")
    assert plot.get_attribute("aria-valuetext").startswith("epoch 1: train, noisy 0.")
    before = lab.locator(".d2l-readout").inner_text()
    lab.get_by_role("radio", name="loss").check()
    plot.hover()
    assert lab.locator(".d2l-readout").inner_text() != before
    lab.wait_for_timeout(1500)
    assert lab.locator(".d2l-chart tbody tr").count() == 3
