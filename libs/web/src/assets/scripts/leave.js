/*
 * Leaving quickly. The link works without this file; with it the page is emptied at once and the address takes the place
 * of ours in the history, so that the back button does not bring the page again. By keyboard: Esc three times, or Shift
 * three times, which govuk-frontend counts and then only follows the link.
 */
import { tellOtherTabs, whenOtherTabSays } from './other-tabs.js';
import { forgetTab } from './sign-out.js';

const TIMES = 3;
const WITHIN_MS = 5000;
const LINKS = '.govuk-js-exit-this-page-button, .govuk-js-exit-this-page-skiplink';
const LEFT = 'left';
const GOING = 'govuk-exit-this-page-hide-content';

const link = document.querySelector('.govuk-js-exit-this-page-button');
if (link) {
  const leave = () => {
    document.title = ' ';
    document.body.replaceChildren();
    // What was typed and not sent yet: whoever leaves quickly leaves nothing.
    forgetTab();
    window.location.replace(link.href);
  };
  const leaveAll = () => {
    tellOtherTabs(LEFT);
    leave();
  };
  leaveByLink(leaveAll);
  leaveByEsc(leaveAll);
  leaveWithGovuk(leaveAll);
  whenOtherTabSays(LEFT, leave);
}

/** Before anyone else hears of the press. With a key held down the browser does what it always does, a new tab, say. */
function leaveByLink(leave) {
  const press = (event) => {
    const isOurs = event.target instanceof Element && event.target.closest(LINKS);
    if (!isOurs || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  };
  document.addEventListener('click', press, { capture: true });
}

function leaveByEsc(leave) {
  let presses = [];
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    if (key !== 'Escape') return void (presses = []);
    presses = [...presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp];
    if (presses.length >= TIMES) leave();
  });
}

/** The third Shift: the page is hidden and the link followed; ours is the later word, so the history loses this page. */
function leaveWithGovuk(leave) {
  const watcher = new MutationObserver(() => {
    if (!document.body.classList.contains(GOING)) return;
    watcher.disconnect();
    leave();
  });
  watcher.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
