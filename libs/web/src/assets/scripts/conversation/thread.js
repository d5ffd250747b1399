/** The list of messages on the page. New rows are taken out of the same page as the server gives it; none is ever made here. */
const AFTER_ALL = 2_147_483_647;
const MOST_PAGES = 20;
const SOON = 300;
const NEAR_THE_END = 200;

const wordsOf = (row) => row.textContent.replace(/\s+/g, ' ').trim();
const numberOf = (row) => Number(row.dataset.number);

export class Thread {
  constructor(root) {
    this.list = root.querySelector('ol');
    this.reading = null;
    this.isStale = false;
  }

  /** Brings the page up to date. False when one is no longer signed in; true also when the server is away just now. */
  refresh() {
    this.isStale = true;
    this.reading ??= this.readAll().finally(() => (this.reading = null));
    return this.reading;
  }

  refreshSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), SOON);
  }

  async isSignedIn() {
    return (await this.read(AFTER_ALL)) !== 'signed-out';
  }

  async readAll() {
    let isIn = true;
    while (this.isStale && isIn) {
      this.isStale = false;
      isIn = await this.readOnce();
    }
    return isIn;
  }

  /** The newest rows, and older ones until they meet what is shown. */
  async readOnce() {
    let rows = [];
    let before = AFTER_ALL;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const came = await this.read(before);
      if (came === 'signed-out') return false;
      if (came === null) return true;
      rows = [...came, ...rows];
      const first = came.find((row) => row.dataset.number);
      if (!first || numberOf(first) <= this.last + 1) break;
      before = numberOf(first);
    }
    this.take(rows);
    return true;
  }

  get last() {
    const rows = this.list.querySelectorAll('li[data-number]');
    return rows.length === 0 ? 0 : numberOf(rows[rows.length - 1]);
  }

  /** Rows before a number; asking so does not count as reading them. */
  async read(before) {
    try {
      const response = await fetch(`${location.pathname}?before=${before}`, { headers: { accept: 'text/html' } });
      if (response.status === 401 || new URL(response.url).pathname === '/sign-in') return 'signed-out';
      if (!response.ok) return null;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return Array.from(page.querySelectorAll('[data-conversation] > ol > li'), (row) =>
        document.importNode(row, true),
      );
    } catch (fault) {
      console.warn('The messages could not be read just now', fault);
      return null;
    }
  }

  take(rows) {
    const wasAtEnd = document.documentElement.scrollHeight - innerHeight - scrollY < NEAR_THE_END;
    const last = this.last;
    let heading = null;
    for (const row of rows) {
      if (!row.dataset.number) heading = row;
      else if (numberOf(row) <= last) this.change(row);
      else {
        if (heading && !this.hasHeading(heading)) this.list.append(heading);
        this.list.append(row);
      }
    }
    const newest = this.list.lastElementChild;
    if (wasAtEnd && this.last > last) newest.scrollIntoView({ block: 'nearest' });
  }

  hasHeading(heading) {
    return Array.from(this.list.querySelectorAll('li:not([data-number])')).some(
      (row) => wordsOf(row) === wordsOf(heading),
    );
  }

  /** A row that says something else now takes the old one's place, unless somebody is in it. */
  change(row) {
    const old = this.list.querySelector(`#${CSS.escape(row.id)}`);
    if (old && wordsOf(old) !== wordsOf(row) && !old.contains(document.activeElement)) old.replaceWith(row);
  }
}
