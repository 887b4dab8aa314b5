/** What whoever makes or restores a backup is told. */
export const backup = {
  backupFolderNotEmpty: '{path} 不是空文件夹。',
  backupNotWhole: '{path} 中没有完整的备份：缺少 manifest.json 或其已损坏。',
  backupOfOtherVersion: '该备份出自版本 {version}，与本程序（{own}）的表结构不同：请用备份时的版本恢复，之后再升级。',
  backupDamaged: '备份已损坏或不完整：{path}。没有恢复任何内容。',
  backupKeyWrong: '备份已加密，BACKUP_IDENTITY 或 BACKUP_PASSPHRASE 未设定，或不是其密钥。',
  databaseNotEmpty: '数据库不是空的：只能恢复到空的数据库中。',
  anchorsOfOtherHistory: '{dataDir} 中的锚点与备份的不属于同一履历：请另设 DATA_DIR。',
};
