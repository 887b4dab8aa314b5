import ExpandIcon from '@mui/icons-material/ExpandMore';
import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Fragment, type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import { useGetIdentity, useSidebarState, useStore, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import type { Step } from '../schema/metadata.ts';
import { beginningStep, records } from '../schema/schema.ts';
import { addressOf } from '../views/address.ts';
import { pinnedOf, useAllViews } from '../views/useViews.ts';
import type { ViewsOfList } from '../views/views.ts';
import { chapterIcons } from './chapterIcons.ts';
import { firstPageOf, pagesFor } from './pages.ts';
import { useMay } from './permissions.ts';
import { useWaitingCounts, type WaitingCounts } from './useWaitingCounts.ts';

const groups = ['work', 'figures', 'proof'] as const;

/**
 * The pages, and the chapters of the procedure in the order of the work, each with the records this person may read and how
 * many of them wait; arrows and first letters move in it.
 */
export const Menu = memo(() => {
  const may = useMay();
  const { data: identity } = useGetIdentity();
  const { pathname, search } = useLocation();
  const isSmall = useMediaQuery<Theme>(theme => theme.breakpoints.down('md'));
  const [, setOpen] = useSidebarState();
  const counts = useWaitingCounts();
  const views = useAllViews();
  const translate = useTranslate();
  const move = useMoving();
  const readable = records.filter(({ name }) => may(`read:${name}`));
  const isElsewhere = Boolean(identity && firstPageOf(identity.roles));
  const pages = pagesFor(may).filter(
    ({ path, name, passing }) => (path !== '/' || !isElsewhere) && (!passing || counts?.pages[name]),
  );
  return (
    <div
      role="menu"
      aria-orientation="vertical"
      className="plain-menu"
      tabIndex={-1}
      onKeyDown={move}
      onClick={() => isSmall && setOpen(false)}
    >
      {groups.map(group => (
        <div key={group} className="group">
          {pages
            .filter(each => each.group === group)
            .map(({ path, name, Icon }) => (
              <Item
                key={name}
                to={path}
                at={pathname}
                count={counts?.pages[name]}
                counts={name === 'notices' ? 'notices' : 'inbox'}
              >
                <Icon />
                <span>{translate(`sanbao.menu.${name}`)}</span>
              </Item>
            ))}
        </div>
      ))}
      {Object.keys(chapterIcons).map(chapter => (
        <ChapterItems
          key={chapter}
          chapter={chapter}
          members={readable.filter(record => record.chapter === chapter)}
          counts={counts}
          views={views}
          at={pathname}
          search={search}
        />
      ))}
    </div>
  );
});

interface ChapterProps {
  chapter: string;
  members: typeof records;
  counts: WaitingCounts | undefined;
  views: readonly ViewsOfList[];
  at: string;
  search: string;
}

/** A chapter that can be folded; master data is, until somebody wants it or is in it. */
const ChapterItems = ({ chapter, members, counts, views, at, search }: ChapterProps) => {
  const label = useLabel();
  const may = useMay();
  const translate = useTranslate();
  const [isUnfolded, setUnfolded] = useStore(`menu.${chapter}`, chapter !== 'ORGANIZATION');
  const Icon = chapterIcons[chapter]!;
  if (members.length === 0) return null;
  const isOpen = isUnfolded || members.some(({ name }) => isAt(at, `/${name}`));
  const fold = (event: MouseEvent) => {
    event.stopPropagation();
    setUnfolded(!isOpen);
  };
  return (
    <div className="group">
      <button type="button" role="menuitem" aria-expanded={isOpen} className="chapter" onClick={fold}>
        <Icon fontSize="small" />
        <span>{translate(`sanbao.chapter.${chapter}`)}</span>
        <ExpandIcon fontSize="small" className="fold" />
      </button>
      {isOpen &&
        members.map(({ name, plural }) => (
          <Fragment key={name}>
            <div className="list">
              <Item to={`/${name}`} at={at} className="below" count={counts?.of[name]}>
                <span>{label(plural)}</span>
              </Item>
              <Begin step={beginningStep(name, may)} />
            </div>
            {pinnedOf(name, views).map(({ key, label: called, value }) => (
              <Item key={key} to={addressOf(name, value)} at={at + search} className="below view">
                <span>{called}</span>
              </Item>
            ))}
          </Fragment>
        ))}
    </div>
  );
};

/** Begins a record of the list beside it, from wherever one is. */
const Begin = ({ step }: { step: Step | undefined }) => {
  const label = useLabel();
  if (!step) return null;
  return (
    <Link role="menuitem" className="begin" to={`/${step.record}/create?step=${step.name}`} title={label(step.label)}>
      <b aria-hidden>+</b>
    </Link>
  );
};

const isAt = (at: string, path: string) => at === path || (path !== '/' && at.startsWith(`${path}/`));

interface ItemProps {
  to: string;
  /** Where the reader is. */
  at: string;
  /** How many wait there, and of what. */
  count?: number;
  counts?: 'inbox' | 'notices';
  className?: string;
  children: React.ReactNode;
}

const Item = ({ to, at, count, counts = 'inbox', className = '', children }: ItemProps) => {
  const translate = useTranslate();
  return (
    <Link
      role="menuitem"
      tabIndex={0}
      to={to}
      className={`${className} ${isAt(at, to) ? 'active' : ''}`}
      aria-description={count ? translate(`sanbao.${counts}.count`, { smart_count: count }) : undefined}
    >
      {children}
      {count ? (
        <b aria-hidden className="count">
          {count}
        </b>
      ) : null}
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
