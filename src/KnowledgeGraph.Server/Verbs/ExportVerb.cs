using System.CommandLine;
using System.Formats.Tar;
using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg export</c>: the graph as extracts again, or in the formats of others.</summary>
internal static class ExportVerb
{
    public static Command Command()
    {
        var target = new Argument<string>("target")
        {
            Description = "A folder for extracts, a file for another format; folders that are not there are made.",
        };
        var format = new Option<string?>("--format")
        {
            Description = $"{string.Join(", ", ExportFormat.All.Select(one => one.Name))}; extracts when left out.",
        };
        var address = new Option<string?>("--base") { Description = "Address that ids of RDF begin with." };
        var verbatim = new Option<bool>("--verbatim")
        {
            Description = "Articles in their publisher's own words, too; their text leaves the graph only so.",
        };
        var command = new Command(
            "export",
            "Write every extract of the graph as a YAML file, which seed reads back; or the graph in another format."
        )
        {
            target,
            format,
            address,
            verbatim,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var job = new ExportJob
                {
                    Format = parsed.GetValue(format),
                    Base = parsed.GetValue(address),
                    Verbatim = parsed.GetValue(verbatim),
                };
                var (configuration, place) = (Settings.Read(parsed), parsed.GetRequiredValue(target));
                return job.Format is null
                    ? WriteExtractsAsync(configuration, job, place, cancellation)
                    : WriteFileAsync(configuration, job, place, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> WriteFileAsync(
        IConfiguration configuration,
        ExportJob job,
        string file,
        CancellationToken cancellation
    )
    {
        // Made first beside it: one that was broken off must not look like a whole one.
        var part = file + ".part";
        try
        {
            await JobRunner.RunAsync(configuration, job, Begin, cancellation);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
        Console.WriteLine($"{file}: {ExportFormat.Find(job.Format!)!.Description}");
        return 0;

        Stream Begin()
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return File.Create(part);
        }
    }

    private static async Task<int> WriteExtractsAsync(
        IConfiguration configuration,
        ExportJob job,
        string folder,
        CancellationToken cancellation
    )
    {
        var archive = Path.GetTempFileName();
        try
        {
            await JobRunner.RunAsync(configuration, job, () => File.Create(archive), cancellation);
            Directory.CreateDirectory(folder);
            await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: true, cancellation);
            await using var written = File.OpenRead(archive);
            await using var entries = new TarReader(written);
            var (files, leftOut) = (0, false);
            while (await entries.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
            {
                if (entry.Name == ExportJob.LeftOut)
                    leftOut = true;
                else
                    files++;
            }
            Console.WriteLine($"{files} extracts written to {folder}");
            Console.WriteLine(
                "Sequence numbers and times of changes are not in them: where they are seeded, knownAt counts from "
                    + "there on. A backup keeps them (kg backup)."
            );
            if (leftOut)
                Console.WriteLine(
                    $"Articles in their publisher's own words are left out ({ExportJob.LeftOut}); --verbatim has them."
                );
        }
        finally
        {
            File.Delete(archive);
        }
        return 0;
    }
}
