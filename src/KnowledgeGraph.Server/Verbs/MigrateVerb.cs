using System.CommandLine;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg migrate</c>: the graph in the words of an ontology that was changed.</summary>
internal static class MigrateVerb
{
    public static Command Command()
    {
        var renames = new Option<string[]>("--rename")
        {
            Description =
                "Old=New: what a kind, relation or property is called now, beside 'renamedFrom' of the ontology.",
            AllowMultipleArgumentsPerToken = true,
        };
        var drops = new Option<string[]>("--drop")
        {
            Description = "A kind, relation or property that the ontology has no more: all of it is left out.",
            AllowMultipleArgumentsPerToken = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what it would do, and write nothing." };
        var command = new Command(
            "migrate",
            "Carry the graph over to the ontology after kinds, relations or properties were renamed or taken out; a "
                + "copy of the graph is made first."
        )
        {
            renames,
            drops,
            dryRun,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    Settings.Read(parsed),
                    parsed.GetValue(renames) ?? [],
                    parsed.GetValue(drops) ?? [],
                    parsed.GetValue(dryRun),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string[] renamed,
        string[] dropped,
        bool dryRun,
        CancellationToken cancellation
    )
    {
        var ontology = configuration.ReadOntology();
        var renames = Asked(Renames.Of(ontology), ontology, renamed, dropped);
        Ontology between;
        await using (
            var store = await StoreOpening.OpenToReadAsync(
                configuration,
                ontology,
                "stop it for as long as this takes.",
                cancellation
            )
        )
        {
            var summary = await store.GetSummaryAsync(cancellation);
            var uncounted = await store.CountUncountedAsync(cancellation);
            if (OntologyFit.Misfits(summary, ontology, uncounted).Count == 0)
            {
                Console.WriteLine("The graph fits the ontology; there is nothing to do.");
                return 0;
            }
            var open = OntologyFit.Misfits(summary, renames.Between(ontology, renames.Dropped), uncounted);
            if (open.Count > 0)
                throw new UsageException(Question(open));
            between = renames.Between(ontology, await Migration.PropertiesAsync(store, renames.Dropped, cancellation));
        }
        if (!dryRun)
            Console.WriteLine(
                $"A copy of the graph as it is: {await MigrationCopy.MakeAsync(configuration, between, cancellation)}"
            );
        await using var target = await StoreOpening.OpenAsync(configuration, between, cancellation);
        var result = await Migration.RunAsync(
            target,
            between,
            renames,
            Environment.UserName,
            dryRun,
            (done, total) => Progress.Show(done, total),
            cancellation
        );
        if (result.Mistakes.Count > 0)
            throw new UsageException(
                $"The ontology does not allow {result.Mistakes.Count:N0} facts then; nothing was written:"
                    + Listed(result.Mistakes.Take(20))
            );
        Console.WriteLine(
            $"{result.Entities:N0} entities and {result.Facts:N0} facts in {result.Articles:N0} articles, "
                + "and what was known before, "
                + (dryRun ? "would be carried over; nothing was written." : "are carried over. kg verify checks them.")
        );
        return 0;
    }

    private static Renames Asked(Renames told, Ontology ontology, string[] renamed, string[] dropped)
    {
        var (kinds, relations) = (told.Kinds.ToDictionary(), told.Relations.ToDictionary());
        foreach (var pair in renamed)
        {
            var parts = pair.Split('=');
            if (parts is not [{ Length: > 0 } old, { Length: > 0 } now])
                throw new UsageException($"--rename {pair}: write Old=New.");
            if (ontology.TryKind(now, out var kind) && !kind.Abstract)
                kinds[old] = now;
            else if (ontology.TryRelation(now, out _))
                relations[old] = now;
            else
                throw new UsageException($"--rename {pair}: the ontology has no {now}.");
        }
        if (
            dropped.FirstOrDefault(name => ontology.TryKind(name, out _) || ontology.TryRelation(name, out _)) is
            { } there
        )
            throw new UsageException($"--drop {there}: the ontology has it; take it out of ontology.yaml first.");
        return new Renames(kinds, relations, dropped.ToHashSet());
    }

    private static string Question(IEnumerable<string> open) =>
        $"The ontology has these no more:{Listed(open)}{Environment.NewLine}"
        + "Say of each what it is: 'renamedFrom: [Old]' in ontology.yaml (or --rename Old=New) where it has another "
        + "name now, --drop Old where all of it is to be left out. Nothing was written.";

    private static string Listed(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => $"{Environment.NewLine}- {line}"));
}
