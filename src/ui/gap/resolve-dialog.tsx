/** Which dialog a resolution opens. */
import React from 'react';
import type { GapView, OpenedIssue, Reply, ResolutionView } from '../../contract/api';
import type { Language } from '../words/language';
import { AttributesDialog } from './attributes-dialog';
import { CreateDialog } from './create-dialog';
import { LinkDialog } from './link-dialog';
import { ReasonDialog } from './reason-dialog';
import { SetClassDialog } from './set-class-dialog';

export interface DialogProps {
  readonly gap: GapView;
  readonly resolution: ResolutionView;
  readonly language: Language;
  readonly take: (reply: Reply<OpenedIssue>) => void;
  readonly close: () => void;
}

export const ResolveDialog = (props: DialogProps) => {
  switch (props.resolution.is) {
    case 'create-and-link':
      return <CreateDialog {...props} />;
    case 'link-existing':
      return <LinkDialog {...props} />;
    case 'set-class':
      return <SetClassDialog {...props} />;
    case 'set-attributes':
      return <AttributesDialog {...props} />;
    case 'accept-loss':
      return <ReasonDialog call="acceptLoss" {...props} />;
    case 'confirm-links':
      return <ReasonDialog call="confirmLinks" {...props} />;
    case 'minor-edit':
      return <ReasonDialog call="minorEdit" {...props} />;
  }
};
