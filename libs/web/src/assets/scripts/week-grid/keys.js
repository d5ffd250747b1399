import { dayOfSlot } from '../shared/week-ring.js';
import { DAY_SLOTS } from '../shared/week-span.js';

/** The grid by keys: one tab stop, then arrows, Home, End, Page Up and Down, Space, Shift with arrows, Delete, Esc, Ctrl+Z. */
export function listenToKeys(model, view) {
  view.table.addEventListener('keydown', (event) => {
    const deed = deedOf(event, model, view);
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  // A screen reader may put the focus on any half-hour by itself.
  view.table.addEventListener('focusin', (event) => {
    if (!model.isStretching && event.target.dataset.at) model.move(Number(event.target.dataset.at));
  });
  const end = () => {
    if (model.isStretching) view.say(model.endStretch());
  };
  view.table.addEventListener('keyup', (event) => {
    if (event.key === 'Shift') end();
  });
  view.table.addEventListener('focusout', (event) => {
    if (!view.table.contains(event.relatedTarget)) end();
  });
  view.undo.addEventListener('click', () => view.say(model.undo()));
}

function deedOf(event, model, view) {
  const { line } = view;
  const steps = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -line,
    ArrowDown: line,
    PageUp: -DAY_SLOTS,
    PageDown: DAY_SLOTS,
  };
  const step = steps[event.key];
  const moved = (change) => () => {
    change();
    view.focusCell();
  };
  if (step && event.shiftKey) return moved(() => model.stretchBy(step));
  if (step) return moved(() => model.step(step));
  const day = dayOfSlot(model.at) * DAY_SLOTS;
  const others = {
    Home: moved(() => model.move(day)),
    End: moved(() => model.move(day + DAY_SLOTS - 1)),
    ' ': () => view.say(model.toggle(model.at)),
    Delete: () => view.say(model.removeSpanAt(model.at)),
    Backspace: () => view.say(model.removeSpanAt(model.at)),
    Escape: () => dropStretch(model, view),
  };
  if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) return () => view.say(model.undo());
  return others[event.key];
}

function dropStretch(model, view) {
  if (!model.dropStretch()) return;
  view.focusCell();
  view.say('Nothing changed');
}
