using System.Formats.Tar;
using System.Text;
using System.Text.Json.Serialization;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>Writes the graph in a format of others, or its extracts as a tar archive of YAML files.</summary>
internal sealed record ExportJob : Job
{
    /// <summary>Null for extracts.</summary>
    public string? Format { get; init; }

    /// <summary>What ids of RDF begin with; null for the address of the server.</summary>
    public string? Base { get; init; }

    /// <summary>Whether articles whose sentences are the publisher's own words go out, too.</summary>
    public bool Verbatim { get; init; }

    /// <summary>What others wrote leaves the graph only by somebody who decides.</summary>
    [JsonIgnore]
    public override Role Least => Verbatim ? Role.Editor : Role.Reader;

    /// <summary>What the archive calls the list of articles that were left out.</summary>
    public const string LeftOut = "left-out.txt";

    public override async Task RunAsync(JobPlace place, CancellationToken cancellation)
    {
        if (Format is null)
        {
            await WriteExtractsAsync(place, cancellation);
            return;
        }
        if (ExportFormat.Find(Format) is not { } format)
        {
            var known = string.Join(", ", ExportFormat.All.Select(one => one.Name));
            throw new UsageException($"--format: there is no format {Format}; there are {known}.");
        }
        var root = $"{(Base ?? place.Configuration.Setting("urls")!.Split(';')[0]).TrimEnd('/')}/";
        await using var output = place.Output();
        var pages = new GraphPages(place.Store, GraphPart.Whole) { WithPrivateText = Verbatim };
        await format.WriteAsync(new ExportRequest(pages, place.Ontology, root, output), cancellation);
    }

    private async Task WriteExtractsAsync(JobPlace place, CancellationToken cancellation)
    {
        await using var output = place.Output();
        await using var archive = new TarWriter(output, TarEntryFormat.Pax);
        var leftOut = new List<string>();
        await foreach (var extract in place.Store.ReadExtractsAsync(cancellation: cancellation))
        {
            if (extract.Article.IsPrivateText && !Verbatim)
                leftOut.Add(extract.Article.Id);
            else
                await AddAsync(archive, $"{extract.Article.Id}.yaml", ExtractWriter.Write(extract), cancellation);
        }
        if (leftOut.Count > 0)
            await AddAsync(archive, LeftOut, string.Join('\n', leftOut) + "\n", cancellation);
    }

    private static Task AddAsync(TarWriter archive, string name, string text, CancellationToken cancellation) =>
        archive.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name)
            {
                DataStream = new MemoryStream(new UTF8Encoding(false).GetBytes(text)),
                ModificationTime = DateTimeOffset.UnixEpoch,
            },
            cancellation
        );
}
