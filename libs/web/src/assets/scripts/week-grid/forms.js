import { dayOf, parseSpanField } from '../shared/span-field.js';
import { dayOfSlot } from '../shared/week-ring.js';
import { DAY_SLOTS } from '../shared/week-span.js';

/** The forms around the grid, done without a post. What is missing is left to the server, which says so. */
export function listenToForm(form, model, view) {
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && deed(button, form, model, view)) event.preventDefault();
  });
  view.pick.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    model.move(Number(button.value) * DAY_SLOTS + (model.at % DAY_SLOTS));
    view.show();
  });
}

function deed(button, form, model, view) {
  if (button.matches('[data-week-layer]')) return showLayer(button.value, form, model, view);
  if (button.matches('[data-week-add]')) return add(form, model, view);
  if (button.matches('[data-week-copy]')) return copy(form, model, view);
  return button.name === 'remove' && remove(button, model, view);
}

function showLayer(layer, form, model, view) {
  model.layer = layer;
  const choice = form.querySelector(`[name="weeks"][value="${layer}"]`);
  if (choice) choice.checked = true;
  view.show();
  return true;
}

function chosen(form, name) {
  return Array.from(form.querySelectorAll(`[name="${name}"]:checked`), (input) => input.value);
}

function add(form, model, view) {
  const value = (name) => form.elements[name]?.value;
  const kind = value('kind') ?? model.kind;
  const term = chosen(form, 'term').length > 0 ? ' term' : '';
  const days = chosen(form, 'day');
  const spans = days.map((day) =>
    parseSpanField(`${day} ${value('from')}-${value('to')} ${kind} ${value('weeks') ?? 'every'}${term}`),
  );
  if (spans.length === 0 || spans.includes(null)) return false;
  view.say(model.add(spans));
  clear(form, 'day');
  return true;
}

function copy(form, model, view) {
  const from = dayOf(form.elements.copyFrom.value);
  const to = chosen(form, 'copyTo')
    .map(dayOf)
    .filter((day) => day !== from);
  if (to.length === 0) return false;
  view.say(model.copy(from, to));
  clear(form, 'copyTo');
  return true;
}

function clear(form, name) {
  for (const input of form.querySelectorAll(`[name="${name}"]`)) input.checked = false;
}

function remove(button, model, view) {
  const span = parseSpanField(button.value);
  if (!span) return false;
  const place = Array.from(view.list.children).indexOf(button.closest('li'));
  if (dayOfSlot(model.at) !== span.day) model.move(span.day * DAY_SLOTS + (model.at % DAY_SLOTS));
  view.say(model.remove(span));
  const left = view.list.querySelectorAll('button');
  (left[Math.min(place, left.length - 1)] ?? view.undo).focus();
  return true;
}
