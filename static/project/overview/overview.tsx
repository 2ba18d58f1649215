/** The landing screen: the answer as the heading, then the counts, what is missing by rule, and what is kept by kind and class. */
import React, { type ReactNode } from 'react';
import type { ProductView } from '../../../src/contract/project-api';
import { sayAnswer } from '../parts/answer';
import { DataFoot } from '../parts/data-foot';
import { ExportFile } from '../parts/export-file';
import { NotAsked } from '../parts/not-asked';
import { accepted, ask } from '../shell/answers';
import { Gate } from '../shell/gate';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { Counts } from './counts';
import { Kept } from './kept';
import { MissingByRule } from './missing-by-rule';
import { overviewWords } from './words';
import './overview.css';

const Head = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { name, safetyClass, projects, gaps } = product;
  const about = projects.length === 1 ? overviewWords.aboutOne : overviewWords.about;
  return (
    <header className="screen-head">
      <div>
        <h1>{sayAnswer(product, language)}</h1>
        <p className="subtle">{say(about, { name, class: safetyClass, projects: projects.map((one) => one.name).join(', ') })}</p>
        {gaps.uncounted !== undefined && <p className="subtle">{gaps.uncounted}</p>}
        <NotAsked product={product} />
      </div>
      <ExportFile
        label={say(overviewWords.exportProduct)}
        type="application/json"
        askPart={(cursor) => accepted(ask('exportProduct', { language, ...(cursor === undefined ? {} : { cursor }) }))}
      />
    </header>
  );
};

const Shown = ({ product }: { readonly product: ProductView }): ReactNode => {
  const { receivedAt } = useOpened();
  return (
    <>
      <Head product={product} />
      <Counts gaps={product.gaps} />
      <div className="columns">
        <MissingByRule product={product} />
        <Kept product={product} />
      </div>
      <DataFoot data={product.data} receivedAt={receivedAt} />
    </>
  );
};

export const Overview = (): ReactNode => <Gate title={useSay()(words.overview)}>{(product) => <Shown product={product} />}</Gate>;
