// Reads exports with the readers of others: Turtle by n3, JSON-LD by jsonld, GraphML and GEXF by graphology; prints one
// JSON object. The folder holds graph.turtle, graph.jsonld, graph.graphml and graph.gexf.
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser } from 'n3';

const [folder] = process.argv.slice(2);
const read = (format) => readFileSync(`${folder}/graph.${format}`, 'utf8');
globalThis.DOMParser = DOMParser;

// No node of the export is blank, so two graphs are isomorphic when they hold the same statements.
const statement = ({ subject, predicate, object }) =>
  JSON.stringify([subject.value, predicate.value, object.termType, object.value, object.language, object.datatype?.value]);
const turtle = new Set(new Parser().parse(read('turtle')).map(statement));
const nquads = await jsonld.toRDF(JSON.parse(read('jsonld')), { format: 'application/n-quads' });
const linked = new Set(new Parser({ format: 'N-Quads' }).parse(nquads).map(statement));
const graphs = { graphml: graphml.parse(graphology.MultiGraph, read('graphml')), gexf: gexf.parse(graphology.MultiGraph, read('gexf')) };

console.log(
  JSON.stringify({
    statements: turtle.size,
    blank: [...turtle].filter((one) => one.includes('"BlankNode"')).length,
    different: [...turtle].filter((one) => !linked.has(one)).concat([...linked].filter((one) => !turtle.has(one))),
    graphs: Object.fromEntries(
      Object.entries(graphs).map(([name, graph]) => [
        name,
        { nodes: graph.order, edges: graph.size, label: graph.getNodeAttribute('ales-bialiatski', 'label') },
      ]),
    ),
  }),
);
