import type { KeyObject } from 'node:crypto';
import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  Clock,
  DomainError,
  FILE_KINDS,
  FileRefusedError,
  FileUses,
  IncomingFiles,
  InvalidError,
  PersonalData,
  SealedFiles,
  Secrets,
  UnitOfWork,
  type Actor,
  type CheckedFile,
  type ExportedRecord,
  type IncomingFile,
  type Transaction,
} from '@pa/platform';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { ConversationAccess, type KeyedWriting } from '../conversations/conversation-access';
import { MessageScreens } from '../hooks/message-screens';
import { ConversationKeys } from '../keys/conversation-keys';
import { MessageNotFoundError } from '../messaging.errors';
import { Messages, type SentMessage } from '../messages/messages.service';
import { isFileHidden, type MessageFile, type MessageFileRow } from './message-file';
import { MessageFilesRepository } from './message-files.repository';

const NAME_PLACE = 'message_files.name_sealed';

/** A file to be sent, with the sender's own mark: the same mark again is the same file and message. */
export interface NewFile {
  readonly conversationId: string;
  readonly clientId: string;
  readonly file: IncomingFile;
}

/** Files in messages: checked, sealed with the conversation's key, sent as a message, opened by its readers. */
@Injectable()
export class MessageFiles implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: MessageFilesRepository,
    private readonly access: ConversationAccess,
    private readonly messages: Messages,
    private readonly screens: MessageScreens,
    private readonly keys: ConversationKeys,
    private readonly incoming: IncomingFiles,
    private readonly sealed: SealedFiles,
    private readonly secrets: Secrets,
    private readonly uses: FileUses,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.uses.add((tx, ids) => this.files.listKnown(tx, ids));
    this.personalData.add({
      key: 'messaging.files',
      title: 'The contents of files you sent',
      read: (tx, personId) => this.contents(tx, personId),
    });
  }

  /**
   * Bytes, row, message, in this order, each safe to repeat under the same mark: a reader never meets a message whose file
   * is not there.
   * @throws FileRefusedError, ConversationNotFoundError, and what sending a message throws
   */
  async send(actor: Actor, { conversationId, clientId, file }: NewFile): Promise<SentMessage> {
    if (!isUUID(clientId))
      throw InvalidError.of([{ field: 'clientId', message: 'A message needs a UUID of its own.' }]);
    this.access.refuseClosed(await this.access.get(actor, conversationId));
    const writing = await this.access.toWrite(actor, conversationId);
    const checked = await this.incoming.check(file);
    await this.refuseTellingName(checked.name, writing);
    const { id, name } = await this.keep(writing, clientId, checked);
    try {
      const body = { text: '', file: { id, name } };
      const sent = await this.messages.send(actor, { conversationId, clientId, kind: 'file', body });
      await this.unitOfWork.run(actor.licenseeId, (tx) => this.files.link(tx, id, sent.id));
      return sent;
    } catch (error) {
      if (error instanceof DomainError)
        await this.unitOfWork.run(actor.licenseeId, (tx) => this.files.removeUnsent(tx, id));
      throw error;
    }
  }

  /** The files of a conversation that this reader may open, oldest first. @throws ConversationNotFoundError */
  async list(actor: Actor, conversationId: string): Promise<MessageFile[]> {
    const conversation = await this.access.get(actor, conversationId);
    const rows = await this.unitOfWork.run(actor.licenseeId, (tx) => this.files.listOf(tx, conversationId));
    return rows
      .filter(({ side }) => !isFileHidden(conversation, side))
      .map((row) => this.opened(actor.licenseeId, row));
  }

  /** What a file is. @throws ConversationNotFoundError, MessageNotFoundError */
  async get(actor: Actor, conversationId: string, id: string): Promise<MessageFile> {
    const { row } = await this.find(actor, conversationId, id);
    return this.opened(actor.licenseeId, row);
  }

  /** With its bytes. @throws ConversationNotFoundError, MessageNotFoundError */
  async open(actor: Actor, conversationId: string, id: string): Promise<MessageFile & { readonly bytes: Buffer }> {
    const { row, key } = await this.find(actor, conversationId, id);
    const bytes = await this.sealed.find({ licenseeId: actor.licenseeId, fileId: row.id }, key);
    if (!bytes) throw new MessageNotFoundError();
    return { ...this.opened(actor.licenseeId, row), bytes };
  }

  private async find(
    actor: Actor,
    conversationId: string,
    id: string,
  ): Promise<{ row: MessageFileRow; key: KeyObject }> {
    const conversation = await this.access.get(actor, conversationId);
    if (!isUUID(id)) throw new MessageNotFoundError();
    const { licenseeId } = actor;
    const row = await this.unitOfWork.run(licenseeId, (tx) => this.files.find(tx, conversationId, id));
    if (!row || isFileHidden(conversation, row.side)) throw new MessageNotFoundError();
    return { row, key: this.keys.keyOf({ licenseeId, conversationId, keySealed: conversation.keySealed }) };
  }

  /** A name can hold a number or an address as well as a text can. */
  private async refuseTellingName(name: string, writing: KeyedWriting): Promise<void> {
    const { held } = await this.screens.look(name.replace(/\.\w+$/, '').replaceAll('_', ' '), writing);
    if (held.length > 0)
      throw new FileRefusedError(
        'The name of this file tells how to reach you. Give it another name, then choose it again.',
      );
  }

  private async keep(
    writing: KeyedWriting,
    clientId: string,
    { name, kind, bytes, verdict }: CheckedFile,
  ): Promise<{ id: string; name: string }> {
    const { licenseeId, conversationId, keySealed, authorId: ownerId, side } = writing;
    const place = { licenseeId, fileId: newId() };
    await this.sealed.put(place, this.keys.keyOf({ licenseeId, conversationId, keySealed }), bytes);
    const nameSealed = this.secrets.seal(licenseeId, name, NAME_PLACE);
    const row = { conversationId, ownerId, clientId, side, nameSealed, kind, size: bytes.length, verdict };
    const kept = await this.unitOfWork.run(licenseeId, (tx) =>
      this.files.addOnce(tx, { ...row, id: place.fileId, addedAt: this.clock.now() }),
    );
    if (kept.id !== place.fileId) await this.sealed.remove(place);
    return { id: kept.id, name: this.secrets.open(licenseeId, kept.nameSealed, NAME_PLACE) };
  }

  private opened(
    licenseeId: string,
    { id, nameSealed, kind, size, verdict, side, addedAt }: MessageFileRow,
  ): MessageFile {
    return { id, name: this.secrets.open(licenseeId, nameSealed, NAME_PLACE), kind, size, verdict, side, addedAt };
  }

  private async *contents(tx: Transaction, personId: string): AsyncIterable<ExportedRecord> {
    const { licenseeId } = tx;
    for (const row of await this.files.listOfPerson(tx, personId)) {
      const { conversationId, keySealed } = row;
      const { name, kind } = this.opened(licenseeId, row);
      const key = this.keys.keyOf({ licenseeId, conversationId, keySealed });
      const bytes = await this.sealed.find({ licenseeId, fileId: row.id }, key);
      if (bytes) yield { name, contents: { type: FILE_KINDS[kind].type, base64: bytes.toString('base64') } };
    }
  }
}
