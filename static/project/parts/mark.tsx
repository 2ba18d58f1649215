/** The marks: shape and word carry the meaning, colour is the third hint. */
import React, { type ComponentType, type ReactNode } from 'react';
import ArchiveBoxIcon from '@atlaskit/icon/core/archive-box';
import ClockIcon from '@atlaskit/icon/core/clock';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import EditIcon from '@atlaskit/icon/core/edit';
import LinkBrokenIcon from '@atlaskit/icon/core/link-broken';
import LinkIcon from '@atlaskit/icon/core/link';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import PersonWarningIcon from '@atlaskit/icon/core/person-warning';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import ScalesIcon from '@atlaskit/icon/core/scales';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import VisuallyHidden from '@atlaskit/visually-hidden';
import Tooltip from '@atlaskit/tooltip';
import type { MarkName } from '../../../src/contract/table-view';

type Color = `var(--ds-icon-${'danger' | 'warning' | 'information' | 'success' | 'subtle' | 'discovery'})`;
type Glyph = ComponentType<{ readonly label: string; readonly color: Color }>;

const glyphs: Readonly<Record<Exclude<MarkName, 'nothing-asked'>, readonly [Glyph, Color]>> = {
  'blocks-release': [StatusErrorIcon, 'var(--ds-icon-danger)'],
  'to-resolve': [StatusWarningIcon, 'var(--ds-icon-warning)'],
  note: [StatusInformationIcon, 'var(--ds-icon-information)'],
  passed: [StatusSuccessIcon, 'var(--ds-icon-success)'],
  missing: [MinusSquareIcon, 'var(--ds-icon-danger)'],
  failed: [CrossCircleIcon, 'var(--ds-icon-danger)'],
  suspect: [LinkBrokenIcon, 'var(--ds-icon-warning)'],
  confirmed: [LinkIcon, 'var(--ds-icon-subtle)'],
  reverify: [RefreshIcon, 'var(--ds-icon-warning)'],
  'needs-person': [PersonWarningIcon, 'var(--ds-icon-information)'],
  draft: [EditIcon, 'var(--ds-icon-subtle)'],
  deviation: [ScalesIcon, 'var(--ds-icon-discovery)'],
  checking: [ClockIcon, 'var(--ds-icon-subtle)'],
  unknown: [ClockIcon, 'var(--ds-icon-subtle)'],
  retired: [ArchiveBoxIcon, 'var(--ds-icon-subtle)'],
  gone: [MinusSquareIcon, 'var(--ds-icon-subtle)'],
};

export const MarkGlyph = ({ mark }: { readonly mark: Exclude<MarkName, 'nothing-asked'> }): ReactNode => {
  const [Icon, color] = glyphs[mark];
  return <Icon label="" color={color} />;
};

interface MarkProps {
  readonly mark: MarkName;
  readonly word: string;
  readonly detail?: string | undefined;
  readonly strong?: boolean;
}

const Bare = ({ mark, word, strong }: MarkProps): ReactNode => {
  if (mark === 'nothing-asked')
    return (
      <span className="subtle">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{word}</VisuallyHidden>
      </span>
    );
  return (
    <span className="mark">
      <MarkGlyph mark={mark} />
      <span className={strong ? 'mark-word mark-strong' : 'mark-word'}>{word}</span>
    </span>
  );
};

export const Mark = (props: MarkProps): ReactNode =>
  props.detail === undefined ? (
    <Bare {...props} />
  ) : (
    <Tooltip content={props.detail} tag="span">
      <Bare {...props} />
    </Tooltip>
  );

/** A boxed letter, never coloured. */
export const ClassLetter = ({ of, label }: { readonly of: string; readonly label: string }): ReactNode => (
  <span className="class-letter">
    <VisuallyHidden>{label} </VisuallyHidden>
    {of}
  </span>
);
