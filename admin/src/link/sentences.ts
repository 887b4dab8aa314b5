import type { Label } from './task.ts';

/** What the page behind a link says by itself; everything else comes with the link. */
export const sentences = {
  loading: { zh: '正在打开……', en: 'Opening …' },
  noAnswer: {
    zh: '没有连上服务器。您填写的内容保留在本机，请检查网络后再试。',
    en: 'No connection to the server. What you entered is kept on this device; please try again.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  other: { zh: 'English', en: '中文' },
  until: { zh: '请于 {day} 前办理', en: 'Please answer by {day}' },
  paper: { zh: '查看文件（PDF）', en: 'See the document (PDF)' },
  choose: { zh: '您的答复', en: 'Your answer' },
  yourself: { zh: '填写人', en: 'About yourself' },
  send: { zh: '提交', en: 'Send' },
  sending: { zh: '正在提交……', en: 'Sending …' },
  required: { zh: '必填。', en: 'Required.' },
  optional: { zh: '选填', en: 'optional' },
  yes: { zh: '是', en: 'Yes' },
  add: { zh: '增加一行', en: 'Add a line' },
  remove: { zh: '删除此行', en: 'Remove this line' },
  kept: { zh: '尚未提交，内容已保留在本机。', en: 'Not sent yet; what you entered is kept on this device.' },
  check: { zh: '请检查标出的栏目。', en: 'Please look at the marked fields.' },
  draw: { zh: '请在框内手写签名', en: 'Sign inside the frame' },
  clear: { zh: '清除', en: 'Clear' },
  typed: { zh: '不便手写时，填写姓名即可。', en: 'Where drawing is no option, the name alone will do.' },
  privacy: {
    zh: '您的姓名、电话、网络地址和提交时间会随答复一并保存。',
    en: 'Your name, telephone number, network address and the time are kept with your answer.',
  },
  thanks: { zh: '谢谢，已收到您的答复', en: 'Thank you, we have your answer' },
  thanksMore: { zh: '可以关闭此页面。', en: 'You can close this page.' },
  USED: { zh: '您的答复已经收到', en: 'Your answer has been received' },
  USEDMore: { zh: '此链接只能使用一次。', en: 'This link can be used once.' },
  REPLACED: { zh: '此链接已不再有效', en: 'This link is no longer valid' },
  REPLACEDMore: {
    zh: '内容已有变动或已另发链接，请使用最近收到的链接。',
    en: 'What it is about has changed, or a newer link was sent. Please use the latest one.',
  },
  EXPIRED: { zh: '此链接已过期', en: 'This link has expired' },
  EXPIREDMore: { zh: '请与我们联系，以便另发链接。', en: 'Please contact us and we will send another.' },
  UNKNOWN: { zh: '没有找到此链接', en: 'No such link' },
  UNKNOWNMore: { zh: '请核对地址是否完整。', en: 'Please check that the address is complete.' },
  BUSY: { zh: '尝试过于频繁', en: 'Too many attempts' },
  BUSYMore: { zh: '请稍后再试。', en: 'Please try again in a while.' },
} satisfies Record<string, Label>;

export type Sentence = keyof typeof sentences;
