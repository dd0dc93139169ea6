using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg import</c>: a list or a table into the graph.</summary>
internal static class ImportVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file")
        {
            Description = "XML, CSV, TSV, XLSX, ODS, JSON, JSON lines or GraphML.",
        };
        var format = Text(
            "--format",
            "A mapping of the seed folder (un, eu, uk, ofac-sdn, ofac-advanced, ftm, bods, ...) or its list; found out "
                + "when left out."
        );
        var mapping = Text("--mapping", "A mapping of your own: mapping.yaml.");
        var begun = Text(
            "--mapping-out",
            "Import nothing: write a mapping to begin with, by the headings of a table, for --mapping."
        );
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
        var allowEnds = new Option<bool>("--allow-ends")
        {
            Description = "The file may end more than half of the list.",
        };
        var merge = Text(
            "--merge",
            "'same' merges entities of the list with the one that the graph knew under the same identifier or name "
                + "(docs/names.md); each can be taken back. Left out: nothing is merged."
        );
        merge.AcceptOnlyFromAmong("same");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what it would do, and write nothing." };
        var command = new Command(
            "import",
            "Bring a list into the graph: a new version adds, changes and ends entries. All of it or nothing; a file "
                + "of more than 20,000 entries is written in parts, and a run that was broken off is completed by the "
                + "next."
        )
        {
            file,
            format,
            mapping,
            begun,
            list,
            version,
            encoding,
            part,
            allowEnds,
            merge,
            dryRun,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(begun) is null)
                return;
            foreach (Option other in new Option[] { format, mapping, list, version, part, allowEnds, merge, dryRun })
            {
                if (parsed.GetResult(other) is { Implicit: false })
                    parsed.AddError($"--mapping-out imports nothing: leave {other.Name} out.");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
                parsed.GetValue(begun) is { } target
                    ? BegunMapping.WriteAsync(
                        Settings.Read(parsed),
                        parsed.GetRequiredValue(file),
                        target,
                        parsed.GetValue(encoding),
                        cancellation
                    )
                    : JobRunner.RunAsync(
                        Settings.Read(parsed),
                        new ImportJob
                        {
                            Files = parsed.GetValue(mapping) is { } own
                                ? [parsed.GetRequiredValue(file), own]
                                : [parsed.GetRequiredValue(file)],
                            Format = parsed.GetValue(format),
                            List = parsed.GetValue(list),
                            Version = parsed.GetValue(version),
                            Encoding = parsed.GetValue(encoding),
                            Part = parsed.GetValue(part),
                            AllowEnds = parsed.GetValue(allowEnds),
                            MergeSame = parsed.GetValue(merge) is not null,
                            DryRun = parsed.GetValue(dryRun),
                        },
                        () => Stream.Null,
                        cancellation
                    )
        );
        return command;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };
}
