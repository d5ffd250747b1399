/*
  Suggestions below a field, as the combobox pattern of ARIA 1.2 has it (a list; the focus stays in the field). Without
  this file the field is a plain one. Suggestions are offers: whatever is written may be sent as it stands.

    down, up       to the next and the one before; round at the ends, and through the field itself
    Enter          takes the one that is marked; without one it sends the form, as in every field
    Escape         closes the list; what was written stays
*/
import { cut, later, read } from './asking.js';

const WAIT = 250;
const SHORTEST = 2;

/** Where suggestions come from, and how one is shown and written. */
const SOURCES = {
  places: { address: '/api/v1/places', of: ({ label, near }) => ({ text: label, about: '', value: near }) },
  words: {
    address: '/api/v1/search-words',
    of: ({ label, about, q }) => ({ text: label, about, value: q }),
  },
};

export class Combobox {
  constructor(input) {
    this.input = input;
    this.source = SOURCES[input.dataset.suggest];
    this.items = [];
    this.at = -1;
    this.build();
    const { address, of } = this.source;
    this.suggest = later(
      (typed) => read(`${address}?q=${encodeURIComponent(cut(typed))}`),
      (answer) => this.show(answer?.ok ? answer.body.items.map(of) : []),
      WAIT,
    );
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.pressed(event));
    input.addEventListener('blur', () => this.close());
  }

  build() {
    const { input } = this;
    this.list = element('ul', { id: `${input.id}-suggestions`, role: 'listbox', className: 'pa-suggest__list' });
    this.list.hidden = true;
    this.list.setAttribute('aria-label', 'Suggestions');
    this.status = element('div', { role: 'status', className: 'govuk-visually-hidden' });
    const box = element('div', { className: 'pa-suggest' });
    input.replaceWith(box);
    box.append(input, this.list, this.status);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    }))
      input.setAttribute(name, value);
    // A press with the mouse would otherwise take the focus first, and close the list under it.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) this.take(Number(option.dataset.at));
    });
  }

  typed() {
    const typed = this.input.value.trim();
    if (typed.length >= SHORTEST) return this.suggest(typed);
    this.close();
  }

  pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.list.hidden) return this.typed();
    if (step) this.move(step);
    else if (event.key === 'Escape' && !this.list.hidden) this.close();
    else if (event.key === 'Enter' && this.at >= 0) this.take(this.at);
    else return;
    event.preventDefault();
  }

  show(items) {
    if (document.activeElement !== this.input) return;
    this.items = items;
    this.at = -1;
    this.list.replaceChildren(...items.map((item, at) => this.option(item, at)));
    this.open(items.length > 0);
    this.status.textContent = told(items.length);
  }

  /** Words only: nothing that the server says becomes markup. */
  option({ text, about }, at) {
    const option = element('li', { id: `${this.list.id}-${at}`, role: 'option', className: 'pa-suggest__option' });
    option.dataset.at = at;
    option.setAttribute('aria-selected', 'false');
    option.append(element('span', { textContent: text }));
    if (about) option.append(' ', element('span', { className: 'pa-suggest__about', textContent: about }));
    return option;
  }

  /** −1 is the field itself, which stands between the last and the first. */
  move(step) {
    const places = this.items.length + 1;
    this.at = ((this.at + 1 + step + places) % places) - 1;
    for (const option of this.list.children)
      option.setAttribute('aria-selected', String(option.dataset.at === `${this.at}`));
    const marked = this.list.children[this.at];
    if (marked) this.input.setAttribute('aria-activedescendant', marked.id);
    else this.input.removeAttribute('aria-activedescendant');
    marked?.scrollIntoView({ block: 'nearest' });
  }

  take(at) {
    this.input.value = this.items[at].value;
    this.close();
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  close() {
    this.suggest.stop();
    this.open(false);
    this.status.textContent = '';
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) return;
    this.at = -1;
    this.input.removeAttribute('aria-activedescendant');
  }
}

function told(count) {
  if (count === 0) return 'No suggestions.';
  return `${count === 1 ? '1 suggestion' : `${count} suggestions`}. Use the up and down arrows to choose.`;
}

function element(name, { role, ...own }) {
  const made = Object.assign(document.createElement(name), own);
  if (role) made.setAttribute('role', role);
  return made;
}
