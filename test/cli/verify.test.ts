import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { verifyFile } from '../../src/cli/verify';
import { aPackage } from '../build/a-package';
import { aRecord, aState } from '../build/an-entry';
import { anArtifact } from '../build/an-artifact';

const record = aRecord([[aState(anArtifact('SWREQ', '1'))], [aState(anArtifact('TEST', '2', { summary: 'Line \u2028 separator' }))]]);
const lines = aPackage(record);
const headOf = (seq: number): string => `${seq}:${record.hashes[seq - 1] ?? ''}`;

describe('npm run verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const run = async (...argv: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    let out = '';
    let err = '';
    const code = await verifyFile(argv, { out: (text) => (out += text), err: (text) => (err += text) });
    return { code, out, err };
  };
  const whole = file('whole.jsonl', `${lines.join('\n')}\n`);

  test('says of a package as it was written where its record ends, and what it cannot know', async () => {
    const { code, out, err } = await run(whole);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('unchanged since it was written');
    expect(out).toContain(`Head              ${headOf(2)}`);
    expect(out).toContain('An older package, or one cut and closed again, would look the same.');
    expect(out).toContain('could have rewritten the record');
  });

  test('reads it packed, too', async () => {
    const packed = file('whole-packed', gzipSync(`${lines.join('\n')}\n`));
    expect(await run(packed)).toMatchObject({ code: 0 });
    expect((await run(file('no.gz', 'not packed'))).out).toContain('This is no evidence package.');
    expect(await run(file('torn', gzipSync('x'.repeat(9000)).subarray(0, 20)))).toMatchObject({ code: 2, out: '' });
  });

  test('compares with a head that is known', async () => {
    expect((await run(whole, '--head', headOf(2))).out).toContain('nothing up to it was left out or rewritten');
    expect(await run(whole, '--head', `3:${'a'.repeat(64)}`)).toMatchObject({ code: 1 });
    expect((await run(whole, '--head', `2:${'a'.repeat(64)}`)).out).toContain('The expected entry reads otherwise here');
  });

  test('names the first break and its place, in English and German', async () => {
    const broken = file('broken.jsonl', `${lines.join('\n').replace('acc-dev', 'acc-qa')}\n`);
    const english = await run(broken);
    expect(english.code).toBe(1);
    expect(english.out).toContain('First break: line 2, entry 1\nThe entry was changed.');
    expect((await run(broken, '--german')).out).toContain('Erste Abweichung: Zeile 2, Eintrag 1\nDer Eintrag wurde geändert.');
  });

  test.each([
    [[], 'say one FILE'],
    [['a', 'b'], 'say one FILE'],
    [['whole', '--head', '1'], 'say one FILE'],
    [['whole', '--heads', '1'], 'say one FILE'],
    [['not-there.jsonl'], 'cannot be read'],
  ])('refuses %j in one sentence', async (argv, said) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('refuses bytes that are no text', async () => {
    expect(await run(file('bytes.jsonl', new Uint8Array([0x7b, 0xff, 0xfe, 0x0a])))).toMatchObject({ code: 2 });
  });
});
