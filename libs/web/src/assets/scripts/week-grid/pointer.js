/** The grid by mouse, pen and touch: press, drag, and Shift with a press. A finger that scrolls the page changes nothing. */
export function listenToPointer(model, view) {
  const { table } = view;
  let pressed = null;

  table.addEventListener('pointerdown', (event) => {
    const slot = slotOf(event.target);
    if (slot === null || event.button !== 0) return;
    // Shift and press: from where the focus is to here.
    model.beginStretch(event.shiftKey ? model.at : slot, event.shiftKey ? 'add' : model.modeAt(slot));
    pressed = event.pointerId;
    if (event.pointerType !== 'mouse') return;
    event.preventDefault();
    table.setPointerCapture(event.pointerId); // so that letting go outside the grid is heard too
    reach(slot);
  });

  table.addEventListener('pointermove', (event) => {
    const slot = pressed === event.pointerId ? slotUnder(event, table) : null;
    // Until a finger has left its first square it may still be scrolling.
    if (slot !== null && !model.isStillOn(slot)) reach(slot);
  });

  table.addEventListener('pointerup', (event) => {
    if (pressed !== event.pointerId) return;
    pressed = null;
    const slot = slotUnder(event, table);
    if (slot !== null) reach(slot);
    view.say(model.endStretch());
  });

  table.addEventListener('pointercancel', () => {
    pressed = null;
    if (model.dropStretch()) view.show();
  });

  // A screen reader's or a switch's press comes without a pointer.
  table.addEventListener('click', (event) => {
    const slot = slotOf(event.target);
    if (slot === null || event.detail > 0) return;
    model.move(slot);
    view.focusCell();
    view.say(model.toggle(slot));
  });

  function reach(slot) {
    model.reach(slot);
    view.focusCell({ preventScroll: true });
  }
}

function slotOf(element) {
  const cell = element?.closest('.pa-grid__cell');
  return cell ? Number(cell.dataset.at) : null;
}

function slotUnder(event, table) {
  const element = document.elementFromPoint(event.clientX, event.clientY);
  return element && table.contains(element) ? slotOf(element) : null;
}
