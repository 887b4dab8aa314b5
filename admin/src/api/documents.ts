import { gql } from '@apollo/client';

const viewer = '{ id name permissions }';

export const VIEWER = gql`query Viewer { viewer ${viewer} }`;

export const SIGN_IN = gql`
  mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) ${viewer} }
`;

export const SIGN_OUT = gql`mutation SignOut { signOut }`;

export const INBOX = gql`
  query Inbox { inbox { record resource number title state step clause due overdue since } }
`;

export const PROCEDURE = gql`
  query Procedure {
    procedure {
      number
      revision
      clauses { number zh en iso form retention departments served steps { name } }
    }
  }
`;
