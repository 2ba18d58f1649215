/** The page as an export would print it: in the place of each macro the document its `adfExport` gave, checked against Atlassian's schema. */
import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import PrinterIcon from '@atlaskit/icon/core/printer';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { z } from 'zod';
import { follow } from '../../jira-ui/site/route';
import { dayAndTime } from '../../jira-ui/site/times';
import { useLoad } from '../../jira-ui/site/use-load';
import { post } from '../../jira-ui/site/workbench-client';
import { adfDocument, macroIn, type AdfNode } from '../adf/adf-node';
import { DrawAdf } from '../adf/draw-adf';
import { usePersonName } from '../page/byline';
import { NoAccess } from '../shell/no-access';
import { PageBar } from '../shell/page-bar';
import type { OpenSpace } from '../site/use-space';
import { useWiki } from '../site/wiki';
import { pathOf, type ExportKind } from '../site/wiki-address';
import { page as pageShape } from '../site/wiki-shapes';

const exported = z.array(
  z.union([z.object({ localId: z.string(), document: adfDocument }), z.object({ localId: z.string(), problem: z.string() })]),
);
type Exported = z.infer<typeof exported>[number];

const names = { pdf: 'PDF', word: 'Word' } as const;

const NestedMacro = (): ReactNode => <SectionMessage appearance="error">An export may hold no macro of its own.</SectionMessage>;

const InPlaceOf = ({ node, all }: { readonly node: AdfNode; readonly all: readonly Exported[] }): ReactNode => {
  const localId = macroIn(node)?.localId;
  const one = all.find((candidate) => candidate.localId === localId);
  if (!one) return null;
  if ('problem' in one)
    return (
      <SectionMessage appearance="error" title="Error rendering macro">
        {one.problem}
      </SectionMessage>
    );
  return (
    <div data-exported={one.localId}>
      <DrawAdf nodes={one.document.content} extension={NestedMacro} />
    </div>
  );
};

interface PreviewProps {
  readonly open: OpenSpace;
  readonly id: string;
  readonly kind: ExportKind;
  /** The platform names no principal to the app: nobody knows whether it does. */
  readonly asNobody: boolean;
}

const WhoExports = ({ path, asNobody }: { readonly path: string; readonly asNobody: boolean }): ReactNode => {
  const other = asNobody ? path : `${path}?nobody`;
  return (
    <span className="subtle">
      The app was told {asNobody ? 'of nobody' : 'who exports'}.{' '}
      <a href={other} onClick={(event) => follow(event, other)}>
        {asNobody ? 'Tell it who exports' : 'Tell it of nobody'}
      </a>
    </span>
  );
};

export const ExportPreview = ({ open, id, kind, asNobody }: PreviewProps): ReactNode => {
  const wiki = useWiki();
  const nameOf = usePersonName();
  const { value, error } = useLoad(`export ${wiki.person} ${id} ${kind} ${String(asNobody)}`, async () => {
    const page = await wiki.get(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`, pageShape);
    await post('/api/act', { label: `Export to ${names[kind]}` }, wiki.person);
    return { page, macros: exported.parse(await post('/api/wiki/export', { pageId: id, type: kind, asNobody }, wiki.person)) };
  });
  if (error) return <NoAccess what="page" />;
  if (!value || !open.space) return <Spinner label="Preparing the export" />;
  const { page, macros } = value;
  const { key, name } = open.space;
  return (
    <>
      <PageBar open={open} id={id} under={{ title: page.title, path: pathOf.view(key, id, page.title) }}>
        <WhoExports path={pathOf.export(key, id, kind)} asNobody={asNobody} />
        <Button iconBefore={PrinterIcon} onClick={() => window.print()}>
          Print
        </Button>
      </PageBar>
      <article className={`paper paper-${kind}`} aria-label={`${names[kind]} export of ${page.title}`}>
        <p className="paper-head">{name}</p>
        <h1 className="wiki-title">{page.title}</h1>
        <div className="wiki-body">
          <DrawAdf nodes={page.body.content} extension={(node) => <InPlaceOf node={node} all={macros} />} />
        </div>
        <p className="paper-foot">
          Version {page.version.number} by {nameOf(page.version.authorId)}, {dayAndTime(page.version.createdAt)}
        </p>
      </article>
    </>
  );
};
