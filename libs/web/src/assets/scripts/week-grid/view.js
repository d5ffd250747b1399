import { formatSpanField } from '../shared/span-field.js';
import { clock, DAYS, shortHours, spanWords } from '../shared/time-words.js';
import { dayOfSlot, isTermOnly, kindOf } from '../shared/week-ring.js';
import { DAY_SLOTS, HALF_HOUR, KIND_WORDS } from '../shared/week-span.js';
import { saidSpan, spanNotes, totalWords } from '../shared/week-words.js';
import { buildBrush } from './brush.js';
import { hidden, make } from './dom.js';

/** The grid and what stands around it. `show` draws what the model holds; nothing else changes the page. */
export class WeekView {
  constructor(form, model) {
    this.form = form;
    this.model = model;
    this.list = form.querySelector('[data-week-list]');
    this.undo = make('button', { type: 'button', class: 'pa-quiet' }, 'Undo', hidden(' the last change'));
    this.said = make('p', { class: 'pa-save__said', role: 'status' });
    this.switch = make('button', { type: 'button', class: 'pa-quiet' });
    this.pick = make('div', { class: 'pa-daypick', role: 'group', 'aria-label': 'Day to show' });
    this.cells = [];
    this.build();
    this.followWidth();
  }

  build() {
    const { kinds, term, label } = this.form.dataset;
    this.table = make(
      'div',
      { role: 'grid', 'aria-label': label, 'aria-multiselectable': 'true', 'aria-describedby': 'week-grid-hint' },
      ...DAYS.map((day, index) => this.buildRow(day, index)),
    );
    const tools = make(
      'div',
      { class: 'pa-grid__tools' },
      buildBrush(kinds.split(' '), term === 'yes', this.model),
      this.switch,
    );
    this.root = make('div', { class: 'pa-grid' }, tools, buildHint(), this.pick, buildAxis(), this.table);
    this.form.querySelector('[data-week-drawing]').replaceChildren(this.root);
    this.form.querySelector('[data-week-said]')?.remove();
    this.form.querySelector('.pa-save').prepend(this.said, this.undo);
  }

  buildRow(day, index) {
    const short = make('span', { class: 'pa-grid__short', 'aria-hidden': 'true' }, day.slice(0, 3));
    const name = make(
      'div',
      { role: 'rowheader', class: 'pa-grid__name' },
      short,
      make('span', { class: 'pa-grid__long' }, day),
    );
    const row = make('div', { role: 'row', class: 'pa-grid__row' }, name);
    for (let i = 0; i < DAY_SLOTS; i += 1) {
      const time = make('span', { class: 'pa-grid__time', 'aria-hidden': 'true' }, clock(i * HALF_HOUR));
      const cell = make('div', { role: 'gridcell', class: 'pa-grid__cell', tabindex: '-1' }, time);
      cell.dataset.at = String(index * DAY_SLOTS + i);
      this.cells.push(cell);
      row.append(cell);
    }
    const shown = make('span', { class: 'pa-daypick__name', 'aria-hidden': 'true' }, day.slice(0, 3));
    const hours = make('span', { 'aria-hidden': 'true' });
    const button = { type: 'button', class: 'pa-daypick__button', value: String(index) };
    this.pick.append(make('button', button, shown, hours, hidden('')));
    return row;
  }

  /** The whole week where there is room, with the choice of one day at a time; else one day. */
  followWidth() {
    const wide = window.matchMedia('(min-width: 80em)');
    const follow = () => {
      this.switch.hidden = !wide.matches;
      this.setView(wide.matches ? 'week' : 'day');
    };
    wide.addEventListener('change', follow);
    this.switch.addEventListener('click', () => this.setView(this.view === 'week' ? 'day' : 'week'));
    follow();
  }

  setView(view) {
    this.view = view;
    this.root.dataset.view = view;
    this.switch.textContent = view === 'week' ? 'Show one day at a time, bigger' : 'Show the whole week';
    this.show();
  }

  /** How many half-hours an arrow up or down is: a day in the week, a line in a day. */
  get line() {
    if (this.view === 'week') return DAY_SLOTS;
    const row = this.table.childNodes[dayOfSlot(this.model.at)];
    return getComputedStyle(row).gridTemplateColumns.split(' ').length;
  }

  /** `preventScroll` under a pointer: a page that moves would put another half-hour under it. */
  focusCell(options) {
    this.show();
    this.cells[this.model.at].focus(options);
  }

  say(text) {
    this.show();
    if (text) this.said.textContent = `${text}. ${totalWords(this.model.rings)} in your week.`;
  }

  show() {
    const day = dayOfSlot(this.model.at);
    this.cells.forEach((cell, slot) => this.showCell(cell, slot));
    this.table.childNodes.forEach((row, i) => {
      row.hidden = this.view === 'day' && i !== day;
    });
    Array.from(this.pick.children).forEach((button, i) => this.showDay(button, i, i === day));
    this.showLayers();
    this.undo.disabled = !this.model.canUndo;
    // What takes more or less room waits for the end of a drag: nothing may move under the pointer.
    if (this.model.isStretching) return;
    this.showList();
    this.form.querySelector('[data-week-total]').textContent = totalWords(this.model.rings);
  }

  showCell(cell, slot) {
    const { own, also } = this.model.cellAt(slot);
    const shown = own ?? also;
    const state = `${own}/${also}`;
    if (cell.dataset.state !== state) this.nameCell(cell, slot, state);
    const same = (other) => {
      const beside = this.model.cellAt(other);
      return (beside.own ?? beside.also) === shown;
    };
    cell.toggleAttribute('data-start', Boolean(shown) && !same(slot - 1));
    cell.toggleAttribute('data-end', Boolean(shown) && !same(slot + 1));
    cell.tabIndex = slot === this.model.at ? 0 : -1;
  }

  nameCell(cell, slot, state) {
    const { own, also } = this.model.cellAt(slot);
    const shown = own ?? also;
    const time = { day: dayOfSlot(slot), start: (slot % DAY_SLOTS) * HALF_HOUR, minutes: HALF_HOUR };
    const words = [spanWords(time)];
    if (shown) words.push(KIND_WORDS[kindOf(shown)].toLowerCase());
    if (shown && isTermOnly(shown)) words.push('only in term time');
    if (!own && also) words.push('in every week');
    cell.setAttribute('aria-label', words.join(', '));
    cell.setAttribute('aria-selected', String(Boolean(own)));
    cell.dataset.state = state;
    if (shown) cell.dataset.kind = kindOf(shown);
    else delete cell.dataset.kind;
    cell.toggleAttribute('data-term', Boolean(shown) && isTermOnly(shown));
    cell.toggleAttribute('data-also', Boolean(also));
  }

  showDay(button, day, isCurrent) {
    const slots = Array.from({ length: DAY_SLOTS }, (_, i) => this.model.cellAt(day * DAY_SLOTS + i));
    const total = slots.filter(({ own, also }) => own ?? also).length * HALF_HOUR;
    const [, shown, heard] = button.children;
    shown.textContent = `${shortHours(total)} h`;
    heard.textContent = `${DAYS[day]}, ${shown.textContent}${total === 60 ? 'our' : 'ours'}`;
    button.setAttribute('aria-pressed', String(isCurrent));
  }

  showLayers() {
    for (const button of this.form.querySelectorAll('[data-week-layer]')) {
      button.setAttribute('aria-pressed', String(button.value === this.model.layer));
    }
    const kept = this.form.elements.shown;
    if (kept) kept.value = this.model.layer;
  }

  showList() {
    const { spans } = this.model;
    const key = spans.map(formatSpanField).join();
    if (key === this.listed) return;
    this.listed = key;
    this.list.replaceChildren(...spans.map(listItem));
    this.list.hidden = spans.length === 0;
    this.form.querySelector('[data-week-none]').hidden = spans.length > 0;
  }
}

function listItem(span) {
  const text = saidSpan(span);
  const value = formatSpanField(span);
  const remove = { type: 'submit', name: 'remove', value, class: 'pa-quiet pa-times__remove' };
  return make(
    'li',
    { class: 'pa-times__item' },
    make('input', { type: 'hidden', name: 'span', value }),
    make('span', { class: 'pa-times__text' }, text),
    make('span', { class: 'pa-times__kind' }, spanNotes(span)),
    make('button', remove, make('span', {}, 'Remove', hidden(` ${text}`))),
  );
}

function buildHint() {
  return make(
    'p',
    { class: 'pa-grid__hint', id: 'week-grid-hint' },
    'Press or drag to add hours. Do it again to take them away. ',
    make('span', { class: 'pa-grid__keys' }, 'Keys: arrows move, Space adds or takes away, Shift and arrows stretch. '),
    make('a', { class: 'govuk-link', href: '#add-title' }, 'Type your times instead'),
  );
}

function buildAxis() {
  const hours = [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => make('span', { class: 'pa-grid__hour' }, clock(hour * 60)));
  return make('div', { class: 'pa-grid__axis', 'aria-hidden': 'true' }, ...hours);
}
