/** The offline verifier as a page of one file: opened from a disk, without a network, by whoever does not trust the app. */
import { type Checked, type ExpectedHead, PackageCheck } from '../../src/domain/record/package-check';
import { breakWords, limitWords } from '../../src/domain/record/package-words';
import { type Text, hash } from '../../src/domain/trace/artifact';
import { linesIn } from '../../src/formats/lines-in';
import { words } from './words';

const language = navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
const say = (text: Text, facts: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

function element<E extends HTMLElement>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no ${selector}`);
}
const chosen = element('#file', HTMLInputElement);
const known = element('#head', HTMLInputElement);
const result = element('#result', HTMLDivElement);

/** As text, never as markup: names in a package are somebody's words. */
function show(proves: 'yes' | 'no' | 'unknown', title: string, lines: readonly string[]): void {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  result.dataset['proves'] = proves;
  result.replaceChildren(heading, ...paragraphs);
}

/** `undefined`: none is known. Throws for one that is none. */
function expectedHead(): ExpectedHead | undefined {
  const said = known.value.trim();
  if (said === '') return undefined;
  const [, seq, digits] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(said) ?? [];
  if (seq === undefined || digits === undefined) throw new Error(say(words.badHead));
  return { seq: Number(seq), hash: hash(digits) };
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

async function linesOf(file: File): Promise<AsyncIterable<string>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const stream: ReadableStream<Uint8Array> = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return linesIn(piecesOf(stream));
}

const linesAtOnce = 50;
const aMoment = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done);
  });

async function check(file: File, expected: ExpectedHead | undefined): Promise<Checked> {
  const checking = new PackageCheck(expected);
  let n = 0;
  for await (const line of await linesOf(file)) {
    if (!checking.take(line)) break;
    n += 1;
    if (n % linesAtOnce > 0) continue;
    show('unknown', say(words.reading, { n }), []);
    await aMoment();
  }
  return checking.end();
}

function showChecked(checked: Checked, expected: ExpectedHead | undefined): void {
  if (checked.ok) {
    const { product, made, head, artifacts, documents } = checked;
    const facts = { name: product.name, made, artifacts, documents, entries: head.seq, head: `${head.seq}:${head.hash ?? ''}` };
    show('yes', say(words.proves), [
      say(words.holds, facts),
      say(expected ? limitWords['head-seen'] : limitWords['no-head']),
      say(limitWords.rewriting),
    ]);
    return;
  }
  const { line, seq, artifact, document: name } = checked;
  const place = [
    say(words.line, { line }),
    ...(seq === undefined ? [] : [say(words.entry, { seq })]),
    ...(artifact === undefined ? [] : [say(words.item, { artifact })]),
    ...(name === undefined ? [] : [say(words.document, { document: name })]),
  ];
  show('no', say(words.broken), [`${place.join(', ')}. ${say(breakWords[checked.break])}`]);
}

/** A file chosen while another is checked takes its place. */
let asked = 0;
async function run(): Promise<void> {
  const file = chosen.files?.[0];
  if (!file) return;
  asked += 1;
  const mine = asked;
  try {
    const expected = expectedHead();
    const checked = await check(file, expected);
    if (mine === asked) showChecked(checked, expected);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    if (mine === asked) show('no', say(words.broken), [say(words.unreadable, { why })]);
  }
}

document.documentElement.lang = language;
document.title = `Plumbline: ${say(words.title)}`;
element('h1', HTMLHeadingElement).textContent = say(words.title);
element('#about', HTMLParagraphElement).textContent = say(words.about);
element('label[for=file]', HTMLLabelElement).textContent = say(words.file);
element('label[for=head]', HTMLLabelElement).textContent = say(words.head);
for (const input of [chosen, known]) input.addEventListener('change', () => void run());
