import type { Actor } from '@pa/platform';
import { v4 as newMark } from 'uuid';
import { ApplicationFiles } from '../../libs/recruitment/src/applications/files/application-files.service';
import { Drafts } from '../../libs/messaging/src/extras/drafts.service';
import { QuickReplies } from '../../libs/messaging/src/extras/quick-replies.service';
import { MessageFiles } from '../../libs/messaging/src/files/message-files.service';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address can name of files. */
export interface FileIds {
  /** Sent by the PA. */
  readonly messageFileId: string;
}

interface Two {
  readonly register: TestRegister;
  readonly pa: Actor;
  readonly employer: Actor;
}

/** Letters in names of files are plain ones. */
const nameOf = ({ canary }: TestRegister): string => `${canary.replaceAll(/[^\w -]/g, '')}.txt`;

/** A file in the conversation of two, with what each has begun to write and the answers they have ready. */
export async function fillFiles({ app }: TestApp, { register, pa, employer }: Two, id: string): Promise<FileIds> {
  const { canary } = register;
  const file = { name: nameOf(register), bytes: Buffer.from(`${canary} wrote this.\n`) };
  await app.get(MessageFiles).send(pa, { conversationId: id, clientId: newMark(), file });
  for (const who of [pa, employer]) {
    await app.get(Drafts).save(who, id, `${canary} began this`);
    await app.get(QuickReplies).save(who, [`${canary} says yes`]);
  }
  const [{ id: messageFileId } = { id: '' }] = await app.get(MessageFiles).list(pa, id);
  return { messageFileId };
}

/** A file with an application that is not sent yet. */
export async function putApplicationFile({ app }: TestApp, two: Omit<Two, 'employer'>, draftId: string): Promise<void> {
  const { register, pa } = two;
  const file = { name: nameOf(register), bytes: Buffer.from(`${register.canary} wrote this.\n`) };
  await app.get(ApplicationFiles).put(pa, draftId, file);
}
