import {
  ConversationClient,
  type ConversationParts,
} from '../../../libs/messaging/src/live/client/conversation-client';
import { LineAwayError, type Line } from '../../../libs/messaging/src/live/client/line';

/** A client that never says anything twice: what was not acknowledged is forgotten. Only tests have it. */
export class ForgetfulClient extends ConversationClient {
  constructor(parts: ConversationParts) {
    const { line, queue } = parts;
    const forgetting: Line = {
      get isOpen() {
        return line.isOpen;
      },
      ask: async (name, frame) => {
        try {
          return await line.ask(name, frame);
        } catch (error) {
          if (error instanceof LineAwayError && 'clientId' in frame) queue.remove(String(frame.clientId));
          throw error;
        }
      },
    };
    super({ ...parts, line: forgetting });
  }
}
