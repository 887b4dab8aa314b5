import { alpha } from '@mui/material/styles';

type Colour = 'info' | 'success' | 'warning' | 'error';

interface Palette extends Record<Colour | 'primary', { main: string }> {
  mode: 'light' | 'dark';
  text: { primary: string; secondary: string };
  divider: string;
  background: { paper: string };
}

const colours: readonly Colour[] = ['info', 'success', 'warning', 'error'];

/** Of letters that every font has. */
const signs = { success: '√', warning: '!', error: '×' };

/**
 * The looks of what stands on a page by the hundred: links, states, cells and items of the menu. A class is enough for them,
 * where each styled component works its rules out for itself.
 */
export function plainStyles(palette: Palette) {
  const { mode, primary, text, divider, background } = palette;
  const hover = mode === 'light' ? 'rgba(0, 0, 0, 0.04)' : 'rgba(255, 255, 255, 0.08)';
  return {
    '.plain-link': {
      color: primary.main,
      textDecoration: `underline ${alpha(primary.main, 0.4)}`,
      '&:hover': { textDecorationColor: 'inherit' },
    },
    '.plain-number': { color: text.secondary, whiteSpace: 'nowrap' },
    '.plain-chip': {
      display: 'inline-flex',
      alignItems: 'center',
      boxSizing: 'border-box',
      maxWidth: '100%',
      minHeight: 24,
      padding: '0 7px',
      border: `1px solid ${mode === 'light' ? '#bdbdbd' : '#616161'}`,
      borderRadius: 4,
      fontSize: '0.75rem',
      fontWeight: 500,
      lineHeight: 1.5,
      whiteSpace: 'nowrap',
      verticalAlign: 'middle',
      color: text.primary,
    },
    ...Object.fromEntries(
      colours.map(colour => {
        const { main } = palette[colour];
        return [`.plain-chip-${colour}`, { color: main, borderColor: alpha(main, 0.7) }];
      }),
    ),
    // Told apart by form as well, and read out by their words alone.
    ...Object.fromEntries(
      Object.entries(signs).map(([mood, sign]) => [`.plain-chip-${mood}::before`, { content: `"${sign} " / ""` }]),
    ),
    '.plain-rows': {
      width: '100%',
      borderCollapse: 'collapse',
      textAlign: 'left',
      fontSize: '0.8125rem',
      lineHeight: 1.43,
      // A row is one line. Texts and links share the room that the others leave, and are cut where it does not suffice.
      '& th, & td': {
        width: 1,
        maxWidth: 124,
        padding: '8px 10px',
        borderBottom: `1px solid ${divider}`,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
      '& td *': { flexWrap: 'nowrap', whiteSpace: 'nowrap' },
      '& td img': { width: 24, height: 24 },
      '& .plain-chip': { display: 'inline', padding: '3px 7px' },
      '& .plain-chip + .plain-chip': { marginLeft: 4 },
      '& th': { color: text.secondary, fontWeight: 600, lineHeight: '1.4rem' },
      '& .amount': { textAlign: 'right' },
      '& .text, & .link': { width: 'auto' },
      '& .text': { maxWidth: 224 },
      '& .state': { maxWidth: 168 },
      '& .moment': { maxWidth: 'none' },
      '& .tick': { width: 18, padding: '0 0 0 8px' },
      '& .tick + *': { paddingLeft: 6 },
      '& .tick input': { width: 18, height: 18, margin: 0, display: 'block', accentColor: primary.main },
      '& tbody tr': { cursor: 'pointer', '&:hover': { backgroundColor: hover } },
    },
    '.plain-cards': {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: 8,
      fontSize: '0.8125rem',
      lineHeight: 1.43,
      '& > li': {
        position: 'relative',
        padding: 12,
        border: `1px solid ${divider}`,
        borderRadius: 4,
        backgroundColor: background.paper,
      },
      '& a, & input': { position: 'relative', zIndex: 1 },
      '& input': { width: 24, height: 24, margin: 0, accentColor: primary.main },
      '& .head': { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
      '& .number': { flex: 1, fontSize: '0.7rem', color: text.secondary },
      '& .title': {
        position: 'static',
        fontSize: '0.9286rem',
        fontWeight: 600,
        color: text.primary,
        textDecoration: 'none',
        '&::after': { content: '""', position: 'absolute', inset: 0 },
      },
      '& .facts': { marginTop: 2, display: 'flex', flexWrap: 'wrap', gap: '2px 16px' },
      '& .facts > span': {
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 3,
        overflow: 'hidden',
        minWidth: 0,
      },
      '& .label': { color: text.secondary },
    },
    '.plain-sort': {
      all: 'unset',
      display: 'inline-flex',
      maxWidth: '100%',
      alignItems: 'center',
      cursor: 'pointer',
      '& span': { overflow: 'hidden', textOverflow: 'ellipsis' },
      '& svg': { flex: 'none', width: 16, height: 16, marginLeft: 2, fill: 'currentColor', opacity: 0 },
      '&[data-up] svg': { transform: 'rotate(180deg)' },
      '&:hover svg': { opacity: 0.5 },
      '&:focus-visible': { outline: `2px solid ${primary.main}`, outlineOffset: 2 },
      '[aria-sort] > &': { color: text.primary, '& svg': { opacity: 1 } },
    },
    '.plain-choices': {
      fontSize: '0.8125rem',
      '& > div': { display: 'flex', alignItems: 'center' },
      '& label': { flex: 1, display: 'flex', alignItems: 'center', gap: 8, minHeight: 32, cursor: 'pointer' },
      '& input': { flex: 'none', width: 18, height: 18, margin: 0, accentColor: primary.main },
      '@media (pointer: coarse)': { '& label': { minHeight: 44 } },
    },
    '.plain-awaited': { height: 96, opacity: 0.12, backgroundColor: text.secondary, animation: 'plain-late 1s' },
    '@keyframes plain-late': { '0%, 99%': { opacity: 0 } },
    '.plain-menu': {
      listStyle: 'none',
      margin: 0,
      padding: '8px 0',
      width: 232,
      '& a': {
        display: 'flex',
        alignItems: 'center',
        padding: '4px 8px 4px 16px',
        fontSize: '0.9286rem',
        lineHeight: 1.5,
        whiteSpace: 'nowrap',
        color: text.secondary,
        textDecoration: 'none',
        '&:hover': { backgroundColor: hover },
        '&:focus-visible': { outlineOffset: -2 },
        '@media (max-width: 599.95px)': { minHeight: 48, boxSizing: 'border-box' },
      },
      '& a svg': { marginRight: 6 },
      '& span': { overflow: 'hidden', textOverflow: 'ellipsis' },
      '& .below': { paddingLeft: 44 },
      '& .view': { paddingLeft: 56, fontSize: '0.8571rem' },
      '& .active': { color: primary.main, fontWeight: 700, boxShadow: `inset 3px 0 ${primary.main}` },
      '& .count': { marginLeft: 'auto', paddingLeft: 8, fontSize: '0.75rem', color: primary.main },
      '& .list': { display: 'flex', position: 'relative', '& a:first-of-type': { flex: 1, minWidth: 0 } },
      '& .begin': {
        ...{ width: 48, padding: 0, justifyContent: 'center', fontSize: '1.1rem', color: primary.main },
        // To a pointer it shows where that is, or the focus, in the place of the count.
        '@media (hover: hover)': {
          ...{ position: 'absolute', right: 0, width: 32, height: '100%', opacity: 0 },
          backgroundColor: background.paper,
        },
      },
      '& .list:hover .begin, & .list:focus-within .begin': { opacity: 1 },
      '& > .group + .group': { marginTop: 6, paddingTop: 6, borderTop: `1px solid ${divider}` },
      // A reader may have no page of a group.
      '& > .group:empty': { display: 'none' },
      '& .chapter': {
        all: 'unset',
        boxSizing: 'border-box',
        width: '100%',
        display: 'flex',
        gap: 8,
        alignItems: 'center',
        padding: '6px 8px 6px 16px',
        fontSize: '0.8125rem',
        fontWeight: 600,
        cursor: 'pointer',
        color: text.secondary,
        '&:hover': { backgroundColor: hover },
        '&:focus-visible': { outline: `2px solid ${primary.main}`, outlineOffset: -2 },
        '@media (max-width: 599.95px)': { minHeight: 48 },
      },
      '& .fold': { marginLeft: 'auto' },
      '& [aria-expanded=true] .fold': { transform: 'rotate(180deg)' },
    },
    '.plain-side': {
      flex: '0 0 auto',
      width: 232,
      '&[data-closed]': { width: 0, visibility: 'hidden' },
      '& > div': {
        position: 'fixed',
        height: 'calc(100vh - 3em)',
        overflow: 'hidden auto',
        scrollbarWidth: 'none',
      },
    },
  };
}
