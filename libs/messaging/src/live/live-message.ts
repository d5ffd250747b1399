import type { MessageView } from '../messages/message-view';
import type { LiveMessage } from './protocol';

/** A message as it goes over a socket: what its reader may read, and no more. */
export function liveMessageOf(view: MessageView): LiveMessage {
  return {
    id: view.id,
    number: view.number,
    clientId: view.clientId,
    side: view.side,
    isOwn: view.isOwn,
    authorName: view.authorName,
    kind: view.kind,
    body: view.text,
    heldKinds: view.heldKinds,
    times: view.times,
    terms: view.terms,
    warnings: view.warnings,
    at: view.at.toISOString(),
    isEdited: view.editedAt !== null,
    isDeleted: view.deletedAt !== null,
  };
}
