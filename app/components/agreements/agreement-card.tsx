import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { DescribedAgreement } from '../../domain/conversations/agreements/describe-lines.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Button } from '../form/button';

type AgreementCardProps = {
  agreement: DescribedAgreement;
  names: { employee: string; leader: string };
  editable: boolean;
};

/** One agreement: the goal, what is done, who does what, by when, and where it comes from. */
export function AgreementCard({ agreement, names, editable }: AgreementCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lines: [string, string | null, 'wide'?][] = [
    [t('conversation.agreements.activity'), agreement.activity, 'wide'],
    [t('conversation.agreements.does', { name: names.employee }), agreement.employeePart],
    [t('conversation.agreements.does', { name: names.leader }), agreement.leaderPart],
    [t('conversation.agreements.due'), agreement.dueOn && formatDate(agreement.dueOn, language)],
    [
      t('conversation.agreements.follow_up'),
      agreement.followUpOn && formatDate(agreement.followUpOn, language),
    ],
    [t('common.citation'), agreement.statement && `»${agreement.statement}«`, 'wide'],
  ];
  return (
    <article className="agreement">
      <h2 className="agreement__goal">{agreement.goal}</h2>
      <dl className="agreement__lines">
        {lines
          .filter(([, text]) => text)
          .map(([label, text, wide]) => (
            <div key={label} className={wide && 'agreement__wide'}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {editable && (
        <div className="agreement__acts">
          <Link className="button button-secondary" to={`?ret=${agreement.id}#agreement-heading`}>
            {t('conversation.agreements.change_one')}
            <span className="sr-only">: {agreement.goal}</span>
          </Link>
          <details>
            <summary>
              {t('conversation.agreements.remove')}
              <span className="sr-only">: {agreement.goal}</span>
            </summary>
            <Form method="post">
              <p>{t('conversation.agreements.remove_text')}</p>
              <input type="hidden" name="version" value={agreement.version} />
              <Button variant="warning" name="remove" value={agreement.id}>
                {t('conversation.agreements.remove_button')}
              </Button>
            </Form>
          </details>
        </div>
      )}
    </article>
  );
}
