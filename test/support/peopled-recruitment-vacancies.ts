import type { Actor } from '@pa/platform';
import type { AdvertValues } from '../../libs/recruitment/src/vacancies/sections';
import { OwnVacancies } from '../../libs/recruitment/src/vacancies/own-vacancies.service';
import { VacancyMoves } from '../../libs/recruitment/src/vacancies/vacancy-moves.service';
import { wholeAdvert } from '../integration/recruitment/whole-advert';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of one employer's adverts. */
export interface AdvertIds {
  /** A draft with everything answered. */
  readonly draftAdvertId: string;
  /** Sent in, and waiting for a look of staff. */
  readonly sentAdvertId: string;
  /** Ended. */
  readonly endedAdvertId: string;
}

/** Three adverts of the employer, in words that tell the register. */
export async function fillAdverts({ app }: TestApp, register: TestRegister, employer: Actor): Promise<AdvertIds> {
  const [adverts, moves] = [app.get(OwnVacancies), app.get(VacancyMoves)];
  const draft = async (): Promise<string> => {
    const { id } = await adverts.begin(employer);
    await adverts.saveParts(employer, id, advertOf(register));
    return id;
  };
  const [draftAdvertId, sentAdvertId, endedAdvertId] = [await draft(), await draft(), await draft()];
  for (const id of [sentAdvertId, endedAdvertId]) await moves.submit(employer, id);
  await moves.close(employer, endedAdvertId);
  return { draftAdvertId, sentAdvertId, endedAdvertId };
}

function advertOf({ canary }: TestRegister): AdvertValues {
  const closesOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  return {
    ...wholeAdvert,
    'who-you-want': { ...wholeAdvert['who-you-want'], title: `Help with the ${canary}` },
    'how-to-apply': { ...wholeAdvert['how-to-apply'], closesOn },
  };
}
