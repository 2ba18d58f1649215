/** ReqIF of five tools, with the counts an independent reader found in them. */
import AdmZip from 'adm-zip';
import { readFileSync, readdirSync } from 'node:fs';
import type { ItemSet } from '../../src/formats/item-set';
import { parseReqIf } from '../../src/formats/reqif';
import { sharedFile, withShared } from '../build/shared-data';

const ofText = (text: string): ItemSet => {
  const set = parseReqIf([{ name: '', text }]);
  if (!set.ok) throw new Error(set.problem);
  return set.value;
};

type Counts = Readonly<Record<string, number>>;

withShared('data/oracles/importers.json')('ReqIF of real tools', () => {
  const file = (name: string): string => sharedFile(`data/reqif/${name}`);
  const expected = (): Readonly<Record<string, Counts & Record<string, Counts>>> =>
    (
      JSON.parse(readFileSync(sharedFile('data/oracles/importers.json'), 'utf8')) as {
        reqif: Record<string, Counts & Record<string, Counts>>;
      }
    ).reqif;
  const names = (ext: string): readonly string[] => readdirSync(sharedFile('data/reqif')).filter((name) => name.endsWith(ext));
  const countsOf = ({ items, links }: ItemSet) => [items.length, links.length];
  const wanted = (counts: Counts | undefined) => [counts?.['SPEC-OBJECT'], counts?.['SPEC-RELATION']];

  it('gives as many items and links as there are objects and relations', () => {
    const all = names('.reqif');
    expect(all.length).toBe(9);
    for (const name of all)
      expect([name, ...countsOf(ofText(readFileSync(file(name), 'utf8')))]).toEqual([name, ...wanted(expected()[`reqif/${name}`])]);
  });

  it('in an archive too', () => {
    for (const name of names('.reqifz')) {
      const text = new AdmZip(file(name)).readAsText('sample.reqif');
      expect(countsOf(ofText(text))).toEqual(wanted(expected()[`reqif/${name}`]?.['sample.reqif']));
    }
  });

  it('reads an object of Polarion by its foreign id, with its choice of status and its rich text', () => {
    const { items } = ofText(readFileSync(file('examples_04_convert_reqif_to_json_sample1_polarion.reqif'), 'utf8'));
    expect(items[1]).toMatchObject({
      key: 'LOREM-818',
      type: 'System Requirement',
      title: 'SW: Lorem Ipsum',
      text: 'The Lorem Ipsum shall do something.',
      status: 'Draft',
    });
  });

  it('keeps the relation of Enterprise Architect between two objects that are not in the file', () => {
    const { items, links } = ofText(
      readFileSync(file('reqif_software_SparxSystems_Enterprise_Architect_8.0_01_example_sample.reqif'), 'utf8'),
    );
    expect(items.map(({ key }) => key)).toEqual(['R001', 'R002', 'R003']);
    expect(links).toEqual([{ from: 'FUNC-REQ-1', to: 'FUNC-REQ-2', type: 'Derive Requirement Relationship' }]);
  });

  it('reads every kind of value and every block of rich text', () => {
    const [simple] = ofText(readFileSync(file(names('.reqif').find((name) => name.includes('TC1000')) ?? ''), 'utf8')).items;
    expect(simple?.attributes).toMatchObject({
      TC1000T: 'true',
      'TC1000 Integer': '5000',
      'TC1000 Real': '1234.5',
      'TC1000 Enum MultiValue': 'TC1000 Yellow, TC1000 Red, TC1000 Green',
    });
    const rich = ofText(readFileSync(file(names('.reqif').find((name) => name.includes('TC1200')) ?? ''), 'utf8')).items;
    expect(rich[1]?.attributes['TC1200 AttributeDefinitionXHTML']).toMatch(/^text before h1\nXhtmlH1Type\ntext after h1/);
  });
});

describe('Foreign ids', () => {
  const definition = '<SPEC-ATTRIBUTES><ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a" LONG-NAME="ReqIF.ForeignID"/></SPEC-ATTRIBUTES>';
  const object = (id: string, own: string): string =>
    `<SPEC-OBJECT IDENTIFIER="${id}"><VALUES><ATTRIBUTE-VALUE-STRING THE-VALUE="${own}"><DEFINITION>` +
    '<ATTRIBUTE-DEFINITION-STRING-REF>a</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING></VALUES></SPEC-OBJECT>';
  const keys = (...objects: readonly string[]): readonly string[] =>
    ofText(
      `<r:REQ-IF xmlns:r="x"><r:CORE-CONTENT><r:REQ-IF-CONTENT><SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t">${definition}</SPEC-OBJECT-TYPE></SPEC-TYPES>` +
        `<SPEC-OBJECTS>${objects.join('')}</SPEC-OBJECTS></r:REQ-IF-CONTENT></r:CORE-CONTENT></r:REQ-IF>`,
    ).items.map(({ key }) => key);

  it('name an object only where no other is called so', () => {
    expect(keys(object('_1', 'R-1'), object('_2', 'R-2'), object('_3', ''))).toEqual(['R-1', 'R-2', '_3']);
    expect(keys(object('_1', 'R-1'), object('_2', 'R-1'))).toEqual(['_1', '_2']);
    expect(keys(object('_1', '_2'), object('_2', 'R-2'))).toEqual(['_1', 'R-2']);
  });
});
