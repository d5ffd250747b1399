/*
 * Tabs of one browser on one register tell each other when somebody goes: what stands in another tab is as much in sight of
 * the next person at this machine. A browser without this closes only the tab that it is in.
 */
const line = 'BroadcastChannel' in window ? new BroadcastChannel('going') : null;

/** Tells all other tabs. */
export function tellOtherTabs(what) {
  line?.postMessage(what);
}

/** Calls back when another tab says this. */
export function whenOtherTabSays(what, then) {
  line?.addEventListener('message', ({ data }) => {
    if (data === what) then();
  });
}
