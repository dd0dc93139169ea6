using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Knows when a page has done all it began: nothing is asked of the server, no pause runs that something
/// waits behind, and frames pass without anything new. It waits for that, and never for a time.</summary>
internal static class Quiet
{
    /// <summary>Counts from the first script on what the page asks, reads and puts off for a moment.</summary>
    private const string Count = """
        (() => {
          // Longer ones are notes that fade, and what others changed in the graph.
          const longestPause = 400;
          const open = new Set();
          const during = promise => {
            const one = {};
            open.add(one);
            const end = () => open.delete(one);
            promise.then(end, end);
            return promise;
          };
          const { fetch, setTimeout, clearTimeout } = window;
          window.fetch = (...asked) => during(fetch(...asked));
          for (const part of ['json', 'text', 'blob', 'arrayBuffer']) {
            const read = Response.prototype[part];
            Response.prototype[part] = function () {
              return during(read.call(this));
            };
          }
          window.setTimeout = (work, length = 0, ...given) => {
            if (!(length <= longestPause)) return setTimeout(work, length, ...given);
            const id = setTimeout((...all) => {
              open.delete(id);
              work(...all);
            }, length, ...given);
            open.add(id);
            return id;
          };
          window.clearTimeout = id => {
            open.delete(id);
            clearTimeout(id);
          };
          // Other pages than that of the graph have no such parts.
          const begun = () => !document.querySelector('#start') || document.querySelector('#start h1, #graph-tools button');
          window.__isBusy = () =>
            open.size > 0 || document.readyState !== 'complete' || !begun() || document.body.classList.contains('asking');
          // A tab that is not seen has no frames.
          window.__turn = () => new Promise(done => {
            requestAnimationFrame(() => setTimeout(done));
            setTimeout(done, 100);
          });
        })();
        """;

    // Not WaitForFunction: that evaluates text within the page, which its policy forbids.
    private const string Wait = """
        async ([turns, longest]) => {
          const begun = performance.now();
          for (let quiet = 0; quiet < turns; quiet = __isBusy() ? 0 : quiet + 1) {
            await __turn();
            if (performance.now() - begun > longest) throw new Error('the page does not come to rest');
          }
        }
        """;

    /// <summary>So many turns without anything new are quiet.</summary>
    private const int Turns = 3;

    /// <summary>A busy machine is slow, not wrong.</summary>
    private const int LongestMilliseconds = 180_000;

    /// <summary>From now on all that is opened in this tab.</summary>
    public static Task CountAsync(IPage page) => page.AddInitScriptAsync(Count);

    public static Task WaitAsync(IPage page) => page.EvaluateAsync(Wait, new[] { Turns, LongestMilliseconds });
}
