import type { backup as zh } from '../zh/backup.ts';

/** What whoever makes or restores a backup is told. */
export const backup: Record<keyof typeof zh, string> = {
  backupFolderNotEmpty: '{path} is not an empty folder.',
  backupNotWhole: '{path} holds no whole backup: its manifest.json is not there, or is damaged.',
  backupOfOtherVersion:
    'The backup is of version {version}, whose tables are not those of this one ({own}): restore it with the version that made it, and upgrade then.',
  backupDamaged: 'The backup is damaged or incomplete: {path}. Nothing was restored.',
  backupKeyWrong: 'The backup is encrypted, and BACKUP_IDENTITY or BACKUP_PASSPHRASE is not set, or not the key to it.',
  databaseNotEmpty: 'The database is not empty: a backup is restored into an empty one only.',
  anchorsOfOtherHistory: 'The anchors in {dataDir} are not those of this history: set another DATA_DIR.',
};
