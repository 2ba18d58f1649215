/** The Create dialog: project, type, summary, description, a link if one wishes. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { z } from 'zod';
import { linkBody, useIssueChoices, useSayings } from '../issue/add-link';
import { documentOf } from '../site/adf-text';
import { useFlags } from '../site/flags';
import { goTo } from '../site/route';
import { useSession } from '../site/session';
import { issueTypesOf, type Project } from '../site/shapes';
import { useLoad } from '../site/use-load';
import { CustomFields, customFieldsOf, useSiteFields } from './custom-fields';
import { useDraft } from './use-draft';

const created = z.object({ key: z.string() });

interface CreateDialogProps {
  readonly projects: readonly Project[];
  readonly project: string;
  readonly close: () => void;
}

const Field = ({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <Label htmlFor={id}>{label}</Label>
    {children}
  </div>
);

export const CreateDialog = ({ projects, project, close }: CreateDialogProps): ReactNode => {
  const { jira } = useSession();
  const flags = useFlags();
  const { draft, set } = useDraft(project);
  const [busy, setBusy] = useState(false);
  const sayings = useSayings();
  const siteFields = useSiteFields();
  const others = useIssueChoices('', draft.project);
  const types = useLoad(`types ${draft.project} ${jira.person}`, () =>
    jira.get(`/rest/api/3/issue/createmeta/${draft.project}/issuetypes`, issueTypesOf),
  );
  const typeChoices = (types.value?.issueTypes ?? []).filter(({ subtask }) => !subtask).map(({ id, name }) => ({ label: name, value: id }));
  const projectChoices = projects.map(({ key, name }) => ({ label: `${name} (${key})`, value: key }));
  const type = typeChoices.find(({ value }) => value === draft.type) ?? typeChoices[0];
  const saying = sayings.find(({ value }) => value === draft.saying);

  const create = async (): Promise<void> => {
    setBusy(true);
    try {
      const fields = {
        project: { key: draft.project },
        issuetype: { id: type?.value },
        summary: draft.summary,
        ...customFieldsOf(siteFields, draft.custom),
        ...(draft.description.trim() === '' ? {} : { description: documentOf(draft.description) }),
      };
      const { key } = created.parse(await jira.act(`Create "${draft.summary}"`, 'POST', '/rest/api/3/issue', { fields }));
      if (saying && draft.other !== '') {
        const link = { type: saying.type, says: saying.label, outward: saying.outward, other: draft.other };
        await jira.also('POST', '/rest/api/3/issueLink', linkBody(key, link));
      }
      flags.done(`You've created ${key}`);
      close();
      goTo(`/browse/${key}`);
    } catch (error) {
      flags.refused(error);
      setBusy(false);
    }
  };

  return (
    <ModalDialog onClose={close} width="large" label="Create">
      <ModalHeader hasCloseButton>
        <ModalTitle>Create</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="create-form">
          <Field id="create-project" label="Project">
            <Select
              inputId="create-project"
              options={projectChoices}
              value={projectChoices.find(({ value }) => value === draft.project) ?? null}
              onChange={(next) => next && set({ project: next.value, type: '' })}
            />
          </Field>
          <Field id="create-type" label="Issue type">
            <Select
              inputId="create-type"
              options={typeChoices}
              value={type ?? null}
              onChange={(next) => next && set({ type: next.value })}
            />
          </Field>
          <Field id="create-summary" label="Summary">
            <Textfield id="create-summary" value={draft.summary} onChange={(event) => set({ summary: event.currentTarget.value })} />
          </Field>
          <Field id="create-description" label="Description">
            <TextArea
              id="create-description"
              minimumRows={5}
              value={draft.description}
              onChange={(event) => set({ description: event.currentTarget.value })}
            />
          </Field>
          <CustomFields fields={siteFields} values={draft.custom} set={(custom) => set({ custom })} />
          <div className="create-link">
            <Field id="create-says" label="Linked issues">
              <Select
                inputId="create-says"
                placeholder="Choose what the link says"
                isClearable
                options={sayings}
                value={saying ?? null}
                onChange={(next) => set({ saying: next?.value ?? '' })}
              />
            </Field>
            <Field id="create-other" label="Issue to link">
              <Select
                inputId="create-other"
                placeholder="Search issues"
                isClearable
                options={others}
                value={others.find(({ value }) => value === draft.other) ?? null}
                onChange={(next) => set({ other: next?.value ?? '' })}
              />
            </Field>
          </div>
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button appearance="primary" isLoading={busy} isDisabled={draft.summary.trim() === '' || !type} onClick={() => void create()}>
          Create
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
};
