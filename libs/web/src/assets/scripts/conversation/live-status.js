/** What is the matter, in words that a screen reader says when it is free. Nothing is said while all is well. */
const AWAY_AFTER = 4_000;
const TYPING_FOR = 6_000;

export class LiveStatus {
  constructor() {
    this.line = document.querySelector('[data-live-status]');
    this.typingLine = document.querySelector('[data-live-typing]');
    this.wasAway = false;
    this.show('off');
    this.note = (fault) => console.warn('Not just now', fault);
  }

  say(words) {
    this.line.textContent = words;
  }

  connected() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.show('on');
    if (this.wasAway) this.say('You are connected again.');
    this.wasAway = false;
  }

  /** For whoever looks from outside, such as a test: nobody sees it. */
  show(state) {
    document.documentElement.dataset.live = state;
  }

  /** Short breaks are nobody's business. */
  away() {
    this.show('off');
    this.timer ??= setTimeout(() => {
      this.wasAway = true;
      this.say(
        navigator.onLine
          ? 'We are trying to connect. You can go on writing.'
          : 'You are offline. You can go on writing: this page keeps it, and sends it when you are back.',
      );
    }, AWAY_AFTER);
  }

  signedOut(socket) {
    socket?.disconnect();
    clearTimeout(this.timer);
    this.say('You are signed out. Open this page again to sign in. This tab keeps what you wrote.');
  }

  typing() {
    if (!this.typingLine) return;
    this.typingLine.hidden = false;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => (this.typingLine.hidden = true), TYPING_FOR);
  }
}
