/** Issue and link events. Their contents are never applied: they say where to look. Parse, mark, see that a drain comes, return. */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { HostTrouble } from '../../app/host-trouble';
import { noteChange } from '../../app/check/note-change';
import { artifactId, instant, type ArtifactId, type Instant } from '../../domain/trace/artifact';
import { ports } from '../assemble';
import { logTrouble } from './write-log';

const id = z.union([z.string(), z.number()]).transform(String);
const project = z.looseObject({ id });
const changed = z.looseObject({ field: z.string().optional(), from: z.string().nullish() });
const issueEvent = z.looseObject({
  timestamp: z.union([z.string(), z.number()]).optional(),
  issue: z.looseObject({ id, fields: z.looseObject({ project: project.optional() }).optional() }),
  changelog: z.looseObject({ items: z.array(changed).optional() }).optional(),
});
const linkEvent = z.looseObject({
  timestamp: z.union([z.string(), z.number()]).optional(),
  sourceIssueId: id,
  destinationIssueId: id,
  sourceProjectId: id.optional(),
  destinationProjectId: id.optional(),
});

interface Hint {
  readonly issues: readonly ArtifactId[];
  readonly projects: readonly string[];
  readonly at: Instant;
}

/** The event's own time keeps two deliveries of one event one marker. */
const timeOf = (timestamp: string | number | undefined): Instant => {
  const ms = Number(timestamp ?? Number.NaN);
  return instant(new Date(Number.isFinite(ms) ? ms : Date.now()).toISOString());
};

const distinct = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((i) => i !== undefined))];

/** An issue that moved is told with its new project alone: the one it came from must look, too. */
const cameFrom = ({ changelog }: z.infer<typeof issueEvent>): string[] =>
  (changelog?.items ?? []).flatMap(({ field, from }) => (field === 'project' && from ? [from] : []));

const hintOf = (payload: unknown): Hint | undefined => {
  const issue = issueEvent.safeParse(payload);
  if (issue.success) {
    const { data } = issue;
    const projects = distinct([data.issue.fields?.project?.id, ...cameFrom(data)]);
    return { issues: [artifactId(data.issue.id)], projects, at: timeOf(data.timestamp) };
  }
  const link = linkEvent.safeParse(payload);
  if (!link.success) return undefined;
  const { sourceIssueId, destinationIssueId, sourceProjectId, destinationProjectId, timestamp } = link.data;
  return {
    issues: [artifactId(sourceIssueId), artifactId(destinationIssueId)],
    projects: distinct([sourceProjectId, destinationProjectId]),
    at: timeOf(timestamp),
  };
};

const longestRetrySeconds = 900;
/** Jittered, so that a storm of events refused together does not come back together. */
const jittered = (seconds: number): number => Math.min(longestRetrySeconds, Math.ceil(seconds * (1 + 2 * Math.random())));

/** Returns a retry request, never throws, for trouble that passes: a thrown product event is not delivered again. */
export const onIssueEvent = async (payload: unknown): Promise<unknown> => {
  const hint = hintOf(payload);
  if (!hint) {
    logTrouble('event-not-understood', new Error('event'));
    return undefined;
  }
  try {
    const products = distinct(await Promise.all(hint.projects.map((p) => ports.products.findByProject(p))));
    for (const product of products) await noteChange(ports, product, hint.issues, hint.at);
    return undefined;
  } catch (error) {
    logTrouble('event-not-noted', error);
    const wait = error instanceof HostTrouble ? (error.retryAfter ?? 10) : 10;
    return new InvocationError({
      retryAfter: jittered(wait),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      retryData: {},
    });
  }
};
