import {
  type FileUpload,
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { Refusal } from '../domain/errors';

/** What else a form with a file carries. */
const FIELDS_LIMIT = 64 * 1024;

export type UploadedFile = { name: string; bytes: Uint8Array };

/**
 * Reads the posted form and the one file in its field `field`; null where none was chosen. Never holds
 * more than `limit` bytes of a file: a larger one is refused with the code `tooLarge`, after the rest of
 * it has been let pass unread, since a browser that is still sending does not listen for the answer.
 */
export async function readUpload(
  request: Request,
  { field, limit, tooLarge }: { field: string; limit: number; tooLarge: string },
): Promise<{ file: UploadedFile | null; form: FormData }> {
  let file: UploadedFile | null = null;
  const keep = async (upload: FileUpload) => {
    // A browser posts an empty file without a name where none was chosen.
    if (upload.fieldName === field && upload.name !== '')
      file = { name: upload.name, bytes: new Uint8Array(await upload.arrayBuffer()) };
  };
  const limits = { maxFiles: 1, maxFileSize: limit, maxTotalSize: limit + FIELDS_LIMIT, maxParts: 20 };
  try {
    const form = await parseFormData(request, limits, keep);
    return { file, form };
  } catch (error) {
    await drain(request);
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
      throw new Refusal('invalid', tooLarge, { limit });
    // No browser of ours posts what does not parse.
    if (error instanceof FormDataParseError || error instanceof MultipartParseError)
      throw new Response(null, { status: 400 });
    throw error;
  }
}

async function drain(request: Request): Promise<void> {
  const reader = request.body?.getReader();
  while (reader && !(await reader.read()).done);
}
