import { KIND_WORDS } from '../shared/week-span.js';
import { make } from './dom.js';

/** What one is adding: a kind, and whether only in term time. form="" keeps both out of what the form sends. */
export function buildBrush(kinds, hasTerm, model) {
  const parts = [];
  if (kinds.length > 1) parts.push(kindChoice(kinds, model));
  if (hasTerm) parts.push(termChoice(model));
  return make('div', { class: 'pa-grid__brushes' }, ...parts);
}

function kindChoice(kinds, model) {
  const row = make('div', { class: 'govuk-radios govuk-radios--small pa-pills__row' });
  for (const kind of kinds) {
    const id = `brush-${kind}`;
    const input = make('input', {
      class: 'govuk-radios__input',
      type: 'radio',
      name: 'brush',
      form: '',
      id,
      value: kind,
    });
    input.checked = kind === model.kind;
    const swatch = make('span', { class: 'pa-brush__swatch', 'data-kind': kind, 'aria-hidden': 'true' });
    const label = make('label', { class: 'govuk-label govuk-radios__label', for: id }, swatch, KIND_WORDS[kind]);
    row.append(make('div', { class: 'govuk-radios__item' }, input, label));
  }
  row.addEventListener('change', (event) => {
    model.kind = event.target.value;
  });
  return make(
    'fieldset',
    { class: 'pa-brush' },
    make('legend', { class: 'pa-brush__title' }, 'I am adding hours that are'),
    row,
  );
}

function termChoice(model) {
  const input = make('input', { class: 'govuk-checkboxes__input', type: 'checkbox', form: '', id: 'brush-term' });
  input.addEventListener('change', () => {
    model.termTimeOnly = input.checked;
  });
  const label = make('label', { class: 'govuk-label govuk-checkboxes__label', for: 'brush-term' }, 'Only in term time');
  const item = make('div', { class: 'govuk-checkboxes__item' }, input, label);
  return make('div', { class: 'govuk-checkboxes govuk-checkboxes--small pa-pills__row' }, item);
}
