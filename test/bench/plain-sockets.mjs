// The plain alternative for messages: bare socket.io and one autocommit INSERT for each message. It answers after the INSERT and
// hands the message on to the room. No sign-in, no access, no numbers, no keys, no order.

import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.env.PLAIN_DATABASE_URL, max: 20 });
const server = createServer((_request, response) => response.end('ok'));
const io = new Server(server, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });

io.on('connection', (socket) => {
  socket.on('conversation:join', ({ conversationId }, answer) => {
    void socket.join(conversationId);
    answer({ messages: [] });
  });
  socket.on('message:send', async ({ conversationId, clientId, body }, answer) => {
    const { rows } = await pool.query({
      name: 'insert',
      text: 'INSERT INTO plain_messages (conversation_id, client_id, body) VALUES ($1, $2, $3) RETURNING id',
      values: [conversationId, clientId, body],
    });
    answer({ number: Number(rows[0].id) });
    socket.to(conversationId).emit('message:new', { conversationId, body });
  });
});

server.listen(Number(process.env.PORT), '127.0.0.1');
