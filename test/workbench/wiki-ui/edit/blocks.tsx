/** The blocks of a page in the editor, one under the other. */
import React, { useRef, type ReactNode } from 'react';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { useSession } from '../../jira-ui/site/session';
import { macroIn } from '../adf/adf-node';
import { DrawAdf } from '../adf/draw-adf';
import { wordsOf, type Block, type Change, type Draft } from './draft';
import { MacroBlock } from './macro-block';
import { TextBlock } from './text-block';

interface BlocksProps {
  readonly draft: Draft;
  readonly pageId: string;
  readonly change: (change: Change) => void;
  readonly insert: (module: AppModule, at: string, inItsPlace: boolean) => void;
  /** Id of the block one last wrote in. */
  readonly cursor: string | undefined;
  readonly setCursor: (id: string) => void;
}

/** Tables, lists and panels keep their place and are only shown. */
const Fixed = ({ block }: { readonly block: Block }): ReactNode => (
  <div className="fixed-block">
    <DrawAdf nodes={[block.node]} extension={() => null} />
  </div>
);

export const Blocks = ({ draft, pageId, change, insert, cursor, setCursor }: BlocksProps): ReactNode => {
  const { modules } = useSession();
  const there = useRef(draft.count);
  /** A new line takes the cursor along; a removed one gives it back to the block above. */
  const follow = (what: Change): void => {
    if (what.what === 'new line') setCursor(`block-${draft.count}`);
    if (what.what === 'remove') setCursor(draft.blocks[draft.blocks.findIndex(({ id }) => id === what.id) - 1]?.id ?? '');
    change(what);
  };
  const isNew = ({ id }: Block): boolean => Number(id.replace('block-', '')) >= there.current;
  return (
    <div className="wiki-body">
      {draft.blocks.map((block, index) => {
        const { id, node } = block;
        const key = macroIn(node)?.moduleKey;
        const module = modules.find((one) => one.type === 'macro' && one.key === key);
        if (module) return <MacroBlock key={id} block={block} module={module} pageId={pageId} change={follow} isNew={isNew(block)} />;
        if (wordsOf(node) === undefined) return <Fixed key={id} block={block} />;
        return (
          <TextBlock
            key={id}
            block={block}
            change={follow}
            insert={(chosen) => insert(chosen, id, true)}
            focused={id === cursor}
            onFocus={() => setCursor(id)}
            isLast={index === draft.blocks.length - 1}
          />
        );
      })}
    </div>
  );
};
