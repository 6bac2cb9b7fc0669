import type { AutosaveQueue } from './autosave-queue';

/** What saves itself on the page that is shown. */
const live = new Set<AutosaveQueue>();

/** Longer than that nobody waits for a button. */
const LONGEST_WAIT_MS = 3_000;

/** Makes the queue known for as long as its page is there: call what it returns when the page is left. */
export function join(queue: AutosaveQueue): () => void {
  live.add(queue);
  return () => live.delete(queue);
}

/** Saves all that is unsaved on the page, as far as that can be done in a moment. */
export async function saveAll(): Promise<void> {
  const enough = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
  await Promise.race([Promise.all([...live].map((queue) => queue.flush())), enough]);
}
