using System.Globalization;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>
/// The graph as RDF: an entity with its names and its asserted facts in terms of ours, of Wikidata and of
/// FollowTheMoney; each fact as a node of its own with stance and dates; what it stands on as a W3C annotation.
/// </summary>
internal sealed class Rdf(ExportRequest request)
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    private const string Oa = "http://www.w3.org/ns/oa#";
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    private readonly HashSet<string> _articles = [];

    public async IAsyncEnumerable<RdfNode> NodesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
            yield return Entity(entity);
        await foreach (var taken in request.Pages.FactsAsync(withEvidence: true, cancellation: cancellation))
        {
            if (taken.Fact.Stance == Stance.Asserted)
                yield return new RdfNode(Address("entity", taken.Fact.Subject), [], [.. Said(taken.Fact)]);
            yield return Fact(taken.Fact);
            foreach (var node in taken.Evidence.SelectMany((one, i) => Evidence(one, i)))
                yield return node;
        }
    }

    private string Address(string room, string id) => $"{request.Base}{room}/{Uri.EscapeDataString(id)}";

    private string Term(string name) => $"{request.Base}ontology/{name}";

    private RdfNode Entity(Entity entity)
    {
        var kind = request.Ontology.Kind(entity.Kind);
        var types = new List<string> { Term(kind.Name) };
        if (kind.FollowTheMoney is { } schema)
            types.Add($"https://schema.followthemoney.tech/#{schema}");
        if (kind.Wikidata is { } item)
            types.Add($"http://www.wikidata.org/entity/{item}");
        var statements = new List<(string, RdfTerm)> { (Label, Plain(entity.Name)) };
        statements.AddRange(
            entity
                .Names.Select(
                    (name, i) =>
                        (
                            Skos + (i == 0 ? "prefLabel" : "altLabel"),
                            new RdfTerm(name.Value, false, null, name.Language)
                        )
                )
                .Distinct()
        );
        if (entity.Summary is { } summary)
            statements.Add((Terms + "description", Plain(summary)));
        statements.AddRange(
            entity.Identifiers.Select(one =>
                one.Scheme == "wikidata"
                    ? (
                        Skos + "exactMatch",
                        new RdfTerm($"http://www.wikidata.org/entity/{Uri.EscapeDataString(one.Value)}", true)
                    )
                    : (Terms + "identifier", Plain($"{one.Scheme}:{one.Value}"))
            )
        );
        return new RdfNode(Address("entity", entity.Id), types, statements);
    }

    private IEnumerable<(string, RdfTerm)> Said(Fact fact)
    {
        var relation = request.Ontology.Relation(fact.Relation);
        var value = fact.Object is { } other
            ? new RdfTerm(Address("entity", other), true)
            : Typed(relation, fact.Value!);
        yield return (Term(relation.Name), value);
        if (relation.Wikidata is { } property)
            yield return ($"http://www.wikidata.org/prop/direct/{property}", value);
        if (relation.IsProperty && relation.FollowTheMoney is { } ftm && ftm.Contains('.', StringComparison.Ordinal))
            yield return ($"https://schema.followthemoney.tech/#{ftm.Replace('.', ':')}", value);
        if (relation.Type == PropertyType.Date && PartialDate.TryParse(fact.Value, out var date))
            yield return (Term(relation.Name) + "Earliest", Day(date));
    }

    private RdfNode Fact(Fact fact)
    {
        var statements = new List<(string, RdfTerm)>
        {
            (Term("subject"), new RdfTerm(Address("entity", fact.Subject), true)),
            (Term("relation"), new RdfTerm(Term(fact.Relation), true)),
            (Term("stance"), Plain(fact.Stance.ToString())),
            (
                Term("confidence"),
                new RdfTerm(fact.Confidence.ToString("0.0###", CultureInfo.InvariantCulture), false, Xsd + "decimal")
            ),
            (
                Term("object"),
                fact.Object is { } other
                    ? new RdfTerm(Address("entity", other), true)
                    : Typed(request.Ontology.Relation(fact.Relation), fact.Value!)
            ),
        };
        foreach (var (name, date) in new[] { ("start", fact.Start), ("end", fact.End), ("at", fact.At) })
        {
            if (date is not { } day)
                continue;
            statements.Add((Term(name), Partial(day)));
            statements.Add((Term(name + "Earliest"), Day(day)));
        }
        if (fact.AttributedTo is { } who)
            statements.Add((Term("attributedTo"), new RdfTerm(Address("entity", who), true)));
        foreach (var one in Details.Of(fact.Qualifiers))
            statements.Add((Term("detail/" + Uri.EscapeDataString(one.Name)), Plain(one.Value)));
        return new RdfNode(Address("fact", fact.Id), [Term("Fact")], statements);
    }

    private IEnumerable<RdfNode> Evidence(Evidence evidence, int number)
    {
        var id = $"{Address("fact", evidence.FactId)}/evidence/{number + 1}";
        var article = Address("article", evidence.Article.Id);
        yield return new RdfNode(
            id,
            [Oa + "Annotation"],
            [
                (Oa + "hasBody", new RdfTerm(Address("fact", evidence.FactId), true)),
                (Oa + "hasTarget", new RdfTerm(id + "/target", true)),
            ]
        );
        yield return new RdfNode(
            id + "/target",
            [Oa + "SpecificResource"],
            [(Oa + "hasSource", new RdfTerm(article, true)), (Oa + "hasSelector", new RdfTerm(id + "/quote", true))]
        );
        var before = evidence.Sentence.Text[..evidence.Offset];
        var after = evidence.Sentence.Text[(evidence.Offset + evidence.Quote.Length)..];
        yield return new RdfNode(
            id + "/quote",
            [Oa + "TextQuoteSelector"],
            [(Oa + "exact", Plain(evidence.Quote)), (Oa + "prefix", Plain(before)), (Oa + "suffix", Plain(after))]
        );
        if (_articles.Add(evidence.Article.Id))
            yield return Article(article, evidence.Article);
    }

    private static RdfNode Article(string id, Article article)
    {
        var statements = new List<(string, RdfTerm)>
        {
            (Terms + "title", Plain(article.Title)),
            (Terms + "publisher", Plain(article.Publisher)),
            (Terms + "issued", Partial(article.PublishedAt)),
            (Terms + "language", Plain(article.Language)),
        };
        if (article.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address))
            statements.Add((Terms + "source", new RdfTerm(address.AbsoluteUri, true)));
        return new RdfNode(id, [Terms + "BibliographicResource"], statements);
    }

    private static RdfTerm Plain(string text) => new(text, false);

    private static RdfTerm Day(PartialDate date) =>
        new(date.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false, Xsd + "date");

    /// <summary>A year or a month has a type of its own, which engines do not compare with days: hence the second value
    /// beside it.</summary>
    private static RdfTerm Partial(PartialDate date) =>
        new(
            date.ToString().TrimEnd('~'),
            false,
            Xsd
                + (
                    date.Precision == 3 ? "date"
                    : date.Precision == 2 ? "gYearMonth"
                    : "gYear"
                )
        );

    private static RdfTerm Typed(RelationKind property, string value) =>
        property.Type switch
        {
            PropertyType.Date when PartialDate.TryParse(value, out var date) => Partial(date),
            PropertyType.Integer => new RdfTerm(value, false, Xsd + "integer"),
            // jsonld.js rewrites doubles (findings/jsonld-js-rewrites-typed-doubles.sh); decimals have no exponent.
            PropertyType.Number => new RdfTerm(value, false, Xsd + (value.Contains('E') ? "double" : "decimal")),
            PropertyType.Boolean => new RdfTerm(value, false, Xsd + "boolean"),
            PropertyType.Url when Uri.TryCreate(value, UriKind.Absolute, out var address) => new RdfTerm(
                address.AbsoluteUri,
                true
            ),
            _ => Plain(value),
        };
}
