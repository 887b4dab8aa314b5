export { WhoCanGo as default } from '../board/WhoCanGo.tsx';
