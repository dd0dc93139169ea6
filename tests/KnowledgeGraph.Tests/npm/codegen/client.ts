// What a client writes with the generated types. An error that is expected and does not come is an error too.
import type { FindAPersonByAnySpellingQueryVariables, NobelPeacePrizeLaureatesQuery, WhatIsKnownAboutAPersonQuery } from './operations';
import type { Person, Scalars } from './schema';

export const days = (answer: NobelPeacePrizeLaureatesQuery): (string | null)[] =>
  answer.award?.laureates.edges.map((edge) => edge.fact.at) ?? [];

export const numbers = (answer: WhatIsKnownAboutAPersonQuery): number[] =>
  answer.entity?.facts.nodes.map((fact) => fact.value).filter((value) => typeof value === 'number') ?? [];

export const variables: FindAPersonByAnySpellingQueryVariables = { text: 'Бяляцкі' };

export const date: Scalars['PartialDate']['output'] = '2020-08~';

// @ts-expect-error A date is a text.
export const year: Scalars['PartialDate']['output'] = 2020;

// @ts-expect-error Everybody has a name.
export const nobody: Person['name'] = null;
