using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg train</c>: what the program learns from labelled text.</summary>
internal static class TrainVerb
{
    public static Command Command() =>
        new("train", "Learn from labelled text; the same text gives the same weights.") { TaggerCommand() };

    private static Command TaggerCommand()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder of JSON Lines: {sentences: [{text, mentions: [[start, end, class]]}]} on each line.",
        };
        var file = new Option<string>("--out") { Description = "File for the weights.", Required = true };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Times through the text.",
            DefaultValueFactory = _ => 8,
        };
        var encoder = new Option<bool>("--encoder")
        {
            Description = "Learn from the vectors of an encoder too; for a program built with -p:Encoder=true.",
        };
        var command = new Command("tagger", "Train the tagger of names on all .jsonl files of a folder.")
        {
            folder,
            file,
            rounds,
            encoder,
        };
        command.SetAction(parsed =>
            Run(
                Settings.Read(parsed),
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(file),
                parsed.GetValue(rounds),
                parsed.GetValue(encoder) ? TaggerOpening.Encoder() : null
            )
        );
        return command;
    }

    private static int Run(IConfiguration configuration, string folder, string file, int rounds, IWordVectors? encoder)
    {
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList()
            : [];
        if (files.Count == 0)
            throw new UsageException($"{folder} has no .jsonl files.");
        if (rounds is < 1 or > 100)
            throw new UsageException("--rounds must be between 1 and 100.");
        var rules = RuleReader.Read(
            configuration.ReadOntology(),
            Path.Combine(configuration.Setting("Seed:Folder")!, "rules")
        );
        var documents = files.SelectMany(TrainingSentences.Read).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} files, {documents.Count:N0} documents, "
                    + $"{documents.Sum(document => document.Count):N0} sentences"
            )
        );
        var weights = new TaggerTrainer(KnownWords.Of(rules), encoder).Train(documents, rounds, (round, wrong) =>
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"round {round}: {wrong * 100:0.00} % of the words wrong")
            )
        );
        // Beside the file first: a run that is stopped leaves the old weights.
        using (var stream = File.Create(file + ".part"))
            weights.Write(stream);
        File.Move(file + ".part", file, overwrite: true);
        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return 0;
    }
}
