/** Attachments, read only: an upload is multipart and goes to the first API, which nobody has modelled; `site.attach` stands in for it. */

import { V2, idIn, type Call, type Endpoint, type Outcome } from './endpoint';
import { listing, PAGING, sorted } from './listing';
import { maySee, seenPage } from './permissions';
import { presentAttachment } from './present';
import { notFound } from './refusal';
import type { Attachment } from './site-records';

const READ = ['read:attachment:confluence'] as const;

const SORTS: Readonly<Record<string, (attachment: Attachment) => number>> = {
  'created-date': ({ createdAt }) => createdAt,
  'modified-date': ({ createdAt }) => createdAt,
};

function ofPage(call: Call): Outcome {
  const page = seenPage(call.state, call.viewer, idIn(call, 'id'));
  const name = call.query.text('filename');
  const type = call.query.text('mediaType');
  const found = [...call.state.attachments.values()].filter(
    ({ pageId, title, mediaType }) =>
      pageId === page.id && (name === undefined || title === name) && (type === undefined || mediaType === type),
  );
  const idOf = ({ id }: Attachment): string => id;
  const all = sorted(call, found, SORTS, ({ id }) => id.slice(3));
  return listing(call, { all, keyOf: idOf, present: (attachment) => presentAttachment(call.state, attachment) });
}

function one(call: Call): Outcome {
  const attachment = call.state.attachments.get(call.path['id'] ?? '');
  if (attachment === undefined || !maySee(call.state, call.viewer, call.state.page(attachment.pageId))) throw notFound();
  return { status: 200, body: presentAttachment(call.state, attachment), points: 2 };
}

export const attachmentEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: `${V2}/pages/{id}/attachments`,
    scopes: READ,
    query: ['sort', 'mediaType', 'filename', ...PAGING],
    answer: ofPage,
  },
  { method: 'GET', path: `${V2}/attachments/{id}`, scopes: READ, answer: one },
];
