import { applyFrameworkEdit } from 'app/domain/frameworks/review/apply-edit';
import { FrameworkEditSchema } from 'app/domain/frameworks/review/edit.schema';
import { leftOutId } from 'app/domain/frameworks/review/passages.rules';
import { expect, it } from 'vitest';
import { sample } from './sample-documents';

const { framework, document } = sample();
const edited = (edit: object) => applyFrameworkEdit(framework, document, FrameworkEditSchema.parse(edit));

it('what is left out is decided on by being left out for another reason, and nothing else changes', () => {
  const [piece] = framework.leftOut;
  if (!piece) throw new Error('the document leaves nothing out');
  const why = piece.why === 'pull-quote' ? 'furniture' : 'pull-quote';
  const after = edited({ kind: 'leave-out', statement: leftOutId(piece), why });
  expect(after).toEqual({
    ...framework,
    leftOut: framework.leftOut.map((one) => (one === piece ? { ...one, why } : one)),
  });
});

it('statements that are moved together each keep their own of what was not chosen', () => {
  const statements = framework.statements.slice(0, 3).map(({ id }) => id);
  const after = edited({ kind: 'move', statements, to: { role: 'alle' } });
  expect(after.statements).toEqual(
    framework.statements.map((one) => (statements.includes(one.id) ? { ...one, role: 'alle' } : one)),
  );
});
