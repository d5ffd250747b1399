import { dateWords } from '@pa/web';
import { HOME_ANSWERS, HOME_ASKED, isAgreed, type HomeAnswer, type HomeAsked } from '../../visits/home-answer';
import type { Visit } from '../../visits/visit';
import { visitsPaths } from '../../visits/visits.paths';
import { HomeForm } from './visit.forms';

const ANSWER_WORDS: Readonly<Record<HomeAnswer, string>> = {
  yes: 'They said yes',
  no: 'They said no',
  elsewhere: 'It is not in their home, and they are not there',
};
const ASKED_WORDS: Readonly<Record<HomeAsked, string>> = {
  person: 'The person who is helped',
  'speaks-for': 'Somebody who speaks for them',
};

/** What staff read of the person who is helped, on a visit in person. */
export function homeRows({ way, homeAnswer, homeAsked, homeAskedOn }: Visit) {
  if (way !== 'in-person') return [];
  const key = 'The person who is helped';
  if (!homeAnswer) return [{ key, value: 'Not asked yet' }];
  const whom = homeAsked === 'speaks-for' ? 'Somebody who speaks for them was asked' : 'They were asked';
  const when = homeAskedOn ? ` ${whom} on ${dateWords(homeAskedOn)}.` : '';
  return [{ key, value: `${ANSWER_WORDS[homeAnswer]}.${when}` }];
}

/** What stands between a visit and its day; null where nothing does. */
export function homeNotice(visit: Visit, mayPlan: boolean) {
  if (visit.state !== 'planned' || isAgreed(visit)) return null;
  if (visit.homeAnswer !== 'no')
    return {
      title: 'Ask the person who is helped first',
      lines: [
        'It is in their home, or looks at how they are helped. Ask them, or somebody who speaks for them, whether they agree. They can say no, and give no reason.',
        'Note below what they said. The visit can be written up once they agree.',
      ],
    };
  const then = mayPlan ? 'Choose another place below, or a telephone or video call.' : 'Ask who planned it to choose.';
  return { title: 'The person who is helped said no', lines: [`Please do not go there. ${then}`] };
}

/** The form in which staff note it; null where nobody has to be asked any more. */
export function homeForm(visit: Visit, typed?: HomeForm) {
  if (visit.way !== 'in-person' || visit.state !== 'planned') return null;
  const form = typed ?? new HomeForm();
  return {
    action: visitsPaths.home(visit.id),
    isOpen: typed !== undefined || visit.homeAnswer === null,
    text: visit.homeAnswer === null ? 'Note what they said' : 'They have changed their mind',
    values: form,
    on: form.boxes,
    answers: HOME_ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] })),
    whom: HOME_ASKED.map((value) => ({ value, text: ASKED_WORDS[value] })),
  };
}
