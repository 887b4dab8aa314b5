import { deepmerge } from '@mui/utils';
import { nanoDarkTheme, nanoLightTheme, type RaThemeOptions } from 'react-admin';
import { plainStyles } from './layout/plainStyles.ts';

/** Ink green for what people do, seal red for the company and for what cannot be undone. What is disabled is still read. */
const light = {
  mode: 'light',
  primary: { main: '#0e5a5f' },
  secondary: { main: '#a8322a' },
  error: { main: '#b3261e' },
  warning: { main: '#855300' },
  info: { main: '#1c5d8c' },
  success: { main: '#1b6b43' },
  text: { primary: '#1b2526', secondary: '#55605f' },
  action: { disabled: '#55605f' },
  divider: '#dfe2dd',
  background: { default: '#f5f5f1', paper: '#ffffff' },
} as const;

const dark = {
  mode: 'dark',
  primary: { main: '#84cbc9' },
  secondary: { main: '#ee9b90' },
  error: { main: '#f2a199' },
  warning: { main: '#e6bd72' },
  info: { main: '#93c3e8' },
  success: { main: '#88d0a6' },
  text: { primary: '#e7ecea', secondary: '#a9b5b3' },
  action: { disabled: '#a9b5b3' },
  divider: '#344041',
  background: { default: '#12181a', paper: '#1a2224' },
} as const;

const fonts = [
  'system-ui',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  '"Noto Sans CJK SC"',
  'sans-serif',
].join(',');

/** Readers who prefer no motion do not wait for it either. */
const motionless = {
  duration: { shortest: 0, shorter: 0, short: 0, standard: 0, complex: 0, enteringScreen: 0, leavingScreen: 0 },
  getAutoHeightDuration: () => 0,
};
const transitions = matchMedia('(prefers-reduced-motion: reduce)').matches ? motionless : {};

function theme(nano: RaThemeOptions, palette: typeof light | typeof dark): RaThemeOptions {
  const line = `1px solid ${palette.divider}`;
  const phone = '@media (max-width: 599.95px)';
  return {
    palette,
    transitions,
    shape: { borderRadius: 4 },
    sidebar: { width: 232, closedWidth: 0 },
    typography: { fontFamily: fonts, fontSize: 13, button: { textTransform: 'none' } },
    components: deepmerge(nano.components, {
      MuiCssBaseline: {
        styleOverrides: {
          ...plainStyles(palette),
          ':focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animation: 'none !important', transition: 'none !important' },
          },
        },
      },
      MuiAppBar: {
        defaultProps: { elevation: 0 },
        styleOverrides: {
          root: {
            backgroundColor: palette.background.paper,
            backgroundImage: 'none',
            color: palette.text.primary,
            borderBottom: line,
          },
        },
      },
      MuiPaper: {
        styleOverrides: { root: { backgroundImage: 'none' }, elevation1: { boxShadow: 'none', border: line } },
      },
      MuiCard: { defaultProps: { square: false } },
      MuiToolbar: { styleOverrides: { regular: { backgroundColor: 'transparent' } } },
      MuiButton: {
        styleOverrides: { root: { padding: '5px 12px', fontWeight: 600 } },
        variants: [{ props: { size: 'small' }, style: { fontSize: '0.8125rem' } }],
      },
      MuiIconButton: { defaultProps: { size: 'medium' } },
      MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { fontWeight: 500, borderRadius: 4 } } },
      MuiInputBase: { styleOverrides: { input: { [phone]: { fontSize: 16 } } } },
      MuiInputLabel: { styleOverrides: { root: { color: palette.text.secondary } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: palette.divider, '&.MuiTableCell-sizeSmall': { padding: '8px 12px' } },
          head: { color: palette.text.secondary, fontWeight: 600, whiteSpace: 'nowrap' },
        },
      },
      MuiTooltip: { defaultProps: { arrow: true } },
      RaLayout: {
        styleOverrides: {
          root: {
            '& .RaLayout-appFrame': { marginTop: 52 },
            '& .RaLayout-content': { backgroundColor: palette.background.default, padding: '0 20px 32px' },
            [phone]: { '& .RaLayout-content': { padding: '0 12px 32px' } },
          },
        },
      },
      MuiSelect: { styleOverrides: { select: { paddingTop: 2, paddingBottom: 3 } } },
      RaTopToolbar: { styleOverrides: { root: { [phone]: { backgroundColor: 'transparent' } } } },
      MuiSnackbar: {
        styleOverrides: {
          root: {
            '& .RaNotification-success': {
              backgroundColor: `${palette.background.paper} !important`,
              color: `${palette.success.main} !important`,
            },
            '& .RaNotification-error': {
              backgroundColor: `${palette.background.paper} !important`,
              color: `${palette.error.main} !important`,
            },
          },
        },
      },
    }),
  };
}

export const lightTheme = theme(nanoLightTheme, light);
export const darkTheme = theme(nanoDarkTheme, dark);
