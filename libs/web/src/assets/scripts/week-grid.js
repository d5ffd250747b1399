/*
  The week editor. Enhances <form data-week-grid>, which works without it (views/pa/week-editor.njk).

  In the form it looks for
    [data-week-drawing]      the drawn week; the grid takes its place
    [data-week-list]         the times in words; each holds <input name="span" value="tue 07:00-09:00 awake every">
    [data-week-none], [data-week-total], [data-week-add], [data-week-copy], [data-week-layer]
  and keeps the inputs in step, so "Save my week" sends the same fields with a script and without.

  What the week is and what a key does to it is WeekModel's (components/week-model.ts); here are only page and events.
*/
import { listenToForm } from './week-grid/forms.js';
import { listenToKeys } from './week-grid/keys.js';
import { listenToPointer } from './week-grid/pointer.js';
import { WeekView } from './week-grid/view.js';
import { parseSpanField } from './shared/span-field.js';
import { WeekModel } from './shared/week-model.js';

for (const form of document.querySelectorAll('[data-week-grid]')) {
  const spans = Array.from(form.querySelectorAll('[name="span"]'), (input) => parseSpanField(input.value));
  const model = new WeekModel(spans.filter(Boolean), form.dataset.kinds.split(' ')[0]);
  model.layer = form.dataset.shown;
  const view = new WeekView(form, model);
  listenToForm(form, model, view);
  listenToKeys(model, view);
  listenToPointer(model, view);
}
