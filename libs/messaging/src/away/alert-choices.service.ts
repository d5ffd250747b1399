import { Injectable } from '@nestjs/common';
import {
  Clock,
  InvalidError,
  TextMessages,
  UnitOfWork,
  type Actor,
  type FieldProblem,
  type Transaction,
} from '@pa/platform';
import { PeopleReader } from '@pa/accounts';
import { v7 as newId } from 'uuid';
import type { QuietHours } from './quiet-hours';

/** How somebody hears of messages while they are away. */
export interface AlertChoices {
  readonly byMail: boolean;
  readonly byText: boolean;
  readonly quiet: QuietHours | null;
}

/** Until somebody chooses: by mail, at any hour. */
export const USUAL_CHOICES: AlertChoices = { byMail: true, byText: false, quiet: null };

interface Row {
  readonly byMail: boolean;
  readonly byText: boolean;
  readonly from: number | null;
  readonly until: number | null;
}

/** Everybody's own choice, the same for all their conversations. */
@Injectable()
export class AlertChoicesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleReader,
    private readonly texts: TextMessages,
    private readonly clock: Clock,
  ) {}

  async getOwn(actor: Actor): Promise<AlertChoices & { readonly mayText: boolean }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => ({
      ...(await this.of(tx, actor.personId)),
      mayText: await this.mayText(tx, actor.personId),
    }));
  }

  /** @throws InvalidError */
  async saveOwn(actor: Actor, choices: AlertChoices): Promise<void> {
    const { byMail, byText, quiet } = choices;
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const problems = [
        ...wrongHours(quiet),
        ...(byText && !(await this.mayText(tx, actor.personId)) ? [NO_NUMBER] : []),
      ];
      if (problems.length > 0) throw InvalidError.of(problems);
      await tx.query(
        `INSERT INTO message_alert_choices (licensee_id, id, person_id, by_mail, by_text, quiet_from, quiet_until, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT message_alert_choices_one_each_key DO UPDATE
           SET by_mail = excluded.by_mail, by_text = excluded.by_text, quiet_from = excluded.quiet_from,
               quiet_until = excluded.quiet_until, updated_at = excluded.updated_at`,
        [
          tx.licenseeId,
          newId(),
          actor.personId,
          byMail,
          byText,
          quiet?.from ?? null,
          quiet?.until ?? null,
          this.clock.now(),
        ],
      );
    });
  }

  async of(tx: Transaction, personId: string): Promise<AlertChoices> {
    const [row] = await tx.query<Row>(
      `SELECT by_mail AS "byMail", by_text AS "byText", quiet_from AS "from", quiet_until AS "until"
         FROM message_alert_choices WHERE licensee_id = $1 AND person_id = $2`,
      [tx.licenseeId, personId],
    );
    if (!row) return USUAL_CHOICES;
    const { byMail, byText, from, until } = row;
    return { byMail, byText, quiet: from !== null && until !== null ? { from, until } : null };
  }

  /** Somebody sends text messages here, and this person gave a number. */
  private async mayText(tx: Transaction, personId: string): Promise<boolean> {
    return this.texts.isAvailable && (await this.people.telephoneOf(tx, personId)) !== null;
  }
}

const NO_NUMBER: FieldProblem = {
  field: 'ways',
  message: 'Give us your mobile number first, on the page of your details.',
};

function wrongHours(quiet: QuietHours | null): FieldProblem[] {
  return quiet && quiet.from === quiet.until
    ? [{ field: 'until', message: 'Choose an end that is not the same as the beginning.' }]
    : [];
}
