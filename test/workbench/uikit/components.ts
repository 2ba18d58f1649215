/** Which UI Kit component is drawn by what. A type that is not here is unmodelled, and said so. */
import type { Renderer } from './component';
import { buttons } from './families/buttons';
import { choices } from './families/choices';
import { dates } from './families/dates';
import { formParts } from './families/form-parts';
import { layout } from './families/layout';
import { marks } from './families/marks';
import { messages } from './families/messages';
import { modal } from './families/modal';
import { select } from './families/select';
import { structure } from './families/structure';
import { textInputs } from './families/text-inputs';
import { typography } from './families/type';

export const renderers: Readonly<Record<string, Renderer>> = {
  ...layout,
  ...typography,
  ...buttons,
  ...marks,
  ...messages,
  ...formParts,
  ...textInputs,
  ...select,
  ...choices,
  ...dates,
  ...structure,
  ...modal,
};
