/** Which of the product's Jira projects; not asked where there is but one. */
import React, { type ReactNode } from 'react';
import type { ProductView } from '../../../src/contract/project-api';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { useAsked } from './asked';
import { Choice } from './choice';

export const ProjectChoice = ({ product }: { readonly product: ProductView }): ReactNode => {
  const say = useSay();
  const { asked, change } = useAsked();
  if (product.projects.length <= 1) return null;
  return (
    <Choice
      name={say(words.project)}
      options={product.projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
      chosen={asked.filter.projects?.[0] ?? ''}
      choose={(project) => {
        change({ project });
      }}
    />
  );
};
