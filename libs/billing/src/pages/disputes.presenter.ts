import type { PageModel } from '@pa/web';
import { billingPaths as paths } from '../billing.paths';
import type { DisputeReason } from '../disputes/dispute';
import type { DeskDispute } from '../disputes/disputes.service';
import { poundsOf } from '../money/pounds';
import { dayWords } from './pass-words';

const REASONS: Readonly<Record<DisputeReason, string>> = {
  fraudulent: 'They say that they did not pay',
  duplicate: 'They say that they paid twice',
  product_not_received: 'They say that they did not get the pass',
  product_unacceptable: 'They say that the pass is not as it was described',
  credit_not_processed: 'They say that they should have had money back',
  unrecognized: 'They do not know what the payment is for',
  general: 'Their bank gives no clear reason',
};

/** What `billing/disputes.njk` shows: what is to be answered by when, what waits, what was decided. */
export function disputesModel(disputes: readonly DeskDispute[]): PageModel {
  return {
    title: 'Contested payments',
    page: { back: { href: paths.money, text: 'Passes and payments' } },
    disputes: disputes.map(disputeModel),
  };
}

function disputeModel(dispute: DeskDispute) {
  const { pass, amountPence, openedAt, reason, feePence, feeBackPence, standing, dueAt, answers } = dispute;
  const cost = feePence - feeBackPence;
  return {
    title: pass ? `${pass.employerName}, ${pass.reference}` : 'Somebody who left',
    href: pass ? paths.order(pass.id) : null,
    advice: adviceOf(dispute),
    rows: [
      { key: 'Contested', value: `${poundsOf(amountPence)}, on ${dayWords(openedAt)}` },
      { key: 'Why', value: REASONS[reason] },
      ...(standing === 'answer' && dueAt ? [{ key: 'Answer by', value: dayWords(dueAt) }] : []),
      ...(answers > 0 ? [{ key: 'You have answered', value: 'Yes' }] : []),
      ...(cost > 0 ? [{ key: 'What Stripe charges you', value: poundsOf(cost) }] : []),
    ],
  };
}

function adviceOf({ standing, dueAt, withdrawnPence, pass }: DeskDispute): { kind: string; text: string } {
  const by = dueAt ? ` by ${dayWords(dueAt)}` : '';
  const words = {
    answer: {
      kind: 'wait',
      text:
        withdrawnPence > 0
          ? `Answer at Stripe${by}: open “Disputes” there. Say when they asked for the pass and when it ran. If you do not answer, the bank keeps the money.`
          : `The bank asks a question. Answer at Stripe${by}: open “Disputes” there. No money has gone yet.`,
    },
    waiting: { kind: 'plain', text: 'You have answered, or time is up. The bank decides. That can take two months.' },
    won: { kind: 'good', text: 'The bank decided for you. The money is yours, and the pass goes on.' },
    lost: {
      kind: 'plain',
      text: `The bank gave the money back to them.${pass ? ' The pass has ended.' : ''} There is nothing to do.`,
    },
    dropped: { kind: 'good', text: 'The bank asks no more. There is nothing to do.' },
  } as const;
  return words[standing];
}
