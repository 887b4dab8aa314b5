import { alpha, type Theme } from '@mui/material/styles';

/** The calendar's own variables, from the panel's theme. */
export const calendarColours = ({ palette }: Theme) => ({
  '--fc-classic-button': palette.primary.main,
  '--fc-classic-button-border': palette.primary.main,
  '--fc-classic-button-strong': palette.primary.dark,
  '--fc-classic-button-strong-border': palette.primary.dark,
  '--fc-classic-button-foreground': palette.primary.contrastText,
  '--fc-classic-background': palette.background.paper,
  '--fc-classic-today': alpha(palette.primary.main, 0.1),
  '--fc-classic-muted': palette.background.default,
  '--fc-classic-foreground': palette.text.primary,
  '--fc-classic-faint-foreground': palette.text.secondary,
  '--fc-classic-muted-foreground': palette.text.secondary,
  '--fc-classic-border': palette.divider,
  '--fc-classic-strong-border': palette.divider,
});
