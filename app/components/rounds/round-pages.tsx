import { useSearchParams } from 'react-router';
import { Pages } from '../navigation/pages';

/** The way through a long list of a round; what else the address says stays. */
export function RoundPages({ page, pages }: { page: number; pages: number }) {
  const [query] = useSearchParams();
  const addressOf = (other: number) => {
    const next = new URLSearchParams(query);
    next.set('side', String(other));
    return `?${next}`;
  };
  return <Pages page={page} pages={pages} addressOf={addressOf} />;
}
