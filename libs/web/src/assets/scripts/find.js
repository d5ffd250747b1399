/* Search: how many would fit, said while choosing; suggestions while typing. Every page works without this file. */
import { cut, later, read } from './find/asking.js';
import { Combobox } from './find/combobox.js';

const WAIT = 400;

function queryOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, cut(value.trim()));
  }
  return query;
}

for (const form of document.querySelectorAll('form')) {
  const status = form.querySelector('[data-live-count]');
  if (!status) continue;
  const count = later(
    () => read(`/api/v1/pas/count?${queryOf(form)}`),
    (answer) => {
      if (!answer) status.textContent = '';
      else if (answer.ok) status.textContent = `This would show ${answer.body.totalText}.`;
      else status.textContent = answer.body.detail;
    },
    WAIT,
  );
  form.addEventListener('change', count);
  form.addEventListener('submit', () => {
    for (const input of form.querySelectorAll('input[type="text"]')) input.value = cut(input.value);
  });
}

for (const input of document.querySelectorAll('input[data-suggest]')) new Combobox(input);
