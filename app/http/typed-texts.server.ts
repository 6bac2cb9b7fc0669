/** Names of fields that nobody typed a text in, or that must not be shown again. */
const NO_TEXT = /password|current|repeated|version|sha256|Id$|^id$|^go$|^intent$|scale$|discretion$/i;

/** A form with a file in it: nobody who is not logged in has one read. */
export const isUpload = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('multipart/') ?? false;

/** What somebody typed in a form that can no longer be taken, to show it to them again. */
export async function typedTexts(request: Request): Promise<string[]> {
  const form = await request.formData();
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' && !NO_TEXT.test(name) ? [value] : [],
  );
}
