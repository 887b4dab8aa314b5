import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type KeyboardEvent, memo, useRef } from 'react';
import { useSidebarState, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { records } from '../schema/schema.ts';
import { chapterIcons } from './chapterIcons.ts';
import { pagesFor } from './pages.ts';
import { useMay } from './permissions.ts';

/** The chapters of the procedure, each with the records this person may read; arrows and first letters move in it. */
export const Menu = memo(() => {
  const may = useMay();
  const translate = useTranslate();
  const { pathname } = useLocation();
  const isSmall = useMediaQuery<Theme>(theme => theme.breakpoints.down('md'));
  const [, setOpen] = useSidebarState();
  const move = useMoving();
  const readable = records.filter(({ name }) => may(`read:${name}`));
  return (
    <div
      role="menu"
      aria-orientation="vertical"
      className="plain-menu"
      tabIndex={-1}
      onKeyDown={move}
      onClick={() => isSmall && setOpen(false)}
    >
      {pagesFor(may).map(({ path, name, Icon }) => (
        <Item key={name} to={path} at={pathname}>
          <Icon />
          <span>{translate(`sanbao.menu.${name}`)}</span>
        </Item>
      ))}
      {Object.keys(chapterIcons).map(chapter => (
        <ChapterItems
          key={chapter}
          chapter={chapter}
          members={readable.filter(record => record.chapter === chapter)}
          at={pathname}
        />
      ))}
    </div>
  );
});

interface ChapterProps {
  chapter: string;
  members: typeof records;
  at: string;
}

const ChapterItems = ({ chapter, members, at }: ChapterProps) => {
  const label = useLabel();
  const translate = useTranslate();
  const Icon = chapterIcons[chapter]!;
  if (members.length === 0) return null;
  return (
    <>
      <div className="chapter">
        <Icon fontSize="small" />
        {translate(`sanbao.chapter.${chapter}`)}
      </div>
      {members.map(({ name, plural }) => (
        <Item key={name} to={`/${name}`} at={at} className="below">
          <span>{label(plural)}</span>
        </Item>
      ))}
    </>
  );
};

interface ItemProps {
  to: string;
  /** Where the reader is. */
  at: string;
  className?: string;
  children: React.ReactNode;
}

const Item = ({ to, at, className = '', children }: ItemProps) => {
  const isActive = at === to || (to !== '/' && at.startsWith(`${to}/`));
  return (
    <Link role="menuitem" tabIndex={0} to={to} className={`${className} ${isActive ? 'active' : ''}`}>
      {children}
    </Link>
  );
};

/** Letters that follow each other within so many milliseconds are the beginning of one word. */
const PAUSE = 500;

/** Moves the focus by the keys of a menu: to the next item and the one before, the first and the last, and by beginnings. */
function useMoving() {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const present = items.indexOf(document.activeElement as HTMLElement);
    const next = target(items, present, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  function target(items: HTMLElement[], present: number, { key, timeStamp }: KeyboardEvent) {
    if (key === 'ArrowDown') return items[(present + 1) % items.length];
    if (key === 'ArrowUp') return items.at(present <= 0 ? -1 : present - 1);
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (key.length !== 1 || key === '/' || key === ' ') return;
    const { text, at } = typed.current;
    const isSame = text === key.toLowerCase();
    const word = timeStamp - at < PAUSE && !isSame ? text + key.toLowerCase() : key.toLowerCase();
    typed.current = { text: word, at: timeStamp };
    const from = word.length > 1 ? present : present + 1;
    return [...items.slice(from), ...items.slice(0, from)].find(item =>
      item.textContent?.toLowerCase().startsWith(word),
    );
  }
}
