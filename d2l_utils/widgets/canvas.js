const view = this.closest('.d2l-live');
if (view && !view.dataset.named) {
  view.dataset.named = 'yes';
  view.setAttribute('role', 'group');
  view.setAttribute('aria-label', VIEW_NAME);
  const set = (element, name, value) => {
    if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
  const describe = () => {
    // Else JupyterLab takes the keys for its own: arrows leave a menu for the next cell, and letters delete cells.
    for (const control of view.querySelectorAll('button, select, [role=slider]')) {
      set(control, 'data-lm-suppress-shortcuts', 'true');
    }
    for (const handle of view.querySelectorAll('[role=slider]')) {
      const slider = handle.closest('.widget-slider');
      const label = slider.querySelector('label');
      const readout = slider.querySelector('.widget-readout');
      set(handle, 'aria-label', label ? label.textContent : '');
      if (readout) {
        set(handle, 'aria-valuetext', readout.textContent);
        if (readout.isContentEditable) {
          set(readout, 'role', 'textbox');
          set(readout, 'aria-label', (label ? label.textContent : '') + ', type a value');
        }
      }
    }
    for (const line of view.querySelectorAll('.d2l-status')) set(line, 'role', 'status');
    for (const text of view.querySelectorAll('.d2l-alt')) {
      set(text.parentElement.querySelector('img'), 'alt', text.textContent);
    }
  };
  describe();
  new MutationObserver(describe).observe(view, {childList: true, subtree: true, characterData: true});
}
