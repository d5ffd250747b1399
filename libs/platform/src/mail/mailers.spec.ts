import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Config } from '../config/config';
import type { Mail } from './mail';
import { RegisterLogos } from '../tenancy/register-logos';
import { MailStyles, type MailStyle } from './mail-styles';
import { MailboxMailer } from './mailbox.mailer';
import { SmtpMailer } from './smtp.mailer';

const brand = { phone: '0151 496 0142', openingHours: 'Weekdays.', accent: '#6d1f50', email: 'help@nw.example' };
const mail = (id: string, subject: string): Mail => ({
  licensee: { id, name: 'North West', brand } as Mail['licensee'],
  to: 'amira@example.com',
  subject,
  paragraphs: ['Grüß dich.'],
});

describe('the mailbox of the demonstration', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pa-register-mailbox-'));
  const mailbox = new MailboxMailer({ dataDir } as Config, new MailStyles());
  const [here, elsewhere] = [newId(), newId()];

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is empty at first', async () => {
    expect(await mailbox.list(here)).toEqual([]);
  });

  it('shows the newest fifty of its own register, newest first', async () => {
    for (let number = 1; number <= 52; number++) await mailbox.send(mail(here, `Mail ${number}`));
    await mailbox.send(mail(elsewhere, 'Not yours'));
    const subjects = (await mailbox.list(here)).map(({ subject }) => subject);
    expect(subjects).toHaveLength(50);
    expect([subjects[0], subjects[49]]).toEqual(['Mail 52', 'Mail 3']);
  });

  it('passes over what is half written or not its own', async () => {
    const id = newId();
    await mailbox.send({ ...mail(id, 'Whole'), action: { label: 'Go', url: 'http://a.example' } });
    writeFileSync(join(dataDir, 'mail', id, `${newId()}.json.part`), '{');
    writeFileSync(join(dataDir, 'mail', id, 'notes.json'), '{');
    expect(await mailbox.list(id)).toEqual([
      expect.objectContaining({ subject: 'Whole', actionUrl: 'http://a.example', actionLabel: 'Go' }),
    ]);
  });
});

describe('mail through a mail server', () => {
  let server: Server;
  let received: string;
  let answerToMail: string;
  let style: MailStyle;

  /** The few words of SMTP that one message needs. */
  beforeAll(async () => {
    server = createServer((socket) => {
      let inData = false;
      socket.write('220 mail.example\r\n');
      socket.on('data', (chunk) => {
        received += chunk.toString();
        if (inData && !received.endsWith('\r\n.\r\n')) return;
        const word = inData ? '.' : chunk.toString().slice(0, 4).toUpperCase();
        inData = word === 'DATA';
        const answers: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye', MAIL: answerToMail };
        socket.write(`${answers[word] ?? '250 ok'}\r\n`);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });

  afterAll(() => new Promise((closed) => server.close(closed)));

  beforeEach(() => {
    [received, answerToMail, style] = ['', '250 ok', 'usual'];
  });

  const mailer = () => {
    const { port } = server.address() as AddressInfo;
    const config = { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'no-reply@register.example' } as Config;
    const styles = new MailStyles();
    styles.askOf(() => Promise.resolve(style));
    const logos = new RegisterLogos();
    logos.askOf(() => Promise.resolve(Buffer.from('a drawn logo')));
    return new SmtpMailer(config, styles, logos);
  };

  it('goes out in the register’s name, with answers to the register’s own address', async () => {
    await mailer().send(mail(newId(), 'Hello'));
    expect(received).toContain('MAIL FROM:<no-reply@register.example>');
    expect(received).toContain('RCPT TO:<amira@example.com>');
    expect(received).toMatch(/^From: "?North West"? <no-reply@register\.example>\r$/m);
    expect(received).toMatch(/^Reply-To: help@nw\.example\r$/m);
  });

  it('sends no answers that are meant for another member to the register’s staff', async () => {
    await mailer().send({ ...mail(newId(), 'A message from Ann'), isAboutAnother: true });
    expect(received).toMatch(/^From: .*<no-reply@register\.example>\r$/m);
    expect(received).not.toMatch(/^Reply-To:/m);
    expect(received).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('comes from who the register says, and brings the register’s logo along', async () => {
    const plain = mail(newId(), 'Hello');
    const brand = {
      ...plain.licensee.brand,
      senderName: 'Help\r\nBcc: everyone@example.com',
      logo: { version: 'a', width: 480, height: 96 },
    };
    await mailer().send({ ...plain, licensee: { ...plain.licensee, brand } });
    expect(received).toMatch(/^From: .*Help/m);
    expect(received).not.toMatch(/^Bcc:/m);
    expect(received.replace(/=\r\n/g, '')).toMatch(/src=3D"cid:logo@register" alt=3D"" width=3D"240" height=3D"48"/);
    expect(received).toContain(`Content-ID: <logo@register>`);
    expect(received).toContain(Buffer.from('a drawn logo').toString('base64'));
  });

  it('cannot be given another header by a subject with line ends', async () => {
    await mailer().send(mail(newId(), 'Hello\r\nBcc: everyone@example.com'));
    expect(received).not.toMatch(/^Bcc:/m);
    expect(received).not.toContain('RCPT TO:<everyone@');
  });

  it('is in large print for who asked for it, and without HTML for who wants plain text', async () => {
    await mailer().send(mail(newId(), 'Hello'));
    expect(received).toMatch(/text\/html[\s\S]*font:20px/);
    [received, style] = ['', 'large'];
    await mailer().send(mail(newId(), 'Hello'));
    expect(received).toMatch(/text\/html[\s\S]*font:27px/);
    [received, style] = ['', 'plain'];
    await mailer().send(mail(newId(), 'Hello'));
    expect(received).toContain('text/plain');
    expect(received).not.toContain('text/html');
  });

  it('throws when the server refuses, so that it is tried again', async () => {
    answerToMail = '451 later';
    await expect(mailer().send(mail(newId(), 'Hello'))).rejects.toThrow('451');
  });
});
