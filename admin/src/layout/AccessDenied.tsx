import { DeadEnd } from './DeadEnd.tsx';

const AccessDenied = () => <DeadEnd why="access_denied" />;

export default AccessDenied;
