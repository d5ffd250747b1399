import { ConversationOpenings, Messages } from '@pa/messaging';
import { Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { v4 as newMark, v7 as newId } from 'uuid';
import { WORDS_PLACE } from '../../libs/messaging/src/requests/asking.service';
import { RequestsRepository } from '../../libs/messaging/src/requests/requests.repository';
import { fillFiles, type FileIds } from './peopled-files';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of what one employer and one PA write to each other. */
export interface MessagingIds extends FileIds {
  readonly conversationId: string;
  /** Written by the PA just now, so that the PA may change it. */
  readonly messageNumber: string;
  /** Times that the employer offers. */
  readonly timesNumber: string;
  /** The employer asks the PA to talk; nobody has answered. */
  readonly talkRequestId: string;
}

interface Two {
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly employer: Actor;
}

/** A conversation with words of both, and a question that waits for an answer. */
export async function fillMessaging(server: TestApp, { register, pa, employer }: Two): Promise<MessagingIds> {
  const { app } = server;
  const { canary } = register;
  const conversationId = await app.get(UnitOfWork).run(register.id, (tx) =>
    app.get(ConversationOpenings).open(tx, {
      employerId: employer.personId,
      paId: pa.personId,
      kind: 'request',
      subjectId: newId(),
      about: canary,
      paAlias: null,
      note: 'You can write to each other now.',
    }),
  );
  if (!conversationId) throw new Error('The two hide from each other.');
  const messages = app.get(Messages);
  const text = `${canary} likes mornings`;
  const times = [new Date(Date.now() + 7 * 86_400_000).toISOString()];
  const offered = await messages.send(employer, {
    conversationId,
    clientId: newMark(),
    kind: 'times',
    body: { text: canary, times },
  });
  const written = await messages.send(pa, { conversationId, clientId: newMark(), kind: 'text', body: { text } });
  return {
    ...(await fillFiles(server, { register, pa, employer }, conversationId)),
    conversationId,
    messageNumber: String(written.number),
    timesNumber: String(offered.number),
    talkRequestId: await asked(app, { register, pa, employer }),
  };
}

/** Past the rule that who talks already need not ask. */
async function asked(app: TestApp['app'], { register, pa, employer }: Two): Promise<string> {
  const id = newId();
  const wordsSealed = app.get(Secrets).seal(register.id, `${register.canary} asks you to talk`, WORDS_PLACE);
  const request = { id, employerId: employer.personId, paId: pa.personId, wordsSealed, askedAt: new Date() };
  await app.get(UnitOfWork).run(register.id, (tx) => app.get(RequestsRepository).add(tx, request));
  return id;
}
