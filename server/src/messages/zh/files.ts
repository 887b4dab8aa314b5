/** Sentences on files. */
export const files = {
  noSuchFile: '没有找到您上传的这份文件，请重新上传。',
  noSuchAttachment: '没有找到该附件，或已被移除。',
  fileTaken: '这份文件已用于另一条记录，请重新上传。',
  fileOfOtherType: '此处只接受 {types}。',
  fileTooLarge: '文件超过 {max} MB 的上限。',
  fileBroken: '文件在传送中损坏，请重新发送。',
  fileEmpty: '文件是空的。',
  fileTypeRefused:
    '不接受这种文件。可以上传 PDF、OFD、图片（PNG、JPEG、WebP、HEIC、HEIF、AVIF、TIFF）、视频（MP4、MOV）、Office 与 WPS 文档、ODS、DWG、发票 XML、ZIP、CSV 和纯文本。',
  fileWithoutName: '请在 name 中给出文件名。',
};
