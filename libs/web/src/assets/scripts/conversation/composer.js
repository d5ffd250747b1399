/** The form, what is on its way, and the draft. The form posts by itself when there is no connection but a network. */
import { LONGEST_BODY } from '../live/protocol.js';

const TYPING_EVERY = 3_000;

export class Composer {
  constructor({ conversationId, client, queue, socket, status }) {
    Object.assign(this, { conversationId, client, queue, socket, status });
    this.form = document.querySelector('#compose');
    this.waitingList = document.querySelector('[data-live-waiting]');
    this.draftKey = `pa-draft:${conversationId}`;
    this.typedAt = 0;
    if (this.form) this.listen();
  }

  get text() {
    return this.form.elements.namedItem('text');
  }

  listen() {
    if (this.text.value === '') this.text.value = sessionStorage.getItem(this.draftKey) ?? '';
    this.text.addEventListener('input', () => {
      this.keepDraft();
      this.tellTyping();
    });
    this.form.addEventListener('submit', (event) => this.submit(event));
  }

  /** Without a connection the form goes its own way, with the same mark: the server knows it again. */
  submit(event) {
    if (event.submitter?.hasAttribute('formaction')) {
      this.insertReply(event);
      return;
    }
    const body = this.text.value;
    const mark = this.form.elements.namedItem('clientId');
    // The server says what is wrong with it, as it does without a script.
    if (body.trim() === '' || body.length > LONGEST_BODY) return;
    const item = { clientId: mark.value, body };
    this.queue.add(item);
    if (!this.socket.connected && navigator.onLine) {
      this.forgetDraft();
      return;
    }
    event.preventDefault();
    mark.value = crypto.randomUUID();
    this.text.value = '';
    this.forgetDraft();
    this.text.dispatchEvent(new Event('input', { bubbles: true }));
    this.clearKept();
    void this.client.flush();
    this.showWaiting(this.queue.waiting);
    if (!navigator.onLine) this.status.away();
  }

  /** A ready answer goes into the box without a reload; the form's other buttons go their own way. */
  insertReply(event) {
    const { reply } = event.submitter.dataset;
    if (reply === undefined) return;
    event.preventDefault();
    this.text.value = [this.text.value, reply].filter(Boolean).join('\n');
    this.text.dispatchEvent(new Event('input', { bubbles: true }));
    this.status.say('Put into your message.');
  }

  /** What was kept on the register for later has been sent now. */
  clearKept() {
    const keep = this.form.querySelector('[formaction$="/draft"]');
    if (this.text.defaultValue === '' || !keep) return;
    this.text.defaultValue = '';
    const body = new URLSearchParams(new FormData(this.form));
    body.set('text', '');
    fetch(keep.formAction, { method: 'POST', body }).catch(this.status.note);
  }

  sent({ clientId }) {
    this.waitingList.querySelector(`[data-mark="${CSS.escape(clientId)}"]`)?.remove();
  }

  /** Messages that the server does not have yet, or did not take. */
  showWaiting(items) {
    this.waitingList.replaceChildren(...items.map((item) => this.rowOf(item)));
    this.waitingList.hidden = items.length === 0;
  }

  rowOf({ clientId, body, refused }) {
    const row = make('li', 'pa-msg pa-msg--mine');
    row.dataset.mark = clientId;
    const text = make('div', 'pa-msg__text');
    text.append(...body.split('\n').map((line) => make('p', '', line)));
    row.append(text, make('p', 'pa-msg__state', refused === undefined ? 'Sending' : `Not sent. ${refused}`));
    if (refused !== undefined) row.append(this.takeBackButton({ clientId, body }));
    return row;
  }

  takeBackButton({ clientId, body }) {
    const button = make('button', 'govuk-button govuk-button--secondary', 'Put it back in the box');
    button.type = 'button';
    button.addEventListener('click', () => {
      this.queue.remove(clientId);
      if (this.form) this.text.value = [this.text.value, body].filter(Boolean).join('\n');
      this.keepDraft();
      this.showWaiting(this.queue.waiting);
      this.text?.focus();
    });
    return button;
  }

  keepDraft() {
    if (!this.form || this.text.value === '') this.forgetDraft();
    else sessionStorage.setItem(this.draftKey, this.text.value);
  }

  forgetDraft() {
    sessionStorage.removeItem(this.draftKey);
  }

  /** Only where this person lets it be seen; the server looks again. */
  tellTyping() {
    const { conversationId, socket } = this;
    const isShown = document.querySelector('[data-live-typing]')?.dataset.shown === 'yes';
    if (!isShown || !socket.connected || Date.now() - this.typedAt < TYPING_EVERY) return;
    this.typedAt = Date.now();
    socket.emit('typing', { conversationId });
  }
}

function make(name, className, words = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = words;
  return element;
}
