using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Verbs;

/// <summary>Writes a mapping to begin with, which people correct.</summary>
internal static class BegunMapping
{
    public static async Task<int> WriteAsync(
        IConfiguration configuration,
        string table,
        string target,
        string? encoding,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(table))
            throw new UsageException($"There is no file {table}.");
        if (File.Exists(target))
            throw new UsageException(
                $"{target} is there already; name another file, so that no work of yours is lost."
            );
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder))
            throw new UsageException($"There is no folder {folder}.");
        var ontology = configuration.ReadOntology();
        if (configuration.ReadMappings(ontology).Headings is not { } headings)
            throw new UsageException("The seed folder does not say what headings mean (lists/words/headings.yaml).");
        var text = StarterMapping.Of(table, headings, ontology, encoding);
        await File.WriteAllTextAsync(target, text, cancellation);
        Console.Out.WriteLine(
            $"{target} says what the headings seem to mean. Correct it, then try it: kg import {table} --mapping "
                + $"{target} --dry-run"
        );
        return 0;
    }
}
