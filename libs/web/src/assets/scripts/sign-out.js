/*
 * Signing out. What was typed and not sent yet is kept in the tab, over a reload; whoever signs out leaves none of it to
 * the next person at this machine, in this tab or another.
 */
import { tellOtherTabs, whenOtherTabSays } from './other-tabs.js';

const SIGNED_OUT = 'signed-out';
const FORM = 'form[action="/sign-out"]';

/** Nothing typed stays in this tab. */
export function forgetTab() {
  try {
    window.sessionStorage.clear();
  } catch {
    // A browser that keeps nothing for us has nothing to forget.
  }
}

document.addEventListener('submit', ({ target }) => {
  if (new URL(target.action, window.location.href).pathname !== '/sign-out') return;
  forgetTab();
  tellOtherTabs(SIGNED_OUT);
  // What is kept until the next page comes goes too.
  window.addEventListener('pagehide', forgetTab);
});

whenOtherTabSays(SIGNED_OUT, () => {
  if (!document.querySelector(FORM)) return;
  forgetTab();
  showSignedOut();
});

/** In place of a page that only the person who was signed in may see. */
function showSignedOut() {
  const heading = Object.assign(document.createElement('h1'), { className: 'govuk-heading-l', tabIndex: -1 });
  heading.textContent = 'You signed out';
  const words = Object.assign(document.createElement('p'), { className: 'govuk-body' });
  words.textContent = 'You did this in another tab. We emptied this page, so that nobody else can read it.';
  const link = Object.assign(document.createElement('a'), { className: 'govuk-link', href: '/sign-in' });
  link.textContent = 'Sign in again';
  const onward = Object.assign(document.createElement('p'), { className: 'govuk-body' });
  onward.append(link);
  const main = Object.assign(document.createElement('main'), { className: 'govuk-width-container govuk-main-wrapper' });
  main.append(heading, words, onward);
  document.title = 'You signed out';
  document.body.replaceChildren(main);
  heading.focus();
}
