namespace KnowledgeGraph.BrowserTests;

/// <summary>Cytoscape.js as its users draw a graph: names, arrows, its fastest layout that can be read.</summary>
internal static class PlainPage
{
    /// <summary>What to draw is asked before the clock runs: <c>first</c> is from then to the first frame.</summary>
    public const string Html = """
        <!doctype html><html><body style="margin:0"><div id="cy" style="width:1440px;height:900px"></div>
        <script src="/lib/layout-base/layout-base.js"></script>
        <script src="/lib/cose-base/cose-base.js"></script>
        <script src="/lib/cytoscape-fcose/cytoscape-fcose.js"></script>
        <script type="module">
          import cytoscape from '/lib/cytoscape/dist/cytoscape.esm.min.mjs';
          cytoscape.use(cytoscapeFcose);
          const ask = (query, variables) => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query, variables }) }).then(answer => answer.json());
          const known = new Map();
          const links = new Map();
          for (let from = 0; from < 2000; from += 50) {
            const ids = Array.from({ length: 50 }, (_, i) => `e${from + i}`);
            const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id name facts(direction: out, first: 20) { edges { node { id object { id } } } } } } }';
            for (const { id, name, facts } of (await ask(query, { ids })).data.nodes) {
              known.set(id, name);
              for (const { node } of facts.edges) links.set(node.id, [id, node.object.id]);
            }
          }
          const begun = performance.now();
          globalThis.cy = cytoscape({
            container: document.getElementById('cy'),
            elements: [
              ...[...known].map(([id, name]) => ({ data: { id, name } })),
              ...[...links].map(([id, [source, target]]) => ({ data: { id, source, target } })),
            ],
            style: [
              { selector: 'node', style: { label: 'data(name)', width: 40, height: 40 } },
              { selector: 'edge', style: { 'curve-style': 'straight', 'target-arrow-shape': 'triangle' } },
            ],
            layout: { name: 'fcose', quality: 'draft', animate: false },
          });
          cy.one('render', () => requestAnimationFrame(() => (globalThis.first = performance.now() - begun)));
        </script></body></html>
        """;

    /// <summary>Frames a second while the whole graph is panned and zoomed.</summary>
    public const string Frames = """
        async () => {
          const cy = CY;
          const count = async step => {
            let frames = 0;
            const begun = performance.now();
            while (performance.now() < begun + 2000) {
              step(frames++);
              await new Promise(requestAnimationFrame);
              await new Promise(done => setTimeout(done));
            }
            return (frames * 1000) / (performance.now() - begun);
          };
          const at = { x: 600, y: 400 };
          const level = cy.zoom();
          const pan = await count(i => cy.panBy({ x: i % 20 < 10 ? 4 : -4, y: i % 2 ? 2 : -2 }));
          const zoom = await count(i => cy.zoom({ level: level * (1 + 0.8 * Math.abs(Math.sin(i / 10))), renderedPosition: at }));
          return [pan, zoom];
        }
        """;
}
