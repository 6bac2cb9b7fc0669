import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  GroupRows,
  IndicatorRow,
  StatementRow,
  Structure,
} from '../../../domain/frameworks/review/structure.rules';
import { Badge } from '../../feedback/badge';
import { Empty } from '../../feedback/empty';
import { IndicatorPanel } from './indicator-panel';
import { StatementPanel } from './statement-panel';

type Common = { language: 'da' | 'en'; chosen: string | null; roleNames: ReadonlyMap<string, string> };

/** Themes, groups and statements; under the chosen one, what can be done with it. */
export function StructurePane({ structure, chosen }: { structure: Structure; chosen: string | null }) {
  const { t } = useTranslation();
  const { themes, language, roles } = structure;
  const roleNames = new Map(roles.map(({ id, name }) => [id, name]));
  const common = { language, chosen, roleNames };
  return themes.map(({ id, name, groups, indicators }) => {
    const count = groups.reduce((sum, { statements }) => sum + statements.length, 0);
    return (
      <section key={id} className="structure-theme" aria-labelledby={`theme-${id}`}>
        <h3 id={`theme-${id}`}>
          <span lang={language}>{name}</span>{' '}
          <span className="quiet">{t('frameworks.statements_count', { count })}</span>
        </h3>
        {groups.length === 0 && <Empty>{t('review.empty_theme')}</Empty>}
        {groups.map((group) => (
          <Group key={group.name ?? ''} group={group} {...common} />
        ))}
        {indicators.length > 0 && (
          <>
            <h4>{t('review.indicators')}</h4>
            <ul className="structure-rows">
              {indicators.map((indicator) => (
                <Indicator key={indicator.id} indicator={indicator} theme={id} {...common} />
              ))}
            </ul>
          </>
        )}
      </section>
    );
  });
}

function Group({ group, language, chosen, roleNames }: Common & { group: GroupRows }) {
  return (
    <>
      {group.name && <h4 lang={language}>{group.name}</h4>}
      <ul className="structure-rows">
        {group.statements.map((statement) => (
          <Statement
            key={statement.id}
            statement={statement}
            language={language}
            role={roleNames.get(statement.role) ?? null}
            chosen={statement.id === chosen}
          />
        ))}
      </ul>
    </>
  );
}

type StatementProps = {
  statement: StatementRow;
  language: 'da' | 'en';
  role: string | null;
  chosen: boolean;
};

const Statement = memo(function Statement({ statement, language, role, chosen }: StatementProps) {
  const { t } = useTranslation();
  const { id, text, repaired, translation } = statement;
  return (
    <li className="structure-row" data-row={id}>
      <div className="structure-row__line">
        <input
          type="checkbox"
          name="statements"
          value={id}
          form="move-many"
          aria-label={t('review.many.tick', { text })}
        />
        <a
          href={`?valgt=${encodeURIComponent(id)}`}
          data-piece={id}
          aria-current={chosen ? 'true' : undefined}
        >
          <span lang={language}>{text}</span>
        </a>
        <span className="structure-row__marks">
          <Badge kind={role === null ? 'neutral' : 'info'}>{role ?? t('frameworks.everybody')}</Badge>
          {repaired !== null && <span className="quiet">{t('review.repaired')}</span>}
          {translation !== null && <span className="quiet">{t('review.translated')}</span>}
        </span>
      </div>
      {chosen && <StatementPanel statement={statement} />}
    </li>
  );
});

function Indicator({
  indicator,
  theme,
  language,
  chosen,
}: Common & { indicator: IndicatorRow; theme: string }) {
  const { id, text } = indicator;
  return (
    <li className="structure-row" data-row={id}>
      <div className="structure-row__line structure-row__line--plain">
        <a
          href={`?valgt=${encodeURIComponent(id)}`}
          data-piece={id}
          aria-current={id === chosen ? 'true' : undefined}
        >
          <span lang={language}>{text}</span>
        </a>
      </div>
      {id === chosen && <IndicatorPanel indicator={indicator} theme={theme} />}
    </li>
  );
}
