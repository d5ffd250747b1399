/*
  A conversation, as it happens. Enhances the page of messaging/conversation.njk, which works without it: by posts and reloads.

  It looks for
    [data-conversation]   the list (role=log): data-conversation its id, data-side, data-last the newest number on it
    [data-live-waiting]   where messages on their way are shown, outside of the log, so that they are not read out twice
    [data-live-status]    what is the matter, in words (role=status); empty when nothing is
    [data-live-typing]    that the other one is writing; data-shown says whether one shows it oneself
    #compose              the form: text and clientId

  What goes over the wire and what is kept is in live/client, which the server's tests know too. Rows come from the server as
  on any other page: this script makes none of them, so nothing in a message can become markup.
*/
import { Composer } from './conversation/composer.js';
import { LiveStatus } from './conversation/live-status.js';
import { Thread } from './conversation/thread.js';
import { ConversationClient } from './live/client/conversation-client.js';
import { lineOf, RECONNECTION } from './live/client/line.js';
import { MessageLog } from './live/client/message-log.js';
import { SendQueue } from './live/client/send-queue.js';
import { io } from './socket-io.js';

/** A hint may be lost with a server: whoever looks at the page asks again by themselves. */
const LOOK_EVERY_MS = 120_000;

function enhance(root) {
  const conversationId = root.dataset.conversation;
  const thread = new Thread(root);
  const status = new LiveStatus();
  const queue = new SendQueue(sessionStorage, `pa-unsent:${conversationId}`);
  const log = new MessageLog(Number(root.dataset.last));
  const socket = io({ transports: ['websocket'], ...RECONNECTION });
  const line = lineOf(socket);

  const tell = (name) => {
    if (log.last > 0 && socket.connected) line.ask(name, { conversationId, number: log.last }).catch(status.note);
  };
  const seen = () => tell(document.hidden ? 'message:delivered' : 'message:read');
  const refresh = async () => {
    if (await thread.refresh()) composer.showWaiting(queue.waiting);
    else status.signedOut();
  };
  const view = {
    arrived: () => void refresh().then(seen),
    sent: (item, { heldKinds }) => {
      if (heldKinds.length > 0) status.say('Sent. A part of it was held back: it stands beside your message.');
      composer.sent(item);
    },
    refused: (item, error) => {
      composer.showWaiting(queue.waiting);
      status.say(`Not sent. ${error.detail}`);
    },
    marked: () => undefined,
    closed: (error) => status.say(error.detail),
  };
  const later = (deed) => setTimeout(deed, 1_000 + Math.random() * 3_000);
  const client = new ConversationClient({ conversationId, line, log, queue, view, later, side: root.dataset.side });
  const composer = new Composer({ conversationId, client, queue, socket, status });

  socket.on('connect', () => {
    status.connected();
    void client.opened().then(seen);
  });
  socket.on('disconnect', (reason) => {
    status.away();
    // The server hung up: it may be closing this conversation, or the sign-in. The next try is told which.
    if (reason === 'io server disconnect') later(() => socket.connect());
  });
  socket.on('connect_error', () => {
    status.away();
    if (navigator.onLine) void thread.isSignedIn().then((isIn) => isIn || status.signedOut(socket));
  });
  socket.on('message:new', ({ number }) => void client.heard(number));
  socket.on('conversation:look', () => later(() => void client.catchUp()));
  for (const hint of ['message:changed', 'message:marks']) socket.on(hint, () => thread.refreshSoon());
  socket.on('typing', ({ side }) => {
    if (side !== root.dataset.side) status.typing();
  });

  addEventListener('offline', () => status.away());
  addEventListener('online', () => socket.connected || socket.connect());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    void client.catchUp();
    seen();
  });
  setInterval(() => document.hidden || void client.catchUp(), LOOK_EVERY_MS);
  composer.showWaiting(queue.waiting);
}

const root = document.querySelector('[data-conversation]');
if (root && document.querySelector('[data-live-status]')) enhance(root);
