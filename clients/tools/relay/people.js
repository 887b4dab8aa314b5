import { graphql } from 'relay-runtime';

export const people = graphql`
  query peopleQuery($id: ID!) {
    node(id: $id) {
      id
      ...people_person @alias
    }
    persons(first: 2) {
      edges {
        cursor
        node {
          ...people_person
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

export const person = graphql`
  fragment people_person on Person {
    id
    name
    dealer {
      id
      name
    }
  }
`;
