import { useRef } from 'react';
import { SearchInput, type SearchInputProps, useTranslate } from 'react-admin';
import { isTyping, useShortcut } from '../layout/useShortcut.ts';

/** Full text, pinyin and initials; `/` brings the cursor here. */
export const Search = (props: SearchInputProps) => {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  useShortcut(
    event => event.key === '/' && !isTyping(event),
    () => input.current?.focus(),
  );
  return (
    <SearchInput
      {...props}
      inputRef={input}
      placeholder={translate('sanbao.list.search')}
      slotProps={{ htmlInput: { 'aria-label': translate('sanbao.list.search') } }}
      sx={{ width: { xs: '100%', sm: 320 } }}
    />
  );
};
