// Somebody who has talked with others for long, with words that can be opened.

import { compiled } from './compiled.mjs';
import { brandOfBench, idOf } from './data.mjs';

/** Of the employer who talks with everyone here. */
export const EMAIL = 'ann@example.com';
export const PASSWORD = 'three words here';
export const conversationOf = (name) => idOf(`conversation ${name}`);

/** One register with an employer, and a PA and a conversation for each of `lengths`: so many messages each. */
export async function fillTalks(client, secretKey, { slug, lengths }) {
  const { Secrets, parseConfig } = compiled('libs/platform/src/index.js');
  const { Passwords } = compiled('libs/accounts/src/index.js');
  const secrets = new Secrets({ ...parseConfig({ LOG_LEVEL: 'silent' }), secretKey });
  const id = idOf(slug);
  const policies = { moderation: 'after', terms: [] };
  await client.query('INSERT INTO licensees (id, slug, name, brand, policies) VALUES ($1, $2, $2, $3, $4)', [
    ...[id, slug, brandOfBench(), policies],
  ]);
  await client.query('INSERT INTO licensee_hosts VALUES ($1, $2, true)', [`${slug}.localhost`, id]);
  const hash = await new Passwords().hash(PASSWORD);
  const pas = Object.keys(lengths).map((name) => [name, 'pa', `${name}@example.com`]);
  for (const [name, role, email] of [['ann', 'employer', EMAIL], ...pas])
    await client.query(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles, email_verified_at)
       VALUES ($1, $2, 'Ann B.', $3, $4, $5, $6, $7, now())`,
      [
        ...[id, idOf(name), secrets.seal(id, 'Ann Bell'), secrets.seal(id, email)],
        ...[secrets.blindIndex(id, 'email', email), hash, [role]],
      ],
    );
  for (const [name, length] of Object.entries(lengths)) await fillConversation(client, { id, name, length, secrets });
}

async function fillConversation(client, { id, name, length, secrets }) {
  const { ConversationKeys } = compiled('libs/messaging/src/keys/conversation-keys.js');
  const { lockBody } = compiled('libs/messaging/src/keys/locked-body.js');
  const keys = new ConversationKeys(secrets);
  const conversationId = conversationOf(name);
  const keySealed = keys.make(id);
  const key = keys.keyOf({ licenseeId: id, conversationId, keySealed });
  await client.query(
    `INSERT INTO conversations (licensee_id, id, employer_id, pa_id, key_sealed, opened_at, last_message_at, last_number)
     VALUES ($1, $2, $3, $4, $5, now(), now(), $6)`,
    [id, conversationId, idOf('ann'), idOf(name), keySealed, length],
  );
  for (let from = 1; from <= length; from += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, length - from + 1) }, (_, n) => from + n);
    const ids = numbers.map((number) => idOf(`${name} ${number}`));
    const bodies = ids.map((messageId, n) =>
      lockBody(key, { licenseeId: id, conversationId, messageId }, JSON.stringify({ text: `Message ${numbers[n]}` })),
    );
    await client.query(
      `INSERT INTO messages (licensee_id, id, conversation_id, number, client_id, author_id, side, kind, body, created_at)
       SELECT $1, g.id, $2, g.number, g.id, $3, 'pa', 'text', g.body, now()
         FROM unnest($4::uuid[], $5::integer[], $6::bytea[]) AS g (id, number, body)`,
      [id, conversationId, idOf(name), ids, numbers, bodies],
    );
  }
}
