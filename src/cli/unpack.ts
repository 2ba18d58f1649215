/** Bytes of a file as texts: plain, gzip, or the ReqIF files of a zip. Nothing unpacks beyond its bound, however small it came. */
import AdmZip from 'adm-zip';
import { gunzipSync } from 'node:zlib';
import type { Parsed } from '../formats/item-set';
import type { ReqIfFile } from '../formats/reqif';

export type Unpacked = { readonly is: 'text'; readonly text: string } | { readonly is: 'zip'; readonly files: readonly ReqIfFile[] };

const megabyte = 1024 * 1024;
const mostBytes = 256 * megabyte;
const mostZipped = 64 * megabyte;
const mostEntries = 1000;

export function unpack(bytes: Uint8Array): Parsed<Unpacked> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unzipped(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return reqIfFilesOf(bytes);
  return bytes.length > mostBytes ? refuse(`is larger than ${mostBytes / megabyte} MB`) : asText(bytes);
}

const refuse = (problem: string): Parsed<never> => ({ ok: false, problem });

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

function unzipped(bytes: Uint8Array): Parsed<Unpacked> {
  try {
    return asText(gunzipSync(bytes, { maxOutputLength: mostBytes }));
  } catch (error) {
    return refuse(
      codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
        ? `unpacks to more than ${mostBytes / megabyte} MB`
        : 'is packed, but not as gzip can unpack it',
    );
  }
}

/** The library bounds every entry by the size it declares, and checks its sum. */
function reqIfFilesOf(bytes: Uint8Array): Parsed<Unpacked> {
  try {
    const zip = new AdmZip(Buffer.from(bytes));
    if (zip.getEntryCount() > mostEntries) return refuse(`is a zip of more than ${mostEntries} entries`);
    const entries = zip.getEntries().filter(({ entryName }) => /\.reqif$/i.test(entryName) && !entryName.startsWith('__MACOSX/'));
    if (entries.length === 0) return refuse('is a zip without a .reqif file');
    if (entries.reduce((sum, { header }) => sum + header.size, 0) > mostZipped)
      return refuse(`holds more than ${mostZipped / megabyte} MB of ReqIF`);
    const files: ReqIfFile[] = [];
    for (const entry of entries) {
      const text = decoded(entry.getData());
      if (!text.ok) return refuse(`holds ${entry.entryName}, which ${text.problem}`);
      files.push({ name: entry.entryName, text: text.value });
    }
    return { ok: true, value: { is: 'zip', files } };
  } catch (error) {
    return refuse(
      `is no zip that can be unpacked: ${error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : 'unknown reason'}`,
    );
  }
}

function asText(bytes: Uint8Array): Parsed<Unpacked> {
  const text = decoded(bytes);
  return text.ok ? { ok: true, value: { is: 'text', text: text.value } } : text;
}

/** By byte order mark, else by what an XML declaration says, else UTF-8. */
function decoded(bytes: Uint8Array): Parsed<string> {
  const encoding = encodingOf(bytes);
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    return refuse(
      codeOf(error) === 'ERR_ENCODING_NOT_SUPPORTED'
        ? `says it is written in ${JSON.stringify(encoding)}, which is not known here`
        : `is no text in ${encoding.toUpperCase()}`,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
}
