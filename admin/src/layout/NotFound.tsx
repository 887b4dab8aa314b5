import { DeadEnd } from './DeadEnd.tsx';

const NotFound = () => <DeadEnd why="not_found" />;

export default NotFound;
