/** One line per function key of manifest.yml. */
export { resolve } from './forge/entry/resolver';
export { resolveProject } from './forge/entry/project-resolver';
export { contextStatus } from './forge/entry/context-status';
export { onIssueEvent } from './forge/entry/on-issue-event';
export { onLifecycle } from './forge/entry/on-lifecycle';
export { onNet } from './forge/entry/on-schedule';
export { onDrain } from './forge/entry/on-drain';
export { resolveMacro } from './forge/entry/macro-resolver';
export { exportMacro } from './forge/entry/export-macro';
export { gate } from './forge/entry/gate';
