import { ListSubheader } from '@mui/material';
import { MenuItemLink, Menu as RaMenu, usePermissions, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { records } from '../schema/schema.ts';
import { chapterIcons } from './chapterIcons.ts';
import { pagesFor } from './pages.ts';

/** The chapters of the procedure, each with the records this person may read. */
export const Menu = () => {
  const { permissions = [] } = usePermissions<string[]>();
  const translate = useTranslate();
  const readable = records.filter(({ name }) => permissions.includes(`read:${name}`));
  return (
    <RaMenu>
      {pagesFor(permissions).map(({ path, name, Icon }) => (
        <MenuItemLink key={name} to={path} primaryText={translate(`sanbao.menu.${name}`)} leftIcon={<Icon />} />
      ))}
      {Object.keys(chapterIcons).map(chapter => (
        <ChapterItems key={chapter} chapter={chapter} members={readable.filter(record => record.chapter === chapter)} />
      ))}
    </RaMenu>
  );
};

const ChapterItems = ({ chapter, members }: { chapter: string; members: typeof records }) => {
  const label = useLabel();
  const translate = useTranslate();
  const Icon = chapterIcons[chapter]!;
  if (members.length === 0) return null;
  return (
    <>
      <ListSubheader
        component="div"
        disableSticky
        sx={{
          background: 'none',
          display: 'flex',
          gap: 1,
          alignItems: 'center',
          lineHeight: 1,
          px: 2,
          pt: 2,
          pb: 0.75,
        }}
      >
        <Icon fontSize="small" />
        {translate(`sanbao.chapter.${chapter}`)}
      </ListSubheader>
      {members.map(({ name, plural }) => (
        <MenuItemLink key={name} to={`/${name}`} primaryText={label(plural)} sx={{ pl: '44px !important' }} />
      ))}
    </>
  );
};
