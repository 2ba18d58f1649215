/** The site's own text and number fields in the Create dialog. An app's fields are not offered: their apps keep them. */
import React, { type ReactNode } from 'react';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { z } from 'zod';
import { useSession } from '../site/session';
import { field, type Field } from '../site/shapes';
import { useLoad } from '../site/use-load';

const SITE_TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const editable = new Set([`${SITE_TYPES}textfield`, `${SITE_TYPES}float`]);

export type CustomValues = Readonly<Record<string, string>>;

export const useSiteFields = (): readonly Field[] => {
  const { jira } = useSession();
  const known = useLoad(`fields ${jira.person}`, () => jira.get('/rest/api/3/field', z.array(field)));
  return (known.value ?? []).filter(({ custom, schema }) => custom && editable.has(schema?.custom ?? ''));
};

/** What was typed, as Jira takes it; fields left empty are left out. */
export const customFieldsOf = (fields: readonly Field[], values: CustomValues): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    fields.flatMap(({ id, schema }) => {
      const typed = values[id]?.trim() ?? '';
      if (typed === '') return [];
      return [[id, schema?.type === 'number' ? Number(typed) : typed]];
    }),
  );

interface CustomFieldsProps {
  readonly fields: readonly Field[];
  readonly values: CustomValues;
  readonly set: (values: CustomValues) => void;
}

export const CustomFields = ({ fields, values, set }: CustomFieldsProps): ReactNode =>
  fields.map(({ id, name, schema }) => (
    <div key={id}>
      <Label htmlFor={`create-${id}`}>{name}</Label>
      <Textfield
        id={`create-${id}`}
        type={schema?.type === 'number' ? 'number' : 'text'}
        value={values[id] ?? ''}
        onChange={(event) => set({ ...values, [id]: event.currentTarget.value })}
      />
    </div>
  ));
