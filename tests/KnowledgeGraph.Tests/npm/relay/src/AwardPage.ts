// A page of a Relay application: fragments with arguments, a list that goes on, one that goes both ways, and nodes fetched again.
import { graphql } from 'relay-runtime';

export const page = graphql`
  query AwardPageQuery($award: ID!, $validAt: PartialDate) {
    award(id: $award) {
      ...AwardPage_laureates @arguments(validAt: $validAt, count: 2)
    }
  }
`;

export const laureates = graphql`
  fragment AwardPage_laureates on Award
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }, validAt: { type: "PartialDate" })
  @refetchable(queryName: "AwardPageLaureatesQuery") {
    laureates(first: $count, after: $cursor, validAt: $validAt, orderBy: [{ by: name }]) @connection(key: "AwardPage_laureates") {
      totalCount
      edges {
        fact { at }
        node { name ...AwardPage_person @arguments(first: 3) @alias(as: "person") }
      }
    }
  }
`;

export const person = graphql`
  fragment AwardPage_person on Person
  @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "AwardPagePersonQuery") {
    name
    facts(first: $first, after: $after, last: $last, before: $before) @connection(key: "AwardPage_facts") {
      edges { node { relation value start } }
    }
  }
`;
