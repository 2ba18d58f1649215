/** Who works on the infusion pump. */

export const people = {
  jonas: { accountId: '5b10ac8d82e05b2200000101', name: 'Jonas Okafor', role: 'Developer' },
  marta: { accountId: '5b10ac8d82e05b2200000102', name: 'Marta Lindqvist', role: 'Quality assurance' },
  ines: { accountId: '5b10ac8d82e05b2200000103', name: 'Ines Moreau', role: 'Tester' },
  tom: { accountId: '5b10ac8d82e05b2200000104', name: 'Tom Hale', role: 'Jira administrator' },
  ruth: { accountId: '5b10ac8d82e05b2200000105', name: 'Ruth Abe', role: 'Not on the project' },
  priya: { accountId: '5b10ac8d82e05b2200000106', name: 'Priya Nair', role: 'Risk manager' },
  lena: { accountId: '5b10ac8d82e05b2200000107', name: 'Lena Vogt', role: 'Technical writer' },
  emil: { accountId: '5b10ac8d82e05b2200000108', name: 'Emil Sandoval', role: 'Contractor, barred by issue security' },
} as const;

export type PersonName = keyof typeof people;

/** Everybody on the project but the administrator. */
export const members: readonly PersonName[] = ['jonas', 'marta', 'ines', 'priya', 'lena', 'emil'];

/** Who sees restricted issues. */
export const productTeam: readonly PersonName[] = ['jonas', 'marta', 'ines', 'tom', 'priya', 'lena'];
