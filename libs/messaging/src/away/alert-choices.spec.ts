import type { Actor, RegisterRequest } from '@pa/platform';
import { Page, SeeOther } from '@pa/web';
import { AlertChoicesApiController } from './alert-choices.api-controller';
import { AlertChoicesPageController } from './alert-choices.page-controller';
import type { AlertChoices, AlertChoicesService } from './alert-choices.service';
import { awayMail, awayText } from './away-mail-texts';
import type { Unread } from './message-alerts.repository';
import { EVENING_AND_NIGHT } from './quiet-hours';

const actor = {} as Actor;
const request = { session: {} } as unknown as RegisterRequest;

function kept(choices: Partial<AlertChoices> & { mayText?: boolean } = {}) {
  const service = {
    getOwn: jest.fn().mockResolvedValue({ byMail: true, byText: false, quiet: null, mayText: false, ...choices }),
    saveOwn: jest.fn().mockResolvedValue(undefined),
  };
  return { service, page: new AlertChoicesPageController(service as unknown as AlertChoicesService) };
}

describe('the page of how one hears of messages', () => {
  it.each([
    [{ quiet: null }, { quiet: 'none', from: '', until: '' }],
    [{ quiet: EVENING_AND_NIGHT }, { quiet: 'night', from: '', until: '' }],
    [{ quiet: { from: 1_290, until: 420 } }, { quiet: 'own', from: '21:30', until: '07:00' }],
    [{ byMail: false, byText: true, mayText: true }, { ways: ['text'] }],
  ])('shows what was chosen: %j', async (choices, values) => {
    expect((await kept(choices).page.show(actor)).model).toMatchObject({ values });
  });

  it.each([
    [
      { ways: ['mail'], quiet: 'none' },
      { byMail: true, byText: false, quiet: null },
    ],
    [
      { ways: 'text', quiet: 'night' },
      { byMail: false, byText: true, quiet: EVENING_AND_NIGHT },
    ],
    [
      { quiet: 'own', from: '21:30', until: '07:00' },
      { byMail: false, byText: false, quiet: { from: 1_290, until: 420 } },
    ],
  ])('keeps what is chosen: %j', async (body, choices) => {
    const { service, page } = kept();
    expect(await page.save(actor, request, body)).toBeInstanceOf(SeeOther);
    expect(service.saveOwn).toHaveBeenCalledWith(actor, choices);
  });

  it('asks again for hours that are none, and keeps what was written', async () => {
    const { service, page } = kept();
    for (const body of [{}, { quiet: 'own', from: 'late', until: '' }]) {
      const answer = await page.save(actor, request, body);
      expect(answer).toBeInstanceOf(Page);
      expect(answer).toMatchObject({ status: 422 });
    }
    expect(service.saveOwn).not.toHaveBeenCalled();
  });
});

describe('the same for programs', () => {
  it('reads and writes hours as clocks show them, both or neither', async () => {
    const { service } = kept({ quiet: EVENING_AND_NIGHT });
    const api = new AlertChoicesApiController(service as unknown as AlertChoicesService);
    expect(await api.get(actor)).toMatchObject({ quietFrom: '20:00', quietUntil: '08:00' });
    const both = { byMail: true, byText: false };
    await api.save(actor, { ...both, quietFrom: '20:00', quietUntil: '08:00' });
    await api.save(actor, { ...both, quietFrom: null, quietUntil: null });
    expect(service.saveOwn.mock.calls.map(([, { quiet }]: [Actor, AlertChoices]) => quiet)).toEqual([
      EVENING_AND_NIGHT,
      null,
    ]);
    await expect(api.save(actor, { ...both, quietFrom: '20:00', quietUntil: null })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('the words of a mail about messages', () => {
  const of = (employerName: string, count = 1, about: string | null = null): Unread => ({
    id: employerName,
    side: 'pa',
    count,
    about,
    employerName,
    paName: 'Amira K.',
    paAlias: null,
    employerId: 'e',
    paId: 'p',
  });
  const register = { name: 'A register', phone: '0151 496 0000' };

  it('name who wrote and about what, one person or many', () => {
    expect(awayMail([of('Ann B.', 1, 'application')], register).subject).toBe(
      'You have a message from Ann about your application',
    );
    expect(awayMail([of('Ann B.', 2)], { ...register, phone: '' }).subject).toBe('You have messages from Ann');
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => of(`${name}a X.`));
    expect(awayMail(many, register).subject).toBe('You have new messages at A register');
    expect(awayMail(many, register).paragraphs[0]).toContain('and others from 2 people more');
    expect(awayText(register)).not.toContain('Ann');
  });
});
