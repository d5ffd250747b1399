import { dayAndTime } from '@pa/accounts';
import type { PageModel } from '@pa/web';
import { operatorPaths } from '../operator/operator.paths';
import { AREA_WORDS } from './support-area';
import { stateOf, type SupportGrant } from './support-grant';
import type { AskedOfRegister, SupportView } from './support-requests.service';
import { MOST_LETTERS } from './support-rules';
import type { SupportRequestForm } from './support.form';
import { supportPaths } from './support.paths';
import { answerWords, AREA_CHOICES, areasWords, COLUMNS, SUPPORT_STATES } from './support.presenter';

/** More parts than these stand folded, so that whoever looks for one finds it. */
const MOST_OPEN = 6;

/** What `licensing/operator-support.njk` shows: what is open now, a form to ask, and what was asked before. */
export function askModel({ register, grants, now }: AskedOfRegister, form: SupportRequestForm): PageModel {
  const live = grants.filter((grant) => stateOf(grant, now) === 'live');
  const rows = grants.map((grant) => [
    { text: grant.reason },
    { state: SUPPORT_STATES[stateOf(grant, now)], label: 'State' },
    { text: areasWords(grant.areas), label: 'Parts' },
    { text: answerWords(grant, now), label: 'When' },
  ]);
  return {
    title: `Support access to ${register.name}`,
    page: { back: { href: operatorPaths.register(register.id), text: register.name }, bodyClass: 'pa-wide' },
    open: openAreas(live, register.id),
    form,
    areas: AREA_CHOICES,
    most: MOST_LETTERS,
    table: rows.length > 0 ? { caption: 'Asked for or offered', columns: COLUMNS, rows } : null,
  };
}

/** Each part once, with the permission that lasts longest. */
function openAreas(live: readonly SupportGrant[], registerId: string) {
  return AREA_CHOICES.flatMap(({ value, text }) => {
    const [until] = live
      .flatMap((grant) => (grant.areas.includes(value) && grant.until ? [grant.until] : []))
      .toSorted((a, b) => b.getTime() - a.getTime());
    return until ? [{ text, href: supportPaths.area(registerId, value), until: dayAndTime(until) }] : [];
  });
}

/** What `licensing/support-view.njk` shows: one part of a register, with whose permission and until when. */
export function viewModel({ register, grant, area, panels }: SupportView): PageModel {
  const { text } = AREA_WORDS[area];
  return {
    title: `${text} of ${register.name}`,
    page: { back: { href: supportPaths.ofRegister(register.id), text: 'Support access' } },
    banner: {
      kind: 'wait',
      title: `You look at this with the permission of ${register.name}`,
      lines: [
        `A manager of the register allows it until ${grant.until ? dayAndTime(grant.until) : ''}, and can end it before.`,
        'That you opened this page is on the register’s record. You can change nothing here.',
      ],
    },
    panels,
    areFolded: panels.length > MOST_OPEN,
  };
}
