import FollowedIcon from '@mui/icons-material/Bookmark';
import FollowIcon from '@mui/icons-material/BookmarkBorder';
import { Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { refusalOf } from '../api/refusal.ts';
import { useFollowing } from './useNotices.ts';

/** Follows a record, or gives it up; there as soon as it is known which of both it would be. */
export const FollowButton = ({ id }: { id: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { isKnown, isFollowed, toggle } = useFollowing(id);
  const press = () => toggle().catch(error => notify(refusalOf(error).message, { type: 'error' }));
  return (
    <Button
      size="small"
      aria-pressed={isFollowed}
      startIcon={isFollowed ? <FollowedIcon /> : <FollowIcon />}
      onClick={press}
      sx={{ visibility: isKnown ? 'visible' : 'hidden', whiteSpace: 'nowrap' }}
    >
      {translate(isFollowed ? 'sanbao.follow.followed' : 'sanbao.follow.follow')}
    </Button>
  );
};
