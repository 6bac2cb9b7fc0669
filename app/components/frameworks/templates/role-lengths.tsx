import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LengthChoice } from '../../../domain/frameworks/templates/template-lengths.server';
import { Table } from '../../data/table';

/** The roles to choose from, with how many questions each length gives them. */
export function RoleLengths({ roles, chosen }: { roles: LengthChoice[]; chosen: string | null }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('templates.make.roles')}
      rows={roles}
      keyOf={({ role }) => role}
      columns={[
        {
          header: t('templates.make.role'),
          rowHeader: true,
          cell: ({ role, name }) => (
            <Link
              to={`?rolle=${encodeURIComponent(role)}#make`}
              preventScrollReset
              aria-current={role === chosen ? 'true' : undefined}
            >
              {name}
            </Link>
          ),
        },
        { header: t('templates.make.expectations'), cell: ({ statements }) => statements },
        {
          header: t('templates.length.full'),
          cell: ({ questions }) => t('templates.questions', { count: questions.full }),
        },
        {
          header: t('templates.length.focused'),
          cell: ({ questions }) => t('templates.questions', { count: questions.focused }),
        },
      ]}
    />
  );
}
