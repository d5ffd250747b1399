import type { PlacesService } from '@pa/places';
import { readForm } from '@pa/web';
import { NOW, publicProfile } from '../../../../test/support/register/own-profile';
import type { ModerationCase, ModerationLook } from '../moderation.service';
import { DecisionForm } from './forms/decision.form';
import { caseModel, queueModel, takeOffModel } from './moderation.presenter';
import { PublicProfilePresenter } from './public-profile.presenter';

const DAY_MS = 86_400_000;
const row = (days: number, state: 'submitted' | 'published' = 'submitted') => ({
  profileId: 'id',
  displayName: 'Amira K.',
  district: 'CH2',
  state,
  subject: 'first-profile' as const,
  openedAt: new Date(NOW.getTime() - days * DAY_MS),
});
const look: ModerationLook = {
  subject: 'first-profile',
  answer: null,
  openedAt: NOW,
  decision: null,
  decidedAt: null,
  decidedBy: null,
  reasons: [],
  words: '',
};
const found: ModerationCase = {
  profile: publicProfile(),
  state: 'submitted',
  pendingText: null,
  is16or17: false,
  isOpen: true,
  looks: [look],
  version: 4,
};
const profile = new PublicProfilePresenter({ districtName: () => 'Hoole' } as unknown as PlacesService).present(
  found.profile,
);

describe('The list of profiles to check', () => {
  it('says in words how late each is, and whether it is shown already', () => {
    const rows = [row(5), row(1), row(0, 'published')];
    const model = queueModel({ rows, total: 3, page: 1, pages: 1 }, NOW) as unknown as {
      lead: string;
      rows: Array<Array<{ state?: { kind: string; text: string } }>>;
    };
    expect(model.lead).toBe('3 profiles wait. One on this page has waited more than 3 days.');
    expect(model.rows.map((cells) => cells[3]?.state)).toEqual([
      { kind: 'bad', text: 'Waits for 5 days, not shown yet' },
      { kind: 'wait', text: 'Came yesterday, not shown yet' },
      { kind: 'plain', icon: 'clock', text: 'Came today, shown already' },
    ]);
  });

  it('has a title of its own on each page, and says when nothing waits', () => {
    expect(queueModel({ rows: [], total: 60, page: 3, pages: 3 }, NOW).title).toBe('Profiles to check, page 3');
    expect(queueModel({ rows: [], total: 0, page: 1, pages: 1 }, NOW)['lead']).toBe('Nothing waits for you.');
  });
});

describe('One profile for staff', () => {
  it('names what the first choice would do', () => {
    const first = (changes: Partial<ModerationCase>) =>
      (caseModel({ ...found, ...changes }, { profile, mayDecide: true })['decisions'] as Array<{ text: string }>)[0]
        ?.text;
    expect(first({})).toBe('Put it on the register');
    expect(first({ state: 'published' })).toBe('It is right, leave it');
    expect(first({ state: 'published', pendingText: { firstName: 'A', initial: '', headline: '', about: '' } })).toBe(
      'Show the new words',
    );
  });

  it('shows only the words that change, old beside new', () => {
    const pendingText = { firstName: 'Amira', initial: 'K', headline: 'New line', about: found.profile.about };
    expect(caseModel({ ...found, pendingText }, { profile, mayDecide: true })['newWords']).toEqual([
      { key: 'In one line', now: 'Calm in a crisis', then: 'New line' },
    ]);
  });

  it('tells what was decided before, by whom, and what the PA answers now', () => {
    const before = {
      ...look,
      decision: 'needs-changes',
      decidedAt: NOW,
      decidedBy: 'Jo M.',
      reasons: ['other'],
    } as const;
    const model = caseModel(
      { ...found, looks: [{ ...look, subject: 'answer', answer: 'Done.' }, before] },
      { profile, mayDecide: true },
    );
    expect(model['open']).toEqual({ title: 'Answer to our decision, sent on 22 November 2026', answer: 'Done.' });
    expect(model['history']).toEqual([
      expect.objectContaining({ title: 'Asked for changes by Jo M. on 22 November 2026', about: 'New profile' }),
    ]);
  });
});

describe('The form of a decision', () => {
  const errorsOf = (body: object) => readForm(DecisionForm, body).errors.map(({ field }) => field);

  it('wants a decision, and reasons with words unless all is right', () => {
    expect(errorsOf({})).toEqual(['decision']);
    expect(errorsOf({ decision: 'approved' })).toEqual([]);
    expect(errorsOf({ decision: 'removed' })).toEqual(['reasons', 'words']);
    expect(errorsOf({ decision: 'needs-changes', reasons: 'other', words: 'Please' })).toEqual([]);
  });

  it('sends no reasons with an approval, whatever was ticked before', () => {
    const { form } = readForm(DecisionForm, {
      decision: 'approved',
      reasons: ['other'],
      words: 'Please',
      version: '7',
    });
    expect(form.request()).toEqual({ decision: 'approved', reasons: [], words: '', version: 7 });
  });

  it('is asked once more before a profile is taken down, and carries the whole decision along', () => {
    const body = { decision: 'removed', reasons: ['other', 'unclear'], words: 'Why', version: '7' };
    const { form } = readForm(DecisionForm, body);
    expect(form.isToBeAsked).toBe(true);
    const fields = takeOffModel(found.profile, form)['fields'] as Array<{ name: string; value: string }>;
    const again: Record<string, string | string[]> = {};
    for (const { name, value } of fields) again[name] = name === 'reasons' ? [...(again[name] ?? []), value] : value;
    const second = readForm(DecisionForm, again).form;
    expect(second.isToBeAsked).toBe(false);
    expect(second.request()).toEqual(form.request());
  });
});
