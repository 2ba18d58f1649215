/** The use cases' ports over the platform. Nothing of a tenant lives here: every call reads the store of its own installation. */
import type { Ports } from '../app/ports';
import { instant } from '../domain/trace/artifact';
import { glanceAt } from './jira/glance';
import { jiraDesk } from './jira/desk';
import { jiraIssues } from './jira/issues';
import { readProjectFacts } from './jira/project-facts';
import { findOurFields, readSiteWords } from './jira/site-words';
import { faceStore } from './store/face-store';
import { packStore } from './store/pack-store';
import { foresightStore } from './store/foresight-store';
import { productStore } from './store/product-store';
import { recordStore } from './store/record-store';
import { secretStore } from './store/secret-store';
import { waitingStore } from './store/waiting-store';

const pauseMs = 40;

export const ports: Ports = {
  clock: {
    now: () => instant(new Date().toISOString()),
    // Jittered, so that two losers of one race do not race again in step.
    pause: (attempt) => new Promise((resolve) => setTimeout(resolve, pauseMs * attempt * (0.5 + Math.random()))),
    rest: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  },
  products: productStore,
  record: recordStore,
  faces: faceStore,
  packs: packStore,
  issues: jiraIssues,
  waiting: waitingStore,
  secrets: secretStore,
  foresights: foresightStore,
  desk: jiraDesk,
  site: { project: readProjectFacts, words: readSiteWords, glance: glanceAt, ourFields: findOurFields },
};
