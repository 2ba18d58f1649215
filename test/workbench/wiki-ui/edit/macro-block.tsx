/** A macro in the editor: alive as on the page, with what a writer may do to it above. */
import React, { useState, type ReactNode } from 'react';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DownIcon from '@atlaskit/icon/core/arrow-down';
import EditIcon from '@atlaskit/icon/core/edit';
import UpIcon from '@atlaskit/icon/core/arrow-up';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { ModuleIcon } from '../../jira-ui/app/module-icon';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { macroIn, type AdfNode } from '../adf/adf-node';
import { drawsForm, formOf, opensOnInsert } from '../macro/config-definition';
import { ConfigDialog } from '../macro/config-dialog';
import { ConfigPanel } from '../macro/config-panel';
import { MacroView } from '../macro/macro-view';
import type { Block, Change } from './draft';

const Act = ({ name, act, children }: { readonly name: string; readonly act: () => void; readonly children: ReactNode }): ReactNode => (
  <button type="button" className="icon-button" aria-label={name} title={name} onClick={act}>
    {children}
  </button>
);

interface MacroBlockProps {
  readonly block: Block;
  readonly module: AppModule;
  readonly pageId: string;
  readonly change: (change: Change) => void;
  /** It was put in a moment ago. */
  readonly isNew: boolean;
}

const configured = (node: AdfNode) => macroIn(node)?.config ?? {};

export const MacroBlock = ({ block: { id, node }, module, pageId, change, isNew }: MacroBlockProps): ReactNode => {
  const form = formOf(module);
  const drawn = drawsForm(module);
  const [open, setOpen] = useState(isNew && opensOnInsert(module));
  const [inserting, setInserting] = useState(isNew);
  const close = (): void => {
    setOpen(false);
    setInserting(false);
  };
  const config = configured(node);
  const save = (next: Readonly<Record<string, unknown>>): void => change({ what: 'configure', id, config: next });
  return (
    <section className="macro-block" aria-label={module.title}>
      <div className="macro-bar">
        <ModuleIcon module={module} />
        <span className="macro-name">{module.title}</span>
        {(form ?? drawn) && (
          <Act name="Edit" act={() => setOpen(true)}>
            <EditIcon label="" />
          </Act>
        )}
        <Act name="Move up" act={() => change({ what: 'move', id, by: -1 })}>
          <UpIcon label="" />
        </Act>
        <Act name="Move down" act={() => change({ what: 'move', id, by: 1 })}>
          <DownIcon label="" />
        </Act>
        <Act name="Remove" act={() => change({ what: 'remove', id })}>
          <DeleteIcon label="" />
        </Act>
      </div>
      <MacroView
        node={node}
        at={{ pageId, editing: { config } }}
        showConfig={
          drawn && open
            ? (page, tree) => <ConfigPanel page={page} tree={tree} config={config} save={save} close={close} title={module.title} />
            : undefined
        }
      />
      <ModalTransition>
        {open && form && (
          <ConfigDialog
            module={module}
            form={form}
            localId={macroIn(node)?.localId ?? ''}
            at={{ pageId, editing: { config, macro: { isConfiguring: true, isInserting: inserting } } }}
            close={close}
            save={save}
          />
        )}
      </ModalTransition>
    </section>
  );
};
