// Reads an export with FollowTheMoney's own library, which refuses schemas and properties that its model does not have,
// and checks what the library does not: required names, ids of entities, codes of countries. Prints what is wrong.
import { readFileSync } from 'node:fs';
import followTheMoney from '@alephdata/followthemoney';

const { Model, defaultModel } = followTheMoney;
const model = new Model(defaultModel);
const entities = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));
const ids = new Set(entities.map(({ id }) => id));
const wrong = [];
for (const data of entities) {
  try {
    const entity = model.getEntity(data);
    for (const property of entity.getProperties()) {
      for (const value of entity.getProperty(property)) {
        const isWrong = property.type.isEntity ? !ids.has(value) : property.type.name === 'country' && /-/.test(value);
        if (isWrong) wrong.push(`${data.id}: ${property.qname} is ${value}`);
      }
    }
  } catch (error) {
    wrong.push(`${data.id}: ${error.message}`);
  }
}
const involved = entities.filter(({ properties }) => properties.involved).length;
console.log(JSON.stringify({ entities: entities.length, involved, wrong }));
