using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg extract</c>: articles to the review desk.</summary>
internal static class ExtractVerb
{
    public static Command Command()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Articles: .txt, .md, .html, .pdf, .docx, .eml.",
            Arity = ArgumentArity.OneOrMore,
        };
        var publisher = new Option<string?>("--publisher") { Description = "Who published them." };
        var published = new Option<string?>("--published") { Description = "When: 2025-12-13, 2025-12 or 2025." };
        var command = new Command(
            "extract",
            "Read articles, propose the facts in them, and keep them for review on the page; the graph stays as it is."
        )
        {
            files,
            publisher,
            published,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    Settings.Read(parsed),
                    parsed.GetRequiredValue(files),
                    parsed.GetValue(publisher),
                    parsed.GetValue(published),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string[] files,
        string? publisher,
        string? published,
        CancellationToken cancellation
    )
    {
        var day = GivenDate.Read(published);
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenToReadAsync(
            configuration,
            ontology,
            "propose at its page: /review.html",
            cancellation
        );
        using var desk = ReviewOpening.Open(configuration, ontology, store);
        var terms = new ManuscriptTerms { Publisher = publisher, PublishedAt = day };
        // All are read before the first is kept: a file that cannot be read stops the run with nothing done.
        var read = files
            .Select(file => (file, content: File.ReadAllBytes(file)))
            .Select(file => (file.content, manuscript: ManuscriptReader.ReadFile(file.file, file.content, terms)))
            .ToList();
        foreach (var (content, manuscript) in read)
        {
            var item = await desk.ProposeAllAsync(manuscript, content, cancellation);
            var counts = item
                .Entities.CountBy(entity => entity.Match)
                .OrderBy(count => count.Key)
                .Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}");
            Console.WriteLine(
                $"{item.Id}: {item.Sentences.Count} sentences, {item.Entities.Count} entities "
                    + $"({string.Join(", ", counts)}), {item.Proposals.Count} facts proposed, "
                    + $"{item.Refused.Values.Sum()} kept out by the gate"
            );
            if (item.Model is { } model)
                Console.WriteLine($"  {ModelLine(model)}");
        }
        return 0;
    }

    private static string ModelLine(ModelReport model)
    {
        var refused = string.Join(", ", model.Refused.Select(reason => $"{reason.Value} {reason.Key}"));
        var cost = model.Cost is { } price ? string.Create(CultureInfo.InvariantCulture, $", cost {price:0.####}") : "";
        return model.Failure
            ?? $"{model.Model}: {model.Facts} facts, {model.Passed} passed the gate"
                + (refused.Length == 0 ? "" : $" ({refused} did not)")
                + $"; {model.Asked} questions, {model.Kept} answers kept from before, "
                + $"{model.TokensIn} + {model.TokensOut} tokens{cost}";
    }
}
