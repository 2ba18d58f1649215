/** The settings of a software product belong to whoever may administer all of its projects, asked live: one mapping speaks for them all. */
import type { Person } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { Ports, Product, Result } from '../ports';
import { findProduct } from './answer-issue';

export interface Administering {
  readonly person: Person;
  /** The project on the screen. */
  readonly projectId: string;
}

export interface Administered {
  /** Undefined where the project is off. */
  readonly product: Product | undefined;
  readonly projects: readonly string[];
}

export const administered = async (ports: Ports, { projectId }: Administering): Promise<Result<Administered, 'forbidden'>> => {
  const product = await findProduct(ports, projectId);
  const projects = product?.projects ?? [projectId];
  const may = await Promise.all(projects.map((project) => ports.desk.mayAdminister(project)));
  return may.every(Boolean) ? { ok: true, value: { product, projects } } : { ok: false, refusal: 'forbidden' };
};

/** Jira does not say of a project that a person may not see whether it is administered: then it is not. */
export const administers = async (ports: Ports, asking: Administering): Promise<boolean> => {
  try {
    return (await administered(ports, asking)).ok;
  } catch (error) {
    if (error instanceof HostTrouble && error.trouble === 'not-found') return false;
    throw error;
  }
};
