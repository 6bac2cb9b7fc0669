import { Link } from 'react-router';

type PagerProps = {
  label: string;
  older: { to: string; label: string } | null;
  newest: { to: string; label: string } | null;
};

/** The way to what is older, and back to the newest. */
export function Pager({ label, older, newest }: PagerProps) {
  const links = [newest, older].filter((link) => link !== null);
  if (links.length === 0) return null;
  return (
    <nav aria-label={label} className="pager">
      <ul className="filters__states">
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to}>{link.label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
