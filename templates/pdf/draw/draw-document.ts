import type { PageModel } from '../layout/page-model';
import type { Picture } from '../picture/picture';
import { drawPages, savePages } from './draw-pages';
import { describeDocument, type Source } from './metadata';
import { placeSignatureFields } from './signature-fields';

/**
 * Stage two: the page model as a tagged PDF, to be signed. Deterministic: clock and ID come from what is
 * drawn. `logo` is the picture that the model has a place for.
 */
export async function drawDocument(
  model: PageModel,
  source: Source,
  logo: Picture | null = null,
): Promise<Uint8Array> {
  const pdf = await drawPages(model, (drawing) => placeSignatureFields(drawing, model.fields), logo);
  await describeDocument(pdf, model, source);
  return savePages(pdf, { packed: false });
}
