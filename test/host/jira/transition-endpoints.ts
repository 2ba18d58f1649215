/** `/issue/{id}/transitions`: what the workflow offers from the issue's status, and going there. */

import { z } from 'zod';
import { changesBy } from './change-items';
import { applyPatch, readPatch } from './edit-issue';
import { READ, readBody, WRITE, type Call, type Endpoint, type Outcome } from './endpoint';
import { actorOf, recordUpdate } from './journal';
import { mayOnIssue, seenIssue } from './permissions';
import { presentStatus, type Json } from './present';
import { badRequest } from './refusal';
import type { Issue, Transition } from './site-records';

const transitionBody = z.strictObject({
  transition: z.strictObject({ id: z.string() }),
  fields: z.record(z.string(), z.unknown()).optional(),
});

function open(call: Call, issue: Issue): readonly Transition[] {
  if (!mayOnIssue(call.state, call.viewer, 'TRANSITION_ISSUES', issue)) return [];
  const { transitions } = call.state.project(issue.projectId).workflow;
  return transitions.filter((transition) => transition.from === 'any' || transition.from.includes(issue.statusId));
}

export function presentTransitions(call: Call, issue: Issue): Json[] {
  return open(call, issue).map((transition) => ({
    id: transition.id,
    name: transition.name,
    to: presentStatus(call.state, call.state.status(transition.to)),
    hasScreen: transition.screenFields.length > 0,
    isGlobal: transition.from === 'any',
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: transition.to === issue.statusId,
  }));
}

function getTransitions(call: Call): Outcome {
  const issue = seenIssue(call.state, call.viewer, call.path['issueIdOrKey'] ?? '');
  const transitions = presentTransitions(call, issue);
  return {
    status: 200,
    body: { expand: 'transitions', transitions },
    points: 1 + transitions.length,
  };
}

function pass(issue: Issue, transition: Transition): void {
  issue.statusId = transition.to;
  if (transition.resolutionId !== undefined) issue.resolutionId = transition.resolutionId;
}

function postTransition(call: Call): Outcome {
  const { state } = call;
  const issue = seenIssue(state, call.viewer, call.path['issueIdOrKey'] ?? '');
  const body = readBody(call, transitionBody);
  const transition = open(call, issue).find(({ id }) => id === body.transition.id);
  if (transition === undefined) throw badRequest(`Transition id '${body.transition.id}' is not valid for this issue.`);
  const scope = {
    state,
    project: state.project(issue.projectId),
    type: state.issueType(issue.typeId),
    issue,
  };
  const patch = readPatch(scope, body.fields ?? {}, new Set(transition.screenFields));
  const objection = call.guard(issue, transition, body.fields ?? {});
  if (objection !== undefined) throw badRequest(objection);
  call.countWrite(issue);
  const items = changesBy(state, issue, () => {
    pass(issue, transition);
    applyPatch(state, issue, patch);
  });
  recordUpdate(state, actorOf(call.viewer), issue, items, 'issue_generic');
  return { status: 204 };
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitionEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: PATH, scopes: READ, answer: getTransitions },
  { method: 'POST', path: PATH, scopes: WRITE, answer: postTransition },
];
