import { NotFound } from 'react-admin';

const Page = () => <NotFound />;

export default Page;
