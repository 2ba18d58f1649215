/** A small pump as a requirement set, for questions about it. */
const item = (key: string, type: string, more: object = {}) => ({
  key,
  type,
  title: `Title of ${key}`,
  text: '',
  status: '',
  attributes: {},
  ...more,
});
const link = (from: string, type: string, to: string) => ({ from, type, to });

export const pump = {
  name: 'Pump',
  items: [
    item('SYS-1', 'software system', { attributes: { class: 'B' } }),
    item('IT-1', 'component'),
    item('SR-1', 'system requirement'),
    item('UN-1', 'user need'),
    item('R-1', 'requirement'),
    item('R-2', 'requirement', { status: 'draft' }),
    item('T-1', 'test'),
    item('C-1', 'cause'),
    item('RC-1', 'risk control'),
    item('H-1', 'hazardous situation'),
    item('DOC 1', 'poem'),
  ],
  links: [
    link('IT-1', 'part_of', 'SYS-1'),
    link('R-1', 'allocated_to', 'IT-1'),
    link('R-1', 'derives_from', 'SR-1'),
    link('R-1', 'derives_from', 'SR-99'),
    link('SR-1', 'derives_from', 'UN-1'),
    link('T-1', 'verifies', 'R-1'),
    link('RC-1', 'implemented_by', 'R-1'),
    link('RC-1', 'controls', 'C-1'),
    link('C-1', 'may_lead_to', 'H-1'),
    link('C-1', 'arises_in', 'IT-1'),
  ],
};
