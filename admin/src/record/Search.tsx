import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, OutlinedInput } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { isTyping, useShortcut } from '../layout/useShortcut.ts';

/** Rows are asked for when nothing more was typed for so many milliseconds. */
const PAUSE = 400;

/** Full text, pinyin and initials; `/` brings the cursor here. */
export const Search = () => {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useSearch();
  useShortcut(
    event => event.key === '/' && !isTyping(event),
    () => input.current?.focus(),
  );
  return (
    <OutlinedInput
      type="search"
      size="small"
      inputRef={input}
      value={typed}
      onChange={({ target }) => type(target.value)}
      placeholder={translate('sanbao.list.search')}
      slotProps={{ input: { 'aria-label': translate('sanbao.list.search') } }}
      endAdornment={
        <InputAdornment position="end">
          <SearchIcon color="disabled" />
        </InputAdornment>
      }
      sx={{ width: { xs: '100%', sm: 380 }, height: { xs: 44, sm: 36 }, bgcolor: 'background.paper' }}
    />
  );
};

/** What stands in the field, and what the list is narrowed by shortly after; a saved view brings its own. */
function useSearch() {
  const { filterValues, setFilters } = useListContext();
  const present: string = filterValues.q ?? '';
  const [typed, setTyped] = useState(present);
  const applied = useRef(present);
  useEffect(() => {
    if (present === applied.current) return;
    applied.current = present;
    setTyped(present);
  }, [present]);
  useEffect(() => {
    if (typed === applied.current) return;
    const timer = setTimeout(() => {
      applied.current = typed;
      const { q: _, ...others } = filterValues;
      setFilters(typed ? { ...others, q: typed } : others);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, filterValues, setFilters]);
  return [typed, setTyped] as const;
}
