import { normaliseTelephone } from '@pa/accounts';
import type { AnswersInput } from './answers';
import { isFreeMail } from './free-mail';
import type { Conflict, PaReference, Referee } from './reference';

interface Answering {
  readonly referee: Referee | null;
  readonly input: AnswersInput;
  /** What it shares with where the PA asked from: the network and the device, or the network alone. */
  readonly same: 'device' | 'network' | null;
  /** The PA's own number, where they gave one. */
  readonly ownTelephone: string | null;
}

/** What staff are to look at before they trust an answer. None of it refuses anything by itself. */
export function conflictsOf(
  { relation }: Pick<PaReference, 'relation'>,
  { referee, input, same, ownTelephone }: Answering,
): Conflict[] {
  const found: Readonly<Record<Conflict, boolean>> = {
    'same-device': same === 'device',
    'same-network': same === 'network',
    'free-mail': Boolean(referee?.organisation && referee.email && isFreeMail(referee.email)),
    'same-telephone': Boolean(
      referee?.telephone && ownTelephone && normaliseTelephone(referee.telephone) === normaliseTelephone(ownTelephone),
    ),
    'says-relative': input.isRelative === true,
    'says-otherwise': input.relation !== relation,
  };
  return (Object.keys(found) as Conflict[]).filter((conflict) => found[conflict]);
}
