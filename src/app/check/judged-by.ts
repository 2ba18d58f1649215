import { rulesEdition } from '../../domain/rules/rules-edition';
import type { Product } from '../ports';

/** Its rows were judged by rules of another version of the app. While the first read runs nothing is said anyway. */
export const isJudgedByOthers = ({ firstRead }: Pick<Product, 'firstRead'>): boolean =>
  firstRead.state === 'done' && firstRead.judgedBy !== rulesEdition;
