import type { Framework, StatementForm, THEME_KINDS } from 'templates/framework.schema';
import type { MappedText } from '../blocks/mapped-text';
import { nameKey } from '../roles/role-names';
import type { RoleSign } from '../roles/role-signs';
import type { Expected } from '../wording/statement-form';

export type ThemeKind = (typeof THEME_KINDS)[number];
export type WhyLeftOut = Framework['leftOut'][number]['why'];

/** Where in the framework a stretch of the document belongs. */
export interface Setting {
  readonly theme: string;
  readonly group: string | null;
  /** Said by a heading, a table or a lead-in; null where nothing has said it. */
  readonly role: RoleSign | null;
}

export interface FoundStatement {
  readonly text: MappedText;
  readonly setting: Setting;
  readonly role: RoleSign;
  readonly form: StatementForm;
  /** What the line before the list calls for. */
  readonly expected: Expected;
  /** Statements of one list or table; a form that stands alone in its family may be a slip. */
  readonly family: string;
}

/** What has been read so far: every stretch of the document ends up in one of its lists. */
export class Draft {
  readonly statements: FoundStatement[] = [];
  readonly indicators: { readonly text: MappedText; readonly theme: string }[] = [];
  readonly leftOut: { readonly text: MappedText; readonly why: WhyLeftOut }[] = [];
  readonly values = new Map<string, { readonly name: string; readonly description: string[] }>();
  /** Keys of the themes that have statements. */
  private readonly begun = new Set<string>();
  private readonly descriptions = new Map<string, string[]>();
  private readonly kinds = new Map<string, ThemeKind>();

  constructor(
    readonly language: 'da' | 'en',
    /** Whom statements speak of where nothing nearer says so: a ledelsesgrundlag speaks of leaders. */
    readonly speaksOf: RoleSign,
  ) {}

  keep(statement: FoundStatement): void {
    this.statements.push(statement);
    this.begun.add(nameKey(statement.setting.theme));
  }

  leaveOut(text: MappedText, why: WhyLeftOut): void {
    if (text.text.trim() !== '') this.leftOut.push({ text, why });
  }

  /** Narrative under a theme's heading, before its first statement, describes the theme. */
  describe(theme: string, text: string): void {
    const key = nameKey(theme);
    if (this.begun.has(key)) return;
    const said = this.descriptions.get(key);
    if (said) said.push(text);
    else this.descriptions.set(key, [text]);
  }

  descriptionOf(theme: string): string {
    return (this.descriptions.get(nameKey(theme)) ?? []).join(' ');
  }

  hintKind(theme: string, kind: ThemeKind | null): void {
    if (kind && !this.kinds.has(nameKey(theme))) this.kinds.set(nameKey(theme), kind);
  }

  kindHint(theme: string): ThemeKind | null {
    return this.kinds.get(nameKey(theme)) ?? null;
  }

  nameValue(name: string, description = ''): void {
    const key = nameKey(name);
    const value = this.values.get(key) ?? { name, description: [] };
    if (description) value.description.push(description);
    this.values.set(key, value);
  }
}
