/** Entity properties of issues and projects: JSON under a key, no event, no history. */

import { READ, WRITE, type Call, type Endpoint, type Outcome } from './endpoint';
import { mayInProject, mayOnIssue, seenIssue, seenProject } from './permissions';
import { badRequest, forbidden, notFound } from './refusal';
import type { Issue, Project } from './site-records';

export const PROPERTY_LIMIT = 32_768;

/** @throws Refusal 400 for a key over 255 or a value over 32,768 characters, or no value at all */
export function setProperty(properties: Map<string, unknown>, key: string, value: unknown): 200 | 201 {
  if (key === '' || key.length > 255) throw badRequest('The property key must be between 1 and 255 characters long.');
  if (value === undefined) throw badRequest('The property value cannot be empty.');
  if (JSON.stringify(value).length > PROPERTY_LIMIT)
    throw badRequest(`The property value cannot be longer than ${PROPERTY_LIMIT} characters.`);
  const status = properties.has(key) ? 200 : 201;
  properties.set(key, value);
  return status;
}

const propertyNotFound = (key: string) => notFound(`The property with key '${key}' was not found.`);

function read(properties: ReadonlyMap<string, unknown>, key: string): Outcome {
  if (!properties.has(key)) throw propertyNotFound(key);
  return { status: 200, body: { key, value: properties.get(key) }, points: 2 };
}

const keyOf = (call: Call): string => call.path['propertyKey'] ?? '';
const issueOf = (call: Call): Issue => seenIssue(call.state, call.viewer, call.path['issueIdOrKey'] ?? '');
const projectOf = (call: Call): Project => seenProject(call.state, call.viewer, call.path['projectIdOrKey'] ?? '');

function putOnIssue(call: Call): Outcome {
  const issue = issueOf(call);
  if (!mayOnIssue(call.state, call.viewer, 'EDIT_ISSUES', issue))
    throw forbidden('You do not have permission to edit issues in this project.');
  call.countWrite(issue);
  return {
    status: setProperty(issue.properties, keyOf(call), call.request.body),
    body: {},
  };
}

function deleteOnIssue(call: Call): Outcome {
  const issue = issueOf(call);
  const key = keyOf(call);
  if (!issue.properties.has(key) || !mayOnIssue(call.state, call.viewer, 'EDIT_ISSUES', issue)) throw propertyNotFound(key);
  call.countWrite(issue);
  issue.properties.delete(key);
  return { status: 204 };
}

function putOnProject(call: Call): Outcome {
  const project = projectOf(call);
  if (!mayInProject(call.state, call.viewer, 'ADMINISTER_PROJECTS', project)) {
    throw forbidden('You do not have permission to administer this project.');
  }
  return {
    status: setProperty(project.properties, keyOf(call), call.request.body),
    body: {},
  };
}

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';
const PROJECT = '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}';

export const propertyEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: ISSUE,
    scopes: READ,
    answer: (call) => read(issueOf(call).properties, keyOf(call)),
  },
  { method: 'PUT', path: ISSUE, scopes: WRITE, answer: putOnIssue },
  { method: 'DELETE', path: ISSUE, scopes: WRITE, answer: deleteOnIssue },
  {
    method: 'GET',
    path: PROJECT,
    scopes: READ,
    answer: (call) => read(projectOf(call).properties, keyOf(call)),
  },
  {
    method: 'PUT',
    path: PROJECT,
    scopes: ['manage:jira-project'],
    answer: putOnProject,
  },
];
