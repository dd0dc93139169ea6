/** What is shown, with all that the server knows of it. @param {import('../app.js').App} app */
export async function shown(app) {
  const properties = [...app.relations.values()].filter(relation => relation.isProperty).map(({ name }) => name);
  const entities = await app.knowledge.portraits(
    app.view.entities.map(card => card.id),
    properties,
  );
  return {
    entities,
    relations: await app.knowledge.statements(app.view.links.map(link => link.id)),
    properties: await app.knowledge.statements(entities.flatMap(entity => entity.properties)),
  };
}
