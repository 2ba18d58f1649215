/**
 * What Jira says of a product's projects beyond their issues: their names, and whether a permission in the project says enough of a single
 * issue. Learned when a project is switched on, and again once an hour: nobody tells us when a permission scheme changes.
 */
import type { Ports, Product } from '../ports';

export const learnProjects = async (ports: Ports, product: Product): Promise<void> => {
  const told = await Promise.all(product.projects.map(async (id) => [id, await ports.site.project(id)] as const));
  await ports.products.saveLearned(product.id, {
    called: Object.fromEntries(told.map(([id, { key, name }]) => [id, { key, name }])),
    seenByIssue: told.flatMap(([id, { seenByIssue }]) => (seenByIssue ? [id] : [])),
    at: ports.clock.now(),
    ...(product.learned?.seal === undefined ? {} : { seal: product.learned.seal }),
  });
};

const hourMs = 3_600_000;

export const learnAgain = async (ports: Ports, product: Product): Promise<void> => {
  const { learned } = product;
  if (learned === undefined || Date.parse(ports.clock.now()) - Date.parse(learned.at) >= hourMs) await learnProjects(ports, product);
};
