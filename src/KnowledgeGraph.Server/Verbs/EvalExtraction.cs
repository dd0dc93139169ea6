using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Evaluation;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg eval ner | relations | facts</c>: how much of annotated text the extraction finds.</summary>
internal static class EvalExtraction
{
    private static readonly Argument<string[]> _files = new("files")
    {
        Description = "Annotated passages (.yaml, extraction-gold/1); for ner also labelled sentences (.jsonl).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> _withGraph = new("--graph")
    {
        Description = "Link to the names of the configured graph; without it, nothing is known.",
    };

    private static readonly Option<string?> _weights = new("--weights")
    {
        Description = "Weights of the tagger, as 'kg train tagger' writes them; those of the program when left out.",
    };

    private static readonly Option<bool> _all = new("--all")
    {
        Description = "For facts: list what is right too, to fit the confidences.",
    };

    public static IEnumerable<Command> Commands() =>
        [
            Make("ner", "Names: place and class must be right.", Names),
            Make("relations", "Facts: relation and both ends must be right.", (run, _) => Facts(run, wholly: false)),
            Make("facts", "Facts wholly: stance, dates and speaker must be right too.", (run, _) => Facts(run, true)),
        ];

    private static Command Make(string name, string description, Func<Run, IEnumerable<string>, int> measure)
    {
        var command = new Command(name, description) { _files, _withGraph, _weights, _all };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var files = parsed.GetRequiredValue(_files);
                var passages = files.Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal));
                var run = await Run.OpenAsync(
                    Settings.Read(parsed),
                    parsed.GetValue(_withGraph),
                    parsed.GetValue(_weights),
                    passages,
                    cancellation
                ) with
                {
                    ListsAll = parsed.GetValue(_all),
                };
                return measure(run, files.Where(file => file.EndsWith(".jsonl", StringComparison.Ordinal)));
            }
        );
        return command;
    }

    private static int Names(Run run, IEnumerable<string> labelled)
    {
        var score = SpanScore.None;
        foreach (var (passage, draft) in run.Drafts())
        {
            var (one, mistakes) = NameCheck.Of(passage, draft, run.RulesOf(passage), run.Ontology);
            score += one;
            foreach (var mistake in mistakes)
                Console.WriteLine(mistake);
        }
        if (run.Passages.Count > 0)
            Console.WriteLine($"{run.Passages.Count} passages  {score}");
        foreach (var file in labelled)
            Console.WriteLine($"{file}  {TaggerCheck.Of(run.Tagger, TrainingSentences.Read(file))}");
        return 0;
    }

    private static int Facts(Run run, bool wholly)
    {
        var check = new FactCheck(run.Ontology, wholly);
        var (proposals, missed, found) = (new List<JudgedFact>(), 0, 0);
        foreach (var (passage, draft) in run.Drafts())
        {
            var result = check.Of(passage, draft);
            proposals.AddRange(result.Proposals);
            missed += result.Missed.Count;
            found += result.Found;
            foreach (var right in result.Proposals.Where(proposal => run.ListsAll && proposal.IsRight))
                Console.WriteLine($"right  {passage.Id}: {right}");
            foreach (var wrong in result.Proposals.Where(proposal => !proposal.IsRight))
                Console.WriteLine($"wrong  {passage.Id}: {wrong}");
            foreach (var fact in result.Missed)
                Console.WriteLine($"missed {passage.Id}: {fact}");
        }
        Console.WriteLine("confidence  proposals  right");
        foreach (var bin in proposals.GroupBy(one => Math.Floor(one.Fact.Confidence * 20) / 20).OrderBy(bin => bin.Key))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bin.Key, 10:0.00}  {bin.Count(), 9}  "
                        + $"{100.0 * bin.Count(one => one.IsRight) / bin.Count(), 5:0.0}"
                )
            );
        Console.WriteLine(Summary($"{run.Passages.Count} passages", proposals, found, missed));
        Console.WriteLine(
            Summary("confidence >= 0.9", [.. proposals.Where(one => one.Fact.Confidence >= 0.9)], null, missed)
        );
        return 0;
    }

    private static string Summary(string what, List<JudgedFact> proposals, int? found, int missed)
    {
        var right = proposals.Count(proposal => proposal.IsRight);
        var precision = proposals.Count == 0 ? 1 : 1.0 * right / proposals.Count;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {proposals.Count} proposals, {precision * 100:0.0} % right"
        );
        if (found is not { } hits)
            return text;
        var recall = hits + missed == 0 ? 1 : 1.0 * hits / (hits + missed);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return text
            + string.Create(
                CultureInfo.InvariantCulture,
                $"; {hits} of {hits + missed} facts found ({recall * 100:0.0} %), F1 {f1 * 100:0.0}"
            );
    }

    /// <summary>What a measurement needs.</summary>
    private sealed record Run(
        Ontology Ontology,
        RuleSet Rules,
        Tagger Tagger,
        NameIndex Names,
        IReadOnlyList<GoldPassage> Passages
    )
    {
        /// <summary>Whether to list what is right too.</summary>
        public bool ListsAll { get; init; }

        public static async Task<Run> OpenAsync(
            IConfiguration configuration,
            bool withGraph,
            string? weights,
            IEnumerable<string> files,
            CancellationToken cancellation
        )
        {
            var ontology = configuration.ReadOntology();
            var rules = RuleReader.Read(ontology, Path.Combine(configuration.Setting("Seed:Folder")!, "rules"));
            var names = new NameIndex();
            if (withGraph)
            {
                await using var store = await StoreOpening.OpenToReadAsync(
                    configuration,
                    ontology,
                    "stop it for as long as this measures.",
                    cancellation
                );
                names = await NameIndex.BuildAsync(store, cancellation);
            }
            var tagger = TaggerOpening.Open(weights ?? configuration.Setting("Extract:Tagger"), rules);
            return new(ontology, rules, tagger, names, [.. files.SelectMany(file => GoldReader.Read(file, ontology))]);
        }

        public LanguageRules RulesOf(GoldPassage passage) => Rules.For(passage.Manuscript.Language);

        public IEnumerable<(GoldPassage Passage, Draft Draft)> Drafts()
        {
            var extractor = new Extractor(Ontology, Rules, Tagger);
            return Passages.Select(passage => (passage, extractor.Extract(passage.Manuscript, Names)));
        }
    }
}
