using System.CommandLine;
using KnowledgeGraph.Lists.Importing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg import</c>: a list or a table into the graph.</summary>
internal static class ImportVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "XML, CSV, TSV, XLSX, JSON, JSON lines or GraphML." };
        var format = Text(
            "--format",
            "Id of a list of the seed folder (un-sc, eu-fsf, uk-sanctions, us-ofac, ftm, bods); found out when "
                + "left out."
        );
        var mapping = Text("--mapping", "A mapping of your own: mapping.yaml.");
        var list = Text(
            "--list",
            "Slug of the list that the file is a version of; for formats that say nothing of it the name of the file."
        );
        var version = Text("--list-version", "Date of the version; what the file says when left out.");
        var encoding = Text("--encoding", "Encoding of a text that is not UTF-8, for instance windows-1252.");
        var part = new Option<bool>("--part")
        {
            Description = "The file is a part of the list: entries that it lacks stay.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what it would do, and write nothing." };
        var command = new Command(
            "import",
            "Bring a list into the graph: a new version adds, changes and ends entries; all of it or nothing."
        )
        {
            file,
            format,
            mapping,
            list,
            version,
            encoding,
            part,
            dryRun,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var configuration = Settings.Read(parsed);
                var options = new ImportOptions
                {
                    Format = parsed.GetValue(format),
                    List = parsed.GetValue(list),
                    Version = parsed.GetValue(version) is { } date ? PartialDate.Parse(date) : null,
                    Encoding = parsed.GetValue(encoding),
                    Whole = !parsed.GetValue(part),
                    DryRun = parsed.GetValue(dryRun),
                };
                return await RunAsync(
                    configuration,
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(mapping),
                    options,
                    cancellation
                );
            }
        );
        return command;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string file,
        string? mapping,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var ontology = configuration.ReadOntology();
        var folder = configuration.ReadMappings(ontology);
        if (mapping is not null)
            options = options with { Mapping = MappingReader.Read(ontology, mapping) };
        await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
        var result = await new ListImport(store, ontology, folder).RunAsync(
            file,
            options,
            progress => Progress.Show(progress.Step, progress.Done, progress.Total),
            cancellation
        );
        Progress.End();
        Console.WriteLine(ImportText.Of(result, options.DryRun));
        return 0;
    }
}
