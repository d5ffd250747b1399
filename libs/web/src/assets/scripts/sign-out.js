/*
 * Signing out. What was typed and not sent yet is kept in the tab, over a reload; whoever signs out leaves none of it to
 * the next person at this machine.
 */

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
  // What is kept until the next page comes goes too.
  window.addEventListener('pagehide', forgetTab);
});
