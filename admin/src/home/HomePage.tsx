import { useGetIdentity } from 'react-admin';
import { Navigate } from 'react-router';
import { firstPageOf } from '../layout/pages.ts';
import { Waiting } from '../layout/Waiting.tsx';
import { Home } from './Home.tsx';

/** Where one begins: with the page that is made for one's work, else with what the department has before it today. */
const HomePage = () => {
  const { data: identity } = useGetIdentity();
  if (!identity) return <Waiting />;
  const first = firstPageOf(identity.roles);
  return first ? <Navigate to={first.path} replace /> : <Home departments={identity.departments} />;
};

export default HomePage;
