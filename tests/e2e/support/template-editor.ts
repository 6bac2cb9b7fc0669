import type { Visitor } from './browser';
import { click } from './page';
import { t } from './words';

/** The page where a draft of a template is changed, as an administrator has it before them. */
export function templateEditor(visitor: Visitor) {
  const { page } = visitor;
  /** A question of the draft, by what it asks. */
  const question = (words: string) => page.locator('.question-editor', { hasText: words });
  const act = (words: string, which: 'up' | 'down' | 'text' | 'out') =>
    question(words).locator(`[id$="-${which}"]`);
  const panel = () => page.locator('.edit-panel');
  return {
    question,
    act,
    panel,
    said: (words: string) => page.locator('.save-status', { hasText: words }).waitFor(),
    inSection: (title: string) =>
      page.locator('section.section-editor', {
        has: page.getByRole('heading', { level: 2, name: title, exact: true }),
      }),
    /** Fills in what a question asks, the same for all who are asked. */
    async ask(words: string): Promise<void> {
      for (const who of ['employee', 'leader', 'joint'] as const)
        await panel()
          .getByLabel(t(`templates.asked.${who}`), { exact: true })
          .fill(words);
    },
    async reword(words: string, otherwise: string): Promise<void> {
      await act(words, 'text').click();
      await this.ask(otherwise);
      await click(visitor, t('templates.panel.save'));
    },
  };
}
