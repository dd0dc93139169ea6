using System.CommandLine;
using System.Text;
using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg export</c>: the graph as extracts again, or in the formats of others.</summary>
internal static class ExportVerb
{
    public static Command Command()
    {
        var target = new Argument<string>("target")
        {
            Description = "A folder for extracts, a file for another format.",
        };
        var format = new Option<string?>("--format")
        {
            Description = $"{string.Join(", ", ExportFormat.All.Select(one => one.Name))}; extracts when left out.",
        };
        var address = new Option<string?>("--base") { Description = "Address that ids of RDF begin with." };
        var command = new Command(
            "export",
            "Write every extract of the graph as a YAML file, which seed reads back; or the graph in another format."
        )
        {
            target,
            format,
            address,
        };
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(format) is { } name
                    ? RunAsync(
                        Settings.Read(parsed),
                        parsed.GetRequiredValue(target),
                        name,
                        parsed.GetValue(address),
                        cancellation
                    )
                    : RunAsync(Settings.Read(parsed), parsed.GetRequiredValue(target), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string file,
        string name,
        string? address,
        CancellationToken cancellation
    )
    {
        if (ExportFormat.Find(name) is not { } format)
            throw new UsageException(
                $"--format: there is no format {name}; there are {string.Join(", ", ExportFormat.All.Select(one => one.Name))}."
            );
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
        await using var output = File.Create(file);
        var root = address is null
            ? $"{configuration.Setting("urls")!.Split(';')[0].TrimEnd('/')}/"
            : $"{address.TrimEnd('/')}/";
        await format.WriteAsync(
            new ExportRequest(new GraphPages(store, GraphPart.Whole), ontology, root, output),
            cancellation
        );
        Console.WriteLine($"{file}: {format.Description}");
        return 0;
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
