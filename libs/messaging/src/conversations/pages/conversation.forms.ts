import { readForm } from '@pa/web';
import { IsUUID } from 'class-validator';
import type { NewBody } from '../../messages/message-body';

const AGAIN = { message: 'This page was open for too long. Copy your words, open it again, and send them there.' };
/** Rows of the form that offers times. */
export const TIME_ROWS = [1, 2, 3] as const;

/** The box at the end of a conversation. */
export class MessageForm {
  text = '';

  @IsUUID('all', AGAIN)
  clientId = '';
}

export class TermsForm {
  terms = '';

  @IsUUID('all', AGAIN)
  clientId = '';
}

export class TimesForm {
  date1 = '';
  time1 = '';
  date2 = '';
  time2 = '';
  date3 = '';
  time3 = '';

  @IsUUID('all', AGAIN)
  clientId = '';
}

export class SuitsForm {
  time = '';

  @IsUUID('all', AGAIN)
  clientId = '';
}

/** Terms as written: a line each. */
export function termsIn({ terms }: TermsForm): NewBody {
  return { text: '', terms: terms.split('\n') };
}

/** Days and hours as chosen, by the clock here; rows that were left empty are left out. */
export function timesIn(form: TimesForm): NewBody {
  const rows = [
    [form.date1, form.time1],
    [form.date2, form.time2],
    [form.date3, form.time3],
  ] as const;
  const chosen = rows.filter(([date, time]) => date !== '' || time !== '');
  return { text: '', times: chosen.map(([date, time]) => momentOf(date, time)) };
}

/** Whether somebody lets it be seen that they type. */
export function typingIn(body: unknown): boolean {
  return readForm(TypingForm, body).form.shown === 'yes';
}

class TypingForm {
  shown = '';
}

/** The moment of a day and an hour in the United Kingdom; '' for what is none, which is then refused. */
function momentOf(date: string, time: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return '';
  const asUtc = new Date(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return '';
  const summer = new Date(asUtc.getTime() - 3_600_000);
  return (hourHere(summer) === time ? summer : asUtc).toISOString();
}

const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function hourHere(at: Date): string {
  return HOUR.format(at);
}
