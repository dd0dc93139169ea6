using System.CommandLine;
using System.Text;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg export</c>: the graph as extracts again.</summary>
internal static class ExportVerb
{
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "Where to; made when it is not there." };
        var command = new Command("export", "Write every extract of the graph as a YAML file; seed reads them back.")
        {
            folder,
        };
        command.SetAction(
            (parsed, cancellation) => RunAsync(Settings.Read(parsed), parsed.GetRequiredValue(folder), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(IConfiguration configuration, string folder, CancellationToken cancellation)
    {
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
        Directory.CreateDirectory(folder);
        var files = 0;
        await foreach (var extract in store.ReadExtractsAsync(cancellation: cancellation))
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, extract.Article.Id + ".yaml"),
                ExtractWriter.Write(extract),
                new UTF8Encoding(false),
                cancellation
            );
            files++;
        }
        Console.WriteLine($"{files} extracts written to {folder}");
        return 0;
    }
}
