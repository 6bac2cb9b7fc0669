import { FACTS, type Facts, MAPPINGS } from 'app/domain/filing/filing.rules';
import { metadataOf } from 'app/domain/filing/metadata.rules';
import { parse } from 'parse5';
import { expect, it } from 'vitest';

const NASTY = 'Jonas <&> "Ø" ]]>\u0001 😀';
const FACTS_OF_ONE: Facts = {
  ...(Object.fromEntries(FACTS.map((fact) => [fact, `en ${fact}`])) as Facts),
  employeeName: NASTY,
};

it('the neutral file has every fact under its own name, and says which format it is', () => {
  const { ending, bytes } = metadataOf('neutral', MAPPINGS.neutral, FACTS_OF_ONE);
  expect(ending).toBe('json');
  expect(JSON.parse(String(bytes))).toEqual({ format: 'muskat.filing/1', ...FACTS_OF_ONE });
});

it('a dot leads into a part, and a constant keeps its kind', () => {
  const { bytes } = metadataOf('sbsys', { 'Art.Id': { constant: 1 }, 'Art.Navn': 'title' }, FACTS_OF_ONE);
  expect(JSON.parse(String(bytes))).toEqual({ Art: { Id: 1, Navn: 'en title' } });
});

it('the file for Acadre is XML, whatever is in a name', () => {
  const mapping = { DocumentTitleText: 'title', 'Party.Name': 'employeeName' } as const;
  const { ending, bytes } = metadataOf('acadre', mapping, FACTS_OF_ONE);
  expect(ending).toBe('xml');
  expect(String(bytes)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<MainDocument>\n' +
      '  <DocumentTitleText>en title</DocumentTitleText>\n' +
      '  <Party>\n    <Name>Jonas &lt;&amp;&gt; "Ø" ]]&gt; 😀</Name>\n  </Party>\n</MainDocument>\n',
  );
  expect(
    JSON.stringify(parse(String(bytes)), (key, value) => (key === 'parentNode' ? null : value)),
  ).toContain('Jonas <&> \\"Ø\\" ]]> 😀');
});

it.each(['sbsys', 'acadre', 'neutral'] as const)(
  'the fields of %s name the filing, the file and its sum',
  (format) => {
    const said = String(metadataOf(format, MAPPINGS[format], FACTS_OF_ONE).bytes);
    for (const fact of ['filing', 'file', 'sha256', 'employeeNumber'] as const)
      expect(said).toContain(FACTS_OF_ONE[fact]);
  },
);
